import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../assessment-framework/sensitivity/mulberry32.ts';
import { REPORT_LANGUAGES } from '../../../reports/model/translate.ts';
import { openDataCsvBundle } from '../../../reports/open-data/csv-bundle.ts';
import { withoutGuard } from '../../../reports/open-data/csv-text.ts';
import {
  countsOfCsvBundle,
  countsOfOpenDataJson,
  expectedCounts,
} from '../../../reports/open-data/open-data-counts.ts';
import { openDataJson } from '../../../reports/open-data/open-data-json.ts';
import { openDataJsonSchema } from '../../../reports/open-data/open-data-schema.ts';
import { readCsv } from '../../../reports/open-data/read-csv.ts';
import { aFullAssessment, fullFramework } from '../../builders/a-full-assessment.ts';
import { anAssessment } from '../../builders/an-assessment.ts';
import { withHostileTexts } from '../../builders/hostile-inventory.ts';
import { practiceReportInput } from '../../builders/practice-report-input.ts';
import { randomAssessment, randomFramework } from '../../builders/random-assessment.ts';
import { reportInput } from '../../builders/report-input.ts';
import { HOSTILE } from './office-tools.ts';
import { readDataPackage } from './read-data-package.ts';

const practice = practiceReportInput();
const hostile = withHostileTexts(practice);
const publicInput = { ...practice, choice: { preset: 'full', release: 'public' } } as const;
const inputs = {
  practice,
  hostile,
  public: publicInput,
  full: reportInput(aFullAssessment(), { framework: fullFramework() }),
  empty: reportInput(anAssessment({ head: { id: 'empty', country: 'Nowhere' } })),
};

const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
const json = (bytes: Uint8Array) => JSON.parse(textOf(bytes));
const filesOf = (zip: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, textOf(bytes)]));
const table = (zip: Uint8Array, name: string) => {
  const [head = [], ...rows] = readCsv(filesOf(zip)[`${name}.csv`] ?? '');
  return rows.map((row) => Object.fromEntries(head.map((column, at) => [column, row[at] ?? ''])));
};

describe('the JSON document', () => {
  const schema = json(openDataJsonSchema());
  const validate = new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).compile(schema);

  it.each(Object.entries(inputs))('of the %s assessment is valid by the published schema', (_, input) => {
    validate(json(openDataJson(input)));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('of random assessments is valid by the published schema and read back as it was meant', () => {
    const random = mulberry32(20261128);
    for (let turn = 0; turn < 40; turn++) {
      const framework = randomFramework(random);
      const input = reportInput(randomAssessment(random, framework), { framework });
      const bytes = openDataJson(input);
      validate(json(bytes));
      expect(validate.errors ?? []).toEqual([]);
      expect(countsOfOpenDataJson(bytes)).toEqual(expectedCounts(input));
      expect(countsOfCsvBundle(openDataCsvBundle(input))).toEqual(expectedCounts(input));
    }
  });

  it('is refused by the schema when a field is missing, unknown or out of range', () => {
    const document = json(openDataJson(practice));
    expect(validate({ ...document, formatVersion: 2 })).toBe(false);
    expect(validate({ ...document, people: [] })).toBe(false);
    document.indices[0].score = 1.1;
    expect(validate(document)).toBe(false);
  });

  it('describes every field in the schema', () => {
    const fields = Object.values<{ properties: Record<string, { description?: string }> }>(schema.$defs);
    expect(fields.length).toBe(17);
    for (const { properties } of fields)
      for (const { description } of Object.values(properties)) expect(description).toMatch(/^\p{L}.*\.$/u);
  });

  it('holds the scores unrounded with their intervals', () => {
    const document = json(openDataJson(practice));
    const d2 = document.dimensions.find(({ dimension }: { dimension: string }) => dimension === 'D2');
    const computed = practice.scores.dimensions.find(({ id }) => id === 'D2');
    expect([d2.score, d2.scoreLower, d2.scoreUpper]).toEqual([
      computed?.score,
      computed?.lower,
      computed?.upper,
    ]);
    expect(document.indices[0].score).toBe(practice.scores.indices.system.score);
  });

  it('holds what people typed as it was typed, without characters that others refuse', () => {
    const { sources } = json(openDataJson(hostile));
    const texts = sources.flatMap((source: Record<string, unknown>) => Object.values(source));
    expect(texts).toContain('=HYPERLINK("http://example.org","x")');
    expect(texts).toContain('_x0041_ and control');
  });
});

describe('the CSV bundle', () => {
  it.each(Object.entries(inputs))(
    'of the %s assessment is a valid Data Package whose tables an independent reader takes',
    async (_, input) => {
      const folder = mkdtempSync(join(tmpdir(), 'open-data-'));
      const zip = openDataCsvBundle(input);
      for (const [name, text] of Object.entries(filesOf(zip))) writeFileSync(join(folder, name), text);
      const read = await readDataPackage(join(folder, 'datapackage.json'));
      expect(read.errors).toEqual([]);
      const document = json(openDataJson(input));
      for (const [name, rows] of Object.entries(read.rows)) {
        const field = name.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());
        const expected = [document[field]].flat();
        expect([name, rows.length]).toEqual([name, expected.length]);
      }
      expect(read.rows.dimensions?.map(({ score }) => score)).toEqual(
        document.dimensions.map(({ score }: { score: number | null }) => score),
      );
      expect(Object.keys(read.rows)).toHaveLength(17);
    },
  );

  it('begins no cell of text with a sign of a formula, and gives back what was typed', () => {
    const zip = openDataCsvBundle(hostile);
    const isNumber = (cell: string) => /^-?\d+(\.\d+)?(e-?\d+)?$/.test(cell);
    const cells = Object.entries(filesOf(zip))
      .filter(([name]) => name.endsWith('.csv'))
      .flatMap(([, text]) => readCsv(text).flat());
    const dangerous = cells.filter(
      (cell) => !isNumber(cell) && /(^\s*|[;\t\n] *)"*[=+\-@]|^[\t\r]/.test(cell),
    );
    expect(dangerous).toEqual([]);
    const typed = new Set(cells.map(withoutGuard));
    for (const text of HOSTILE.slice(0, 4)) expect(typed).toContain(text);
    expect(cells).toContain('\'=HYPERLINK("http://example.org","x")');
  });

  it('ends every line in CR LF and starts without a byte order mark', () => {
    for (const [name, text] of Object.entries(filesOf(openDataCsvBundle(practice)))) {
      if (!name.endsWith('.csv')) continue;
      expect(text.endsWith('\r\n')).toBe(true);
      expect(text.charCodeAt(0)).not.toBe(0xfeff);
    }
  });

  it('explains every column of every table in the data dictionary', () => {
    const zip = openDataCsvBundle(practice);
    const described = table(zip, 'data_dictionary').map((row) => `${row.table}.${row.column}`);
    const columns = Object.entries(filesOf(zip)).flatMap(([name, text]) =>
      name.endsWith('.csv') && name !== 'data_dictionary.csv'
        ? (readCsv(text)[0] ?? []).map((column) => `${name.replace('.csv', '')}.${column}`)
        : [],
    );
    expect(described.toSorted()).toEqual(columns.toSorted());
    for (const row of table(zip, 'data_dictionary')) {
      expect(row.description).not.toBe('');
      expect(row.empty_means).not.toBe('');
    }
  });

  it('uses no code without a name', () => {
    const zip = openDataCsvBundle(practice);
    const named = new Set(table(zip, 'code_lists').map(({ list, code }) => `${list}:${code}`));
    const missing = table(zip, 'data_dictionary').flatMap(
      ({ table: name = '', column = '', code_list: list }) =>
        list === ''
          ? []
          : table(zip, name).flatMap((row) =>
              (row[column] ?? '')
                .split('|')
                .filter((code) => code !== '' && !named.has(`${list}:${code}`))
                .map((code) => `${name}.${column}: ${code}`),
            ),
    );
    expect(missing).toEqual([]);
  });
});

