import { statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataSource, Institution } from '../../../assessment-framework/model/assessment.ts';
import type { InputOf, OutputOf } from '../../../electron/api/contract.ts';
import type { ImportKind } from '../../../electron/api/contract-imports.ts';
import { anInventory, aSheet, aWorkbook, type Value } from '../../builders/a-spreadsheet.ts';
import { aFile, anApplication, codeOf, type TestApplication } from './services.ts';

let app: TestApplication;
let assessmentId: string;
const importId = 'import-1';

beforeEach(async () => {
  app = anApplication();
  await app.ask('profile.save', { name: 'Amina', organisation: 'IOM', role: 'assessor' });
  ({ id: assessmentId } = await app.ask('assessments.create', {
    country: 'Auroria',
    periodStart: '2026-03-01',
    periodEnd: '2026-04-30',
    referenceDate: '2026-03-31',
  }));
});
afterEach(() => app.close());

const opened = () => app.ask('assessments.open', { id: assessmentId });

/** Chooses the bytes as a file and opens it. */
async function open(bytes: string | Uint8Array, name = 'inventory.xlsx') {
  app.user.chooses = aFile(app, name, bytes);
  return await app.dispatch('imports.open', { assessmentId, importId });
}

/** Reads the sheet as it is guessed, with some columns matched otherwise by hand. */
async function reading(
  kind: ImportKind,
  byHand: Readonly<Record<string, string | null>> = {},
  more: Partial<InputOf<'imports.apply'>> = {},
): Promise<InputOf<'imports.apply'>> {
  const sheet = more.sheet ?? 0;
  const match = await app.ask('imports.match', { importId, kind, sheet, headerRow: more.headerRow ?? null });
  const columns = match.columns.map(({ heading, field }) => (heading in byHand ? byHand[heading]! : field));
  return { importId, kind, sheet, headerRow: match.headerRow, columns, ...more };
}

async function imported(kind: ImportKind, rows: readonly (readonly Value[])[], ...how: unknown[]) {
  expect(codeOf(await open(aWorkbook({ Sheet: rows })))).toBe('ok');
  const [byHand, more] = how as [Record<string, string | null>?, Partial<InputOf<'imports.apply'>>?];
  return await app.ask('imports.apply', await reading(kind, byHand, more));
}

const problemsOf = ({ problems }: Pick<OutputOf<'imports.apply'>, 'problems'>) =>
  problems.map(({ row, column, loses, code }) => `${row} ${column} ${loses} ${code}`);

