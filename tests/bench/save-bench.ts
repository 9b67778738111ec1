import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { Answer } from '../../assessment-framework/model/assessment.ts';
import { answersHandlers } from '../../electron/api/handlers/answers.ts';
import type { Services } from '../../electron/api/services.ts';
import type { Api } from '../../electron/shell/open-api.ts';
import { openOwnLibrary } from '../../electron/shell/open-own-library.ts';
import { benchApi, call } from './bench-api.ts';
import { type BenchRow, median, percentile, timed } from './median.ts';

const ROUNDS = 400;
const WARM_UP = 40;
/** As in db/open-database.ts. */
const WAL_AUTOCHECKPOINT_PAGES = 200;
const CRITERIA = ['D1.01', 'D2.03', 'D5.02', 'D7.07', 'D9.05'];

const dist = join(import.meta.dirname, '../../dist');

/**
 * Durable save of an answer through the handler (row, history, commit), and all the way a window asks for it (gate,
 * validation, reply), against a raw better-sqlite3 commit of one row with the same pragmas, in turns within one run.
 */
export async function saveBench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mda-bench-'));
  const libraryPath = join(folder, 'library.sqlite');
  const [byHandPath, handlerPath] = [join(folder, 'by-hand.sqlite'), join(folder, 'handler.sqlite')];
  const filled = benchApi(libraryPath);
  const assessmentId = await anAssessmentWithAnswers(filled);
  filled.close();
  for (const path of [byHandPath, handlerPath]) copyFileSync(libraryPath, path);
  const api = benchApi(libraryPath);
  const library = openOwnLibrary(handlerPath, dist);
  const save = answersHandlers({ library } as Services)['answers.save'];
  try {
    const raw = rawCommit(join(folder, 'raw.sqlite'));
    const hand = rowsByHand(byHandPath, assessmentId);
    const took: Record<'handler' | 'window' | 'raw' | 'hand', number[]> = {
      handler: [],
      window: [],
      raw: [],
      hand: [],
    };
    for (let round = 0; round < ROUNDS + WARM_UP; round++) {
      const answer: Answer = {
        criterion: CRITERIA[round % CRITERIA.length] ?? '',
        source: null,
        value: ((round * 2 + Math.floor(round / 5)) % 5) as Answer['value'],
        confidence: 'medium',
        justification: 'Match rate seen in the extract of the third quarter. '.repeat(4),
        naReason: '',
        evidence: [],
        answeredBy: 'Bench',
        answeredAt: '2026-01-01T00:00:00.000Z',
      };
      const ways = [
        ['handler', () => save({ assessmentId, answer })],
        ['window', () => call(api, 'answers.save', { assessmentId, answer })],
        ['raw', () => raw.commit(round, JSON.stringify(answer))],
        ['hand', () => hand.commit(answer.criterion, Number(answer.value))],
      ] as const;
      // Each comes first, second, third and last in turn: the disk remembers what came right before.
      for (let turn = 0; turn < ways.length; turn++) {
        const [way, work] = ways[(turn + round) % ways.length] ?? ways[0];
        const time = await timed(work);
        if (round >= WARM_UP) took[way].push(time);
      }
    }
    library.close();
    raw.close();
    hand.close();
    return [
      {
        what: `durable save of an answer through the handler, row and history (median of ${ROUNDS})`,
        ours: `${median(took.handler).toFixed(3)} ms (p99 ${percentile(took.handler, 0.99).toFixed(2)})`,
        against: `${median(took.raw).toFixed(3)} ms raw commit of one row`,
        ratio: median(took.handler) / median(took.raw),
        target: '<= 1.3',
      },
      {
        what: 'the same as a window asks for it: gate, validation, handler, reply',
        ours: `${median(took.window).toFixed(3)} ms`,
        against: `${median(took.raw).toFixed(3)} ms raw commit of one row`,
        ratio: median(took.window) / median(took.raw),
        target: '',
      },
      {
        what: 'of which: the two rows alone (answer and history) in the library’s own tables, without reading or checking',
        ours: `${median(took.hand).toFixed(3)} ms`,
        against: `${median(took.raw).toFixed(3)} ms raw commit of one row`,
        ratio: median(took.hand) / median(took.raw),
        target: '',
      },
    ];
  } finally {
    api.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function anAssessmentWithAnswers(api: Api): Promise<string> {
  await call(api, 'profile.save', { name: 'Bench', organisation: '', role: 'assessor' });
  const { id } = (await call(api, 'practice.open', undefined)) as { id: string };
  return id;
}

/** What a save cannot do without: its two rows and their commit, by bare statements on a copy of the library. */
function rowsByHand(path: string, assessmentId: string) {
  const db = new BetterSqlite3(path);
  setPragmas(db);
  db.pragma('foreign_keys = ON');
  const [begin, end] = [db.prepare('BEGIN IMMEDIATE'), db.prepare('COMMIT')];
  const update = db.prepare(
    'UPDATE answer SET value = ? WHERE assessment_id = ? AND criterion = ? AND source_id IS NULL',
  );
  const insert = db.prepare(
    "INSERT INTO change (assessment_id, seq, id, at, author, kind, latest_seq, entries) VALUES (?, ?, ?, ?, 'Bench', 'edit', ?, ?)",
  );
  let seq = 1_000_000;
  return {
    commit: (criterion: string, value: number) => {
      begin.run();
      update.run(String(value), assessmentId, criterion);
      const entry = { entity: 'answers', entityId: criterion, field: 'value', from: 1, to: value };
      insert.run(
        assessmentId,
        ++seq,
        `by-hand-${seq}`,
        '2026-01-01T00:00:00.000Z',
        seq,
        JSON.stringify([entry]),
      );
      end.run();
    },
    close: () => db.close(),
  };
}

function setPragmas(db: BetterSqlite3.Database): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma(`wal_autocheckpoint = ${WAL_AUTOCHECKPOINT_PAGES}`);
}

/** The floor: one prepared upsert, one commit, with the pragmas of the library. */
function rawCommit(path: string): { commit: (id: number, text: string) => void; close: () => void } {
  const db = new BetterSqlite3(path);
  setPragmas(db);
  db.exec('CREATE TABLE answer (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
  const upsert = db.prepare(
    'INSERT INTO answer (id, text) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET text = excluded.text',
  );
  return { commit: (id, text) => upsert.run(id % CRITERIA.length, text), close: () => db.close() };
}
