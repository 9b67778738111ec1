import type { HandlersOf } from '../dispatch.ts';
import type { Services } from '../services.ts';
import { authorOf } from './author.ts';

export function answersHandlers({
  library,
}: Services): HandlersOf<'answers.save' | 'answers.saveMany' | 'answers.clear' | 'answers.clearMany'> {
  return {
    'answers.save': ({ assessmentId, answer }) =>
      library.answers.save(assessmentId, answer, authorOf(library)),
    'answers.saveMany': ({ assessmentId, answers }) =>
      library.answers.saveMany(assessmentId, answers, authorOf(library)),
    'answers.clear': ({ assessmentId, criterion, source }) =>
      library.answers.clear(assessmentId, criterion, source, authorOf(library)),
    'answers.clearMany': ({ assessmentId, keys }) =>
      library.answers.clearMany(assessmentId, keys, authorOf(library)),
  };
}
