import type { Answer } from '../assessment-framework/model/assessment.ts';
import type { RecordRepository, SavedChange } from './record-repository.ts';

/** Answers, the records that are written while somebody is speaking: one row, one commit, one fsync a save. */
export interface AnswersRepository {
  /** The answer and its history are on disk when this returns. */
  save(assessmentId: string, answer: Answer, by: string): SavedChange;
  /** Several answers as one change, for example the criteria that do not apply to a type of source. */
  saveMany(assessmentId: string, answers: readonly Answer[], by: string): SavedChange;
  /**
   * Back to 'not yet answered'.
   *
   * @param source null for a system criterion
   * @throws LibraryError `not-found` when there is no answer
   */
  clear(assessmentId: string, criterion: string, source: string | null, by: string): SavedChange;
  /** Several answers back to 'not yet answered' as one change; criteria without an answer are passed over. */
  clearMany(assessmentId: string, keys: readonly AnswerKey[], by: string): SavedChange;
}

/** What identifies an answer; `source` is null for a system criterion. */
interface AnswerKey {
  readonly criterion: string;
  readonly source: string | null;
}

export function answersRepository(records: RecordRepository): AnswersRepository {
  return {
    save: (assessmentId, answer, by) => records.save(assessmentId, 'answers', answer, by),
    saveMany: (assessmentId, answers, by) => records.saveMany(assessmentId, 'answers', answers, by),
    clear: (assessmentId, criterion, source, by) =>
      records.remove(assessmentId, 'answers', [criterion, source], by),
    clearMany: (assessmentId, keys, by) =>
      records.removeMany(
        assessmentId,
        'answers',
        keys.map(({ criterion, source }) => [criterion, source]),
        by,
      ),
  };
}