describe('an inventory of sources', () => {
  const rows: readonly (readonly Value[])[] = [
    ['Inventory of data sources', null, null, null, null, null, null, null],
    [],
    [
      'Source',
      'Type',
      'Custodian',
      'Frequency',
      'Number of records',
      'Last reference date',
      'Variables',
      'Room',
    ],
    [
      '2022 Census',
      'Census',
      'National Statistics Office (NSO)',
      'every ten years',
      '12,345,678',
      new Date(Date.UTC(2022, 10, 30)),
      'sex; age; shoe size',
      'B12',
    ],
    [
      'Registre des étrangers',
      'ST07',
      'Ministry of Interior',
      'now and then',
      'many',
      '3/4/2021',
      null,
      null,
    ],
    [null, 'ST07', 'NSO', null, null, null, null, null],
    ['2022 census', 'Census', null, null, null, null, null, null],
    ['Customs declarations', null, null, null, null, null, null, null],
  ];

  it.each(['xlsx', 'biff8', 'ods', 'xlml', 'html', 'csv'] as const)(
    'is read from .%s alike',
    async (bookType) => {
      const bytes = aWorkbook({ Sheet: rows }, bookType);
      expect(await open(bytes, `inventory.${bookType}`)).toMatchObject({ ok: true });
      const input = await reading('sources', { Room: 'note', 'Last reference date': null });
      const preview = await app.ask('imports.preview', input);
      const outcome = await app.ask('imports.apply', input);
      const { sources, institutions } = await opened();

      expect(input.headerRow).toBe(2);
      expect(preview.problems).toEqual(outcome.problems);
      expect(preview.rows.map(({ outcome: what }) => what)).toEqual([
        'new',
        'new',
        'refused',
        'refused',
        'refused',
      ]);
      expect(outcome).toMatchObject({ added: 2, updated: 0, refused: 3 });
      expect(problemsOf(outcome)).toEqual([
        '4 Variables value unknown-word',
        '5 Frequency value unknown-word',
        '5 Number of records value not-a-number',
        '6 Source row no-name',
        '7 Source row duplicate-row',
        '8 Type row unknown-word',
      ]);
      expect(institutions.map(({ name, acronym, holds }) => [name, acronym, holds])).toEqual([
        ['National Statistics Office', 'NSO', true],
        ['Ministry of Interior', '', true],
      ]);
      expect(sources).toMatchObject([
        {
          name: '2022 Census',
          type: 'ST01',
          custodian: institutions[0]!.id,
          frequency: 'decennial',
          recordCount: 12_345_678,
          variables: ['sex', 'age'],
          notes: 'Variables: shoe size\nRoom: B12',
        },
        { name: 'Registre des étrangers', type: 'ST07', frequency: 'unknown', recordCount: null },
      ]);
      expect(sources[1]!.notes).toBe('Frequency: now and then\nNumber of records: many');
    },
  );

  it('keeps dates, and says which it cannot tell', async () => {
    const outcome = await imported('sources', rows);
    const { sources } = await opened();

    expect(sources[0]!.lastReferenceDate).toBe('2022-11-30');
    expect(sources[1]!.lastReferenceDate).toBeNull();
    expect(sources[1]!.notes).toContain('Last reference date: 3/4/2021');
    expect(problemsOf(outcome)).toContain('5 Last reference date value ambiguous-date');
  });

  it('is taken back in one step, and done again', async () => {
    const { saved } = await imported('sources', rows);
    expect(saved).not.toBeNull();
    await app.ask('history.undo', { assessmentId });
    expect(await opened()).toMatchObject({ sources: [], institutions: [] });

    await app.ask('history.redo', { assessmentId });
    expect((await opened()).sources).toHaveLength(2);
    await app.ask('history.undo', { assessmentId });
    expect(await app.ask('history.undo', { assessmentId })).toBeNull();
  });

  it('takes the type that the user names for rows without one', async () => {
    const outcome = await imported('sources', rows, {}, { defaultType: 'ST26' });

    expect(outcome.added).toBe(3);
    expect((await opened()).sources[2]).toMatchObject({ name: 'Customs declarations', type: 'ST26' });
  });

  it('skips what is there, or changes only the fields that are given', async () => {
    const there = DataSource.parse({
      id: 's1',
      name: 'Census of 2022',
      acronym: 'CENSUS',
      type: 'ST01',
      purpose: 'Count',
      notes: 'Old',
    });
    await app.ask('records.save', { assessmentId, kind: 'sources', record: there });
    const changed = [
      ['Name', 'Purpose', 'Software', 'Remarks'],
      ['census', null, 'CSPro', 'New'],
    ];

    expect(problemsOf(await imported('sources', changed))).toEqual(['2 Name row already-there']);
    expect((await opened()).sources).toEqual([there]);
    expect(await imported('sources', changed, {}, { existing: 'update' })).toMatchObject({
      added: 0,
      updated: 1,
    });
    expect((await opened()).sources).toEqual([{ ...there, software: 'CSPro', notes: 'Old\nNew' }]);
  });

  it('gives a cell that is merged downwards to every row', async () => {
    const sheet = aSheet([
      ['Institution', 'Source', 'Type'],
      ['Ministry of Interior', 'Register A', 'ST07'],
      [null, 'Register B', 'ST09'],
    ]);
    sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
    await open(aWorkbook({ Sheet: sheet }));
    await app.ask('imports.apply', await reading('sources'));
    const { sources, institutions } = await opened();

    expect(institutions).toHaveLength(1);
    expect(sources.map(({ custodian }) => custodian)).toEqual([institutions[0]!.id, institutions[0]!.id]);
  });

  it('links contacts to the custodian', async () => {
    await imported('sources', [
      ['Source', 'Type', 'Institution', 'Contact', 'Email'],
      ['A', 'ST07', 'MoI', 'R. Ada', 'ada@example.org'],
      ['B', 'ST09', 'MoI', 'R. Ada', 'ada@example.org'],
      ['C', 'ST09', null, 'Nobody', null],
    ]);
    const { sources, institutions } = await opened();

    expect(institutions[0]!.contacts).toMatchObject([
      { name: 'R. Ada', email: 'ada@example.org', consentToPublish: false },
    ]);
    expect(sources.map(({ contacts }) => contacts.length)).toEqual([1, 1, 0]);
    expect(sources[2]!.notes).toBe('Contact: Nobody');
  });

  it('keeps text of a .csv as it stands: no number is shortened, no formula runs', async () => {
    await open('Name;Acronym;Type;Purpose\n"=HYPERLINK(""http://x"")";00123;ST01;=1+1\n', 'x.csv');
    await app.ask('imports.apply', await reading('sources'));

    expect((await opened()).sources[0]).toMatchObject({
      name: '=HYPERLINK("http://x")',
      acronym: '00123',
      purpose: '=1+1',
    });
  });

  it('takes the values of formulas, and says which are broken', async () => {
    const sheet = aSheet([
      ['Name', 'Type', 'Number of records', 'First year'],
      ['Register', 'ST07', 0, 0],
    ]);
    sheet.C2 = { t: 'n', f: '500+1', v: 501 };
    sheet.D2 = { t: 'e', f: 'X1', v: 0x17 };
    await open(aWorkbook({ Sheet: sheet }));
    const outcome = await app.ask('imports.apply', await reading('sources'));

    expect(outcome.problems).toEqual([
      { row: 2, column: 'First year', loses: 'value', code: 'formula-error', value: '#REF!' },
    ]);
    expect((await opened()).sources[0]).toMatchObject({
      recordCount: 501,
      firstYear: null,
      notes: 'First year: #REF!',
    });
  });
});