describe('open data', () => {
  it('names no person', () => {
    const { people, institutions } = practice.assessment;
    const persons = [...people, ...institutions.flatMap(({ contacts }) => contacts)].map(({ name }) => name);
    const known = persons.filter((name) => name !== '');
    expect(known.length).toBeGreaterThan(5);
    const text = [
      textOf(openDataJson(practice)),
      ...Object.values(filesOf(openDataCsvBundle(practice))),
    ].join();
    for (const name of known) expect(text).not.toContain(name);
  });

  it('tells no level of a single answer in a public release, and the same scores', () => {
    const [inside, outside] = [json(openDataJson(practice)), json(openDataJson(publicInput))];
    expect(inside.answers.length).toBeGreaterThan(600);
    expect(outside.answers).toEqual([]);
    expect(outside.sourceGroupScores).toEqual([]);
    expect(textOf(openDataJson(publicInput))).not.toMatch(/: level \d/);
    expect(outside.indices).toEqual(inside.indices);
    expect(outside.topics).toEqual(inside.topics);
  });

  it.each(Object.entries(inputs))('of the %s assessment is read back as it was meant', (_, input) => {
    expect(countsOfOpenDataJson(openDataJson(input))).toEqual(expectedCounts(input));
    expect(countsOfCsvBundle(openDataCsvBundle(input))).toEqual(expectedCounts(input));
  });

  it('is not read back from a file that was cut or is another', () => {
    const zip = openDataCsvBundle(practice);
    expect(() => countsOfCsvBundle(zip.slice(0, zip.length - 40))).toThrow();
    const bytes = openDataJson(practice);
    expect(() => countsOfOpenDataJson(bytes.slice(0, bytes.length - 40))).toThrow();
    expect(() => countsOfOpenDataJson(new TextEncoder().encode('{}'))).toThrow();
  });

  it('has the same bytes for the same assessment, in every language of the reports', () => {
    for (const language of REPORT_LANGUAGES) {
      const input = { ...practice, language };
      expect(openDataJson(input)).toEqual(openDataJson(input));
      expect(openDataCsvBundle(input)).toEqual(openDataCsvBundle(input));
    }
  });
});
