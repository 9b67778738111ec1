import { randomUUID } from 'node:crypto';
import { type Library, openLibrary } from '../../db/open-library.ts';
import { type Sheet, shortened, textOf } from './cell.ts';
import { fieldsOf } from './fields.ts';
import { type Plan, planImport } from './import-plan.ts';
import type { JobOptions, Phase, ReadingInput, ThreadTasks } from './import-tasks.ts';
import { findHeaderRow, guessColumns, headingsOf } from './match-columns.ts';
import { readDelimited } from './read-delimited.ts';
import { SheetError } from './sheet-error.ts';
import { sheetsFrom } from './sheet-pieces.ts';
import { lexiconsOf } from './vocabulary.ts';

/** Says how far a job is; throws SheetError `cancelled` when it shall stop. */
export type Step = (phase: Phase, done: number) => void;

export type Tasks = {
  readonly [T in keyof ThreadTasks]: (input: ThreadTasks[T]['input']) => ThreadTasks[T]['output'];
};

const [SAMPLES, TOP_ROWS] = [3, 30];

/** The tasks of one import, in its own thread: holds what was read, and writes over a connection of its own. */
export function importJob({ libraryPath, migrations }: JobOptions, step: Step): Tasks {
  let sheets: readonly Sheet[] = [];
  let library: Library | null = null;
  let planned: { readonly key: string; readonly plan: Plan } | null = null;
  const open = () => {
    library ??= openLibrary(libraryPath, {
      migrations,
      now: () => new Date().toISOString(),
      makeId: randomUUID,
    });
    return library;
  };
  const sheetAt = (index: number): Sheet => {
    const sheet = sheets[index];
    if (sheet === undefined || sheet.rows.length === 0) throw new SheetError('sheet-empty');
    return sheet;
  };
  const took = (read: readonly Sheet[], name: string) => {
    if (read.every(({ rows }) => rows.length === 0)) throw new SheetError('sheet-empty');
    sheets = read;
    planned = null;
    return {
      name,
      sheets: read.map((sheet) => ({
        name: sheet.name,
        rows: (sheet.rows.at(-1)?.at ?? -1) + 1,
        columns: sheet.columns,
        hidden: sheet.hidden,
      })),
    };
  };
  /** The plan of a reading. The one that was shown is the one that is written, unless the assessment changed meanwhile. */
  const planOf = ({ vocabulary, ...reading }: ReadingInput): Plan => {
    const { assessments, records } = open();
    const { assessmentId } = reading;
    const updatedAt = assessments.list().find(({ id }) => id === assessmentId)?.updatedAt;
    const key = JSON.stringify([updatedAt, reading]);
    if (planned?.key === key) return planned.plan;
    const plan = planImport({
      ...reading,
      sheet: sheetAt(reading.sheet),
      there: {
        institutions: records.list(assessmentId, 'institutions'),
        sources: records.list(assessmentId, 'sources'),
        indicators: records.list(assessmentId, 'indicators'),
      },
      lexicons: lexiconsOf(vocabulary),
      newId: randomUUID,
      step: (done) => step('checking', done),
    });
    planned = { key, plan };
    return plan;
  };

  return {
    take: ({ pieces, name }) => took(sheetsFrom(pieces), name),
    paste: ({ text }) => {
      step('reading', 0);
      return took([readDelimited('', text, text.includes('\t') ? '\t' : undefined)], '');
    },
    match: ({ kind, sheet: index, headerRow, remembered }) => {
      const sheet = sheetAt(index);
      const at = headerRow ?? findHeaderRow(sheet, kind, remembered);
      const headings = headingsOf(
        sheet,
        sheet.rows.find((row) => row.at === at),
      );
      const below = sheet.rows.filter((row) => row.at > at);
      const matches = guessColumns(headings, kind, remembered);
      return {
        headerRow: at,
        rows: below.length,
        columns: headings.map((heading, column) => ({
          heading,
          samples: samplesOf(below, column),
          field: matches[column]?.field ?? null,
          how: matches[column]?.how ?? 'none',
        })),
        fields: [...fieldsOf(kind)],
        top: topOf(sheet),
      };
    },
    guess: ({ kind, sheet: index, headerRow }) => {
      const sheet = sheetAt(index);
      const headings = headingsOf(
        sheet,
        sheet.rows.find((row) => row.at === headerRow),
      );
      return { headings, fields: guessColumns(headings, kind, {}).map(({ field }) => field) };
    },
    preview: (input) => {
      const { records: _records, ...shown } = planOf(input);
      return shown;
    },
    apply: ({ by, ...input }) => {
      const { records, rows: _rows, ...counts } = planOf(input);
      if (records.length === 0) return { ...counts, saved: null };
      const batch = function* () {
        for (const [index, record] of records.entries()) {
          step('writing', index / records.length);
          yield record;
        }
      };
      return { ...counts, saved: open().records.saveAll(input.assessmentId, batch(), by) };
    },
  };
}

function samplesOf(rows: Sheet['rows'], column: number): string[] {
  const samples = new Set<string>();
  for (const row of rows) {
    const text = shortened(textOf(row.cells[column]), 120);
    if (text !== '') samples.add(text);
    if (samples.size >= SAMPLES) break;
  }
  return [...samples];
}

/** The first rows as they stand, with the empty ones between them. */
function topOf(sheet: Sheet): string[][] {
  const byRow = new Map(sheet.rows.slice(0, TOP_ROWS).map((row) => [row.at, row]));
  const last = Math.min(TOP_ROWS, (sheet.rows.at(-1)?.at ?? 0) + 1);
  return Array.from({ length: last }, (_, at) =>
    Array.from({ length: sheet.columns }, (_cell, column) =>
      shortened(textOf(byRow.get(at)?.cells[column]), 120),
    ),
  );
}