describe('institutions', () => {
  it('come with their contacts, one row each', async () => {
    const outcome = await imported('institutions', [
      ['المؤسسة', 'نوع المؤسسة', 'ينتج البيانات', 'جهة الاتصال', 'البريد الإلكتروني', 'الهاتف', 'ملاحظات'],
      ['وزارة الداخلية', 'الداخلية', 'نعم', 'أمينة', 'a@example.org', '0123', 'مهم'],
      ['وزارة الداخلية', null, null, 'كريم', 'k@example.org', null, null],
      ['وزارة الداخليه', null, null, null, null, null, null],
    ]);
    const { institutions } = await opened();

    expect(outcome).toMatchObject({ added: 1, refused: 1 });
    expect(problemsOf(outcome)).toEqual(['4 المؤسسة row duplicate-row']);
    expect(institutions).toMatchObject([
      {
        name: 'وزارة الداخلية',
        kind: 'interior',
        produces: true,
        uses: false,
        notes: 'مهم',
        contacts: [
          { name: 'أمينة', email: 'a@example.org', phone: '0123' },
          { name: 'كريم', email: 'k@example.org', phone: '' },
        ],
      },
    ]);
  });
});

describe('indicators', () => {
  it('come by code or name, with years in rows or in columns', async () => {
    const census = DataSource.parse({ id: 's1', name: 'Census', type: 'ST01' });
    await app.ask('records.save', { assessmentId, kind: 'sources', record: census });
    const outcome = await imported('indicators', [
      ['Indicateur', 'Source', 'Disponibilité', 2020, '2021', 'Année', 'Valeur'],
      ['I01', 'census', 'partiel', 1_000, '1 100', null, null],
      ['Immigrant stock, foreign-born', 'Moon', null, null, '..', '2019', '50,5'],
      ['Immigrant stock, foreign-born', null, null, null, null, '2020', '51,5'],
      ['Number of unicorns', null, null, 1, null, null, null],
    ]);
    const { indicators } = await opened();

    expect(problemsOf(outcome)).toEqual([
      '3 Source value unknown-word',
      '5 Indicateur row unknown-indicator',
    ]);
    expect(outcome).toMatchObject({ added: 2, refused: 1 });
    expect(indicators).toMatchObject([
      {
        indicator: 'I01',
        availability: 'partial',
        source: 's1',
        figures: [
          { period: '2020', value: 1_000 },
          { period: '2021', value: 1_100 },
        ],
      },
      {
        indicator: 'I02',
        availability: 'available',
        source: null,
        definitionNote: 'Source: Moon',
        figures: [
          { period: '2019', value: 50.5 },
          { period: '2020', value: 51.5 },
        ],
      },
    ]);
  });
});

