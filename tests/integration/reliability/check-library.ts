import { isDeepStrictEqual } from 'node:util';
import BetterSqlite3 from 'better-sqlite3';
import { Assessment } from '../../../assessment-framework/model/assessment.ts';
import { allKinds, kindNames } from '../../../db/kinds/all-kinds.ts';
import { entityIdOf, keyOf } from '../../../db/kinds/kind.ts';
import type { Library } from '../../../db/open-library.ts';

type Records = Map<string, unknown>;

const place = (entity: string, entityId: string) => `${entity} ${entityId}`;

/** What the history says that the records are: every entry played from the first to the last. */
function played(assessment: Assessment): Records {
  const records: Records = new Map();
  for (const { entity, entityId, field, from, to } of assessment.history) {
    const key = place(entity, entityId);
    const before = records.get(key) as Record<string, unknown> | undefined;
    if (field === '*') {
      if (!isDeepStrictEqual(before ?? null, from)) throw new Error(`${key}: was not what the history says`);
      if (to === null) records.delete(key);
      else records.set(key, to);
    } else {
      if (before === undefined || !isDeepStrictEqual(before[field], from))
        throw new Error(`${key}.${field}: was not what the history says`);
      records.set(key, { ...before, [field]: to });
    }
  }
  return records;
}

/** Throws unless the history, played from the beginning, gives exactly the records that there are. */
export function assertHistoryTells(assessment: Assessment): void {
  const told = played(assessment);
  const { updatedAt: _, ...head } = assessment.head;
  const { updatedAt: __, ...toldHead } = (told.get(place('head', head.id)) ?? {}) as Assessment['head'];
  if (!isDeepStrictEqual(toldHead, head)) throw new Error('the head is not what the history says');
  told.delete(place('head', head.id));
  for (const kind of kindNames)
    for (const record of assessment[kind]) {
      const key = place(kind, entityIdOf(keyOf(allKinds[kind], record)));
      if (!isDeepStrictEqual(told.get(key), record)) throw new Error(`${key}: is not what the history says`);
      told.delete(key);
    }
  if (told.size > 0) throw new Error(`in the history only: ${[...told.keys()].join(', ')}`);
}

/** Throws unless SQLite finds the file whole. */
export function assertWhole(path: string): void {
  const db = new BetterSqlite3(path);
  try {
    const found = db.pragma('integrity_check', { simple: true });
    if (found !== 'ok') throw new Error(`integrity_check: ${found}`);
    const orphans = db.pragma('foreign_key_check') as unknown[];
    if (orphans.length > 0) throw new Error(`foreign_key_check: ${JSON.stringify(orphans[0])}`);
  } finally {
    db.close();
  }
}

/** Throws unless the assessment is all of what its package held. */
export function assertAllOf(library: Library, id: string, original: Assessment): void {
  const held = library.assessments.exportAssessment(id);
  const { head: _, ...rest } = held;
  const { head: __, ...expected } = original;
  if (!isDeepStrictEqual(rest, Assessment.omit({ head: true }).parse(expected)))
    throw new Error(`${id}: not all of the package is there`);
}
