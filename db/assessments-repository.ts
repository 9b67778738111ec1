import type { Database } from 'better-sqlite3';
import {
  ASSESSMENT_FORMAT_VERSION,
  type Assessment,
  type AssessmentHead,
} from '../assessment-framework/model/assessment.ts';
import type { EvidenceFiles, WrittenFile } from './evidence-files.ts';
import { type FrameworkPin, type HeadChanges, LATEST_AT, writeCreation } from './head-store.ts';
import { historyImporter, type historyReader, type Origin } from './history.ts';
import { kindNames } from './kinds/all-kinds.ts';
import type { AnyRecord, Row } from './kinds/field.ts';
import { LibraryError } from './library-error.ts';
import type { SavedChange, Stores } from './record-repository.ts';
import { snapshotOf } from './transaction.ts';

/** One line of the list of assessments. */
export interface LibrarySummary {
  readonly id: string;
  readonly country: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly state: AssessmentHead['state'];
  readonly practice: boolean;
  /** Moment of the latest change. */
  readonly updatedAt: string;
  readonly framework: FrameworkPin;
  /** Records held; how many answers are possible is a matter of the framework. */
  readonly counts: {
    readonly institutions: number;
    readonly sources: number;
    /** Sources whose checklist is to be answered: not those that are only planned, unless somebody began. */
    readonly askedSources: number;
    readonly answered: number;
  };
}

/** An assessment that was taken off the list. */
export interface RemovedSummary extends Pick<LibrarySummary, 'id' | 'country' | 'periodStart' | 'periodEnd'> {
  /** Moment it was taken off. */
  readonly removedAt: string;
}

/** What a new assessment is made of; id and moments come from the library. */
interface NewAssessment {
  readonly head: Omit<AssessmentHead, 'id' | 'createdAt' | 'updatedAt'>;
  readonly framework: FrameworkPin;
}

/** Gives the bytes of an evidence file by its SHA-256 in pieces, or null when they did not come along; asked up to three times. */
type ReadEvidence = (sha256: string) => Iterable<Uint8Array> | null;

export interface AssessmentsRepository {
  /** Assessments on the list, by country and period. */
  list(): LibrarySummary[];
  /** Assessments taken off the list, latest first, at most 100. */
  removed(): RemovedSummary[];
  create(assessment: NewAssessment, by: string): { readonly id: string };
  /** The whole assessment without its history. @throws LibraryError `not-found` */
  open(id: string): Assessment;
  /** @throws LibraryError `not-found` */
  update(id: string, changes: HeadChanges, by: string): SavedChange;
  /** Takes the assessment off the list; nothing is erased. @throws LibraryError `not-found` */
  remove(id: string, by: string): void;
  /** Puts it back on the list. @throws LibraryError `not-found` */
  restore(id: string, by: string): void;
  /**
   * Takes in a checked assessment with its history and evidence files, all or nothing.
   *
   * @throws LibraryError `conflict` when the library already holds an assessment of this id, on the list or removed
   */
  importAssessment(assessment: Assessment, readEvidence: ReadEvidence): { readonly id: string };
  /** The whole assessment with its history, as it goes into a package. @throws LibraryError `not-found` */
  exportAssessment(id: string): Assessment;
}

export const ASSESSMENT_LIST_SQL = `SELECT id, country, period_start, period_end, state, practice, framework_id, framework_version,
  ${LATEST_AT} AS latest_at,
  (SELECT count(*) FROM institution WHERE assessment_id = assessment.id) AS institutions,
  (SELECT count(*) FROM data_source WHERE assessment_id = assessment.id) AS sources,
  (SELECT count(*) FROM data_source WHERE assessment_id = assessment.id AND (status <> 'planned' OR EXISTS (
    SELECT 1 FROM answer WHERE answer.assessment_id = data_source.assessment_id AND answer.source_id = data_source.id)))
    AS asked_sources,
  (SELECT count(*) FROM answer WHERE assessment_id = assessment.id) AS answered
  FROM assessment WHERE removed_at IS NULL ORDER BY country, period_start, id`;

export const REMOVED_LIST_SQL = `SELECT id, country, period_start, period_end, removed_at
  FROM assessment WHERE removed_at IS NOT NULL ORDER BY removed_at DESC, id DESC LIMIT 100`;