describe('columns', () => {
  it('are remembered as they were matched by hand, and forgotten when they are matched as guessed', async () => {
    const rows = [
      ['Name', 'Type', 'Blah'],
      ['Register', 'ST07', 'Oracle'],
    ];
    await imported('sources', rows, { Blah: 'software', Type: null }, { defaultType: 'ST07' });
    expect((await opened()).sources[0]!.software).toBe('Oracle');
    const again = await app.ask('imports.match', { importId, kind: 'sources', sheet: 0, headerRow: null });
    expect(again.columns.map(({ field, how }) => [field, how])).toEqual([
      ['name', 'guessed'],
      [null, 'remembered'],
      ['software', 'remembered'],
    ]);

    await imported('sources', rows, { Blah: null, Type: 'type' });
    expect((await app.ask('app.status')).preferences.importColumns).toEqual({ sources: {} });
  });

  it('show the sheet as it stands, for choosing the headings', async () => {
    await open(aWorkbook({ Empty: [], Data: [['x'], [], ['Name', 'Type'], ['A', 'ST01'], ['B', 'ST01']] }));
    const match = await app.ask('imports.match', { importId, kind: 'sources', sheet: 1, headerRow: null });

    expect(match).toMatchObject({
      headerRow: 2,
      rows: 2,
      top: [
        ['x', ''],
        ['', ''],
        ['Name', 'Type'],
        ['A', 'ST01'],
        ['B', 'ST01'],
      ],
    });
    expect(match.columns[0]).toMatchObject({ heading: 'Name', samples: ['A', 'B'], field: 'name' });
    expect(match.fields[0]).toEqual({ field: 'name', required: true });
    expect(
      codeOf(await app.dispatch('imports.match', { importId, kind: 'sources', sheet: 0, headerRow: null })),
    ).toBe('sheet-empty');
  });
});

describe('an import', () => {
  it('reads pasted cells', async () => {
    const text = 'Name\tType\n"Two\nlines"\tST01\nOther\tST07\n';
    const sheets = await app.ask('imports.paste', { assessmentId, importId, text });
    await app.ask('imports.apply', await reading('sources'));

    expect(sheets.sheets).toMatchObject([{ rows: 3, columns: 2 }]);
    expect((await opened()).sources.map(({ name }) => name)).toEqual(['Two lines', 'Other']);
  });

  it('changes nothing when the dialog is closed, and is not there afterwards', async () => {
    app.user.chooses = null;
    expect(await app.ask('imports.open', { assessmentId, importId })).toBeNull();
    expect(
      codeOf(await app.dispatch('imports.match', { importId, kind: 'sources', sheet: 0, headerRow: null })),
    ).toBe('not-found');
    expect(await app.ask('imports.progress', { importId })).toEqual({ phase: 'waiting', done: 0 });
  });

  it('does not find what is not there', async () => {
    expect(codeOf(await app.dispatch('imports.open', { assessmentId: 'none', importId }))).toBe('not-found');
  });

  it('is stopped while the file is read', async () => {
    const reply = open(aWorkbook({ Sheet: anInventory(5_000) }));
    setTimeout(() => app.dispatch('imports.cancel', { importId }), 150);

    expect(codeOf(await reply)).toBe('cancelled');
  });

  it('is stopped while it writes, and nothing of it stays', async () => {
    expect(codeOf(await open(aWorkbook({ Sheet: anInventory(4_000) })))).toBe('ok');
    const input = await reading('sources');
    const reply = app.dispatch('imports.apply', input);
    let { phase } = await app.ask('imports.progress', { importId });
    while (phase !== 'writing') {
      await new Promise((done) => setTimeout(done, 2));
      ({ phase } = await app.ask('imports.progress', { importId }));
    }
    await app.ask('imports.cancel', { importId });

    expect(codeOf(await reply)).toBe('cancelled');
    expect(await opened()).toMatchObject({ sources: [], institutions: [] });
    expect(await app.ask('imports.apply', input)).toMatchObject({ added: 4_000, refused: 0, problems: [] });
    expect((await opened()).sources).toHaveLength(4_000);
  });

  it('never makes an assessment larger than it can be', async () => {
    const institutions = Array.from({ length: 2_000 }, (_, index) =>
      Institution.parse({ id: `i${index}`, name: `Institution ${index}` }),
    );
    await app.ask('records.saveMany', { assessmentId, kind: 'institutions', records: institutions });
    const outcome = await imported('sources', [
      ['Name', 'Type', 'Institution'],
      ['A', 'ST01', 'One too many'],
    ]);

    expect(problemsOf(outcome)).toEqual(['2 Institution value too-many']);
    expect((await opened()).sources[0]).toMatchObject({
      custodian: null,
      notes: 'Institution: One too many',
    });
  });

  it('leaves the chosen file alone', async () => {
    await imported('sources', [
      ['Name', 'Type'],
      ['A', 'ST01'],
    ]);

    expect(statSync(app.user.chooses!.path).size).toBeGreaterThan(0);
  });
});