export function assessmentsRepository(
  db: Database,
  stores: Stores,
  reader: ReturnType<typeof historyReader>,
  { now, makeId, files }: Origin & { readonly files: EvidenceFiles },
): AssessmentsRepository {
  const { transaction, heads, records, history } = stores;
  const snapshot = snapshotOf(db);
  const selectList = db.prepare<[], Row>(ASSESSMENT_LIST_SQL);
  const selectRemoved = db.prepare<[], Row>(REMOVED_LIST_SQL);
  const importHistory = historyImporter(db);

  const read = (id: string, withHistory: boolean): Assessment => {
    const found = heads.get(id);
    if (found === null) throw new LibraryError('not-found', { id });
    const lists = Object.fromEntries(kindNames.map((kind) => [kind, records.tables[kind].list(id)]));
    return {
      format: 'mdsa-assessment',
      formatVersion: ASSESSMENT_FORMAT_VERSION,
      framework: found.framework,
      head: found.head,
      ...lists,
      history: withHistory ? reader.everything(id) : [],
    } as unknown as Assessment;
  };

  const setRemoved = (id: string, at: string | null, by: string): void =>
    transaction(() => {
      history.record({ assessmentId: id, author: by, kind: 'note' }, (change) =>
        heads.setRemoved(change, at),
      );
    });

  return {
    list: () => selectList.all().map(toSummary),
    removed: () => selectRemoved.all().map(toRemoved),
    create: ({ head: given, framework }, by) =>
      transaction(() => {
        const at = now();
        const head = { ...given, id: makeId(), createdAt: at, updatedAt: at };
        heads.insert(head, framework);
        history.record({ assessmentId: head.id, author: by, kind: 'note' }, (change) =>
          writeCreation(change, head),
        );
        return { id: head.id };
      }),
    open: (id) => snapshot(() => read(id, false)),
    update: (id, changes, by) =>
      transaction(() => {
        const change = history.record({ assessmentId: id, author: by, kind: 'edit' }, (open) =>
          heads.update(open, changes),
        );
        return { change: change.id, at: change.at };
      }),
    remove: (id, by) => setRemoved(id, now(), by),
    restore: (id, by) => setRemoved(id, null, by),
    importAssessment(assessment, readEvidence) {
      const { id } = assessment.head;
      const refuseTwice = () => {
        if (heads.exists(id)) throw new LibraryError('conflict', { id });
      };
      refuseTwice();
      const written: WrittenFile[] = [];
      try {
        for (const sha256 of new Set(
          assessment.evidence.flatMap(({ file }) => (file === null ? [] : [file.sha256])),
        )) {
          if (readEvidence(sha256) === null) continue;
          const file = files.write(() => readEvidence(sha256) ?? []);
          written.push(file);
          if (file.sha256 !== sha256) throw new LibraryError('bad-input', { sha256 });
        }
        return files.finish(written, () => {
          refuseTwice();
          heads.insert(assessment.head, assessment.framework);
          for (const kind of kindNames)
            for (const record of assessment[kind]) records.tables[kind].insert(id, record as AnyRecord);
          importHistory(id, assessment.history);
          return { id };
        });
      } catch (error) {
        files.discard(written);
        throw error;
      }
    },
    exportAssessment: (id) => snapshot(() => read(id, true)),
  };
}

function toSummary(row: Row): LibrarySummary {
  return {
    id: row.id as string,
    country: row.country as string,
    periodStart: row.period_start as string,
    periodEnd: row.period_end as string,
    state: row.state as AssessmentHead['state'],
    practice: row.practice === 1,
    updatedAt: row.latest_at as string,
    framework: { id: row.framework_id as string, version: row.framework_version as string },
    counts: {
      institutions: row.institutions as number,
      sources: row.sources as number,
      askedSources: row.asked_sources as number,
      answered: row.answered as number,
    },
  };
}

function toRemoved(row: Row): RemovedSummary {
  return {
    id: row.id as string,
    country: row.country as string,
    periodStart: row.period_start as string,
    periodEnd: row.period_end as string,
    removedAt: row.removed_at as string,
  };
}
