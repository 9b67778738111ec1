import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildWorkbookModel } from '../../../reports/build-report-model.ts';
import { renderExcel } from '../../../reports/excel-report.ts';
import { anAnswer, anAssessment, aSource } from '../../builders/an-assessment.ts';
import { reportAssets } from '../../builders/report-assets.ts';
import { aGap, reportInput } from '../../builders/report-input.ts';
import { toyAssessment } from '../../builders/toy-assessment.ts';
import { HOSTILE, inspect, toPdf, withoutOffice, withoutReaders } from './office-tools.ts';

interface Sheet {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly types: readonly (readonly string[])[];
  readonly formats: readonly string[];
  readonly formulas: readonly string[];
  readonly formulaTexts: readonly string[];
  readonly links: readonly string[];
  readonly filter: string | null;
  readonly frozen: string | null;
  readonly colourRules: number;
  readonly titleRows: string | null;
  readonly printArea: string;
  readonly rightToLeft: boolean;
  readonly limits: readonly { readonly range: string; readonly type: string; readonly formula: string }[];
  readonly notes: Readonly<Record<string, string>>;
}
interface Inspected {
  readonly names: readonly string[];
  readonly sheets: Readonly<Record<string, Sheet>>;
  readonly title: string;
  readonly author: string;
  readonly created: string;
  readonly pictures: number;
  readonly definedNames: Readonly<Record<string, string>>;
}

const assets = reportAssets();

/** Elements of a worksheet in the order of ECMA-376, part 1, 18.3.1.99, as far as our workbooks have them. */
const ORDER_OF_SHEET = [
  ...[
    'sheetPr',
    'dimension',
    'sheetViews',
    'sheetFormatPr',
    'cols',
    'sheetData',
    'sheetProtection',
    'autoFilter',
  ],
  ...['mergeCells', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins'],
  ...['pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'drawing', 'legacyDrawing'],
];

/** Names of the elements directly inside a piece of XML. */
function childrenOf(xml: string): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [, closes, name, empty] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (closes) depth -= 1;
    else {
      if (depth === 0) names.push(name!);
      if (!empty) depth += 1;
    }
  }
  return names;
}

const isInOrder = (names: readonly string[], order: readonly string[]): boolean => {
  const places = names.map((name) => order.indexOf(name));
  return places.every((place, index) => place >= 0 && place >= (places[index - 1] ?? 0));
};

const seen = (bytes: Uint8Array) => inspect('inspect_xlsx.py', bytes) as Inspected;
const model = buildWorkbookModel(
  reportInput(
    toyAssessment({
      sources: [
        aSource('S1', {
          core: true,
          lastReferenceDate: '2025-12-31',
          firstYear: 1994,
          recordCount: 4_118_204,
        }),
        aSource('S2'),
      ],
    }),
    { gaps: [aGap()] },
  ),
);

afterEach(() => void vi.useRealTimers());

describe.skipIf(withoutReaders)('the workbook', () => {
  let bytes: Uint8Array;
  let found: Inspected;
  beforeAll(async () => {
    bytes = await renderExcel(model, assets);
    found = seen(bytes);
  });
  const column = (sheet: string, head: string) => {
    const { heads, rows, types, formats } = found.sheets[sheet]!;
    const index = heads.indexOf(head);
    return {
      values: rows.map((row) => row[index]),
      types: types.map((row) => row[index]),
      format: formats[index],
    };
  };

  it('has its sheets, named and dated', () => {
    expect(found.names).toEqual([
      'How to read',
      'Summary',
      'Indices',
      'Dimensions',
      'Sources',
      'Topics',
      'Coverage',
      'Gaps',
      'Recommendations',
      'Research agenda',
      'Action plan',
      'Plan totals',
      'Targets',
      'Indicators',
      'Institutions',
      'Answers',
      'Coverage links',
      'Evidence',
      'Sensitivity',
      'Single answers',
      'Agreement',
      'Derivations',
      'Criteria',
      'References',
      'Settings',
      'Lists',
      'Plan lists',
    ]);
    expect(found).toMatchObject({
      author: 'A. Tester',
      category: 'Migration data assessment',
      title: model.properties.title,
      created: '2026-04-01 08:30:00',
    });
  });

  it('types its columns: numbers, dates, levels, and nothing where there is nothing', () => {
    const score = column('Dimensions', 'Score');
    expect(score.types).toEqual(['f', 'f', 'f']);
    expect(score.values[0]).toMatch(/^=IF\(/);
    expect(score.format).toBe('0.0');
    expect(column('Sources', 'Latest data')).toMatchObject({
      values: ['2025-12-31', null],
      format: 'yyyy-mm-dd',
    });
    expect(column('Sources', 'Latest data').types[0]).toBe('d');
    expect(column('Sources', 'Records').values).toEqual([4_118_204, null]);
    const answers = column('Answers', 'Level').values;
    expect(answers.slice(0, 5)).toEqual([3, 2, '?', 'N/A', 1]);
  });

  it('filters, freezes, repeats heads and colours by live rules', () => {
    for (const name of ['Dimensions', 'Sources', 'Topics', 'Coverage', 'Answers', 'Gaps']) {
      const sheet = found.sheets[name]!;
      expect(sheet.filter, name).toMatch(/^A1:/);
      expect(sheet.frozen, name).toMatch(/^[B-E]2$/);
      expect(sheet.colourRules, name).toBeGreaterThan(3);
      expect(sheet.titleRows, name).toBe('$1:$1');
    }
  });

  it('keeps the order of elements that the standard gives, so that no program has to repair it', () => {
    const sheets = Object.entries(unzipSync(bytes)).filter(([path]) => /^xl\/worksheets\/[^/]+$/.test(path));

    expect(sheets.length).toBeGreaterThan(20);
    for (const [path, part] of sheets) {
      const [, worksheet] = /<worksheet [^>]*>([\s\S]*)<\/worksheet>/.exec(strFromU8(part))!;
      const properties = /<sheetPr>(.*?)<\/sheetPr>/.exec(worksheet!)?.[1] ?? '';

      expect(isInOrder(childrenOf(worksheet!), ORDER_OF_SHEET), path).toBe(true);
      expect(isInOrder(childrenOf(properties), ['tabColor', 'outlinePr', 'pageSetUpPr']), path).toBe(true);
    }
  });

  it('offers what may be typed, names what formulas call, and prints no steps of the calculation', () => {
    const answers = found.sheets.Answers!;
    const last = answers.rows.length + 1;
    expect(answers.limits).toEqual([
      { range: `G2:G${last}`, type: 'list', formula: 'list_levels' },
      { range: `J2:J${last}`, type: 'list', formula: 'list_confidence' },
    ]);
    expect(found.sheets['Coverage links']!.limits).toContainEqual(
      expect.objectContaining({ type: 'whole', formula: '0' }),
    );
    expect(found.definedNames).toMatchObject({
      system_index: "'Indices'!$B$2",
      answers_level: `'Answers'!$G$2:$G$${last}`,
      weight_critical: expect.stringMatching(/^'Settings'!\$B\$\d+$/),
    });
    expect(answers.printArea).toContain(`$A$1:$M$${last}`);
    expect(answers.notes.C2).toContain('Question a1\n0: Level 0 of a1.');
    expect(found.pictures).toBe(2);
  });

  it.skipIf(withoutOffice)(
    'opens in LibreOffice',
    () => {
      expect(Buffer.from(toPdf(bytes, 'xlsx')).subarray(0, 4).toString()).toBe('%PDF');
    },
    120_000,
  );
});

describe.skipIf(withoutReaders)('what people typed', () => {
  it('stays text: no formula, no link, no code', async () => {
    const ids = ['a1', 'a2', 'a3', 'a4', 'a5', 'b1', 'b2', 'b3', 'b4'];
    const assessment = toyAssessment({
      head: { country: '=1+1', title: '=2+2' },
      sources: [aSource('S1', { name: '=cmd|x', acronym: '@A1', legalBasis: HOSTILE[6] }), aSource('S2')],
      institutions: HOSTILE.map((name, index) => ({ id: `i${index}`, name })),
      actions: HOSTILE.map((text, index) => ({
        id: `act${index}`,
        title: text,
        lead: `i${index}`,
        funding: text,
        success: text,
        cost: index,
      })),
      answers: HOSTILE.map((text, index) => anAnswer(ids[index]!, 2, { justification: text })),
    });
    const { sheets } = seen(await renderExcel(buildWorkbookModel(reportInput(assessment)), assets));
    for (const [name, sheet] of Object.entries(sheets)) {
      const formulas = sheet.formulaTexts.join('\n');
      expect(formulas, name).not.toMatch(/HYPERLINK|http|cmd|(?<![A-Z\d])1\+1|2\+3|script|\[\d/);
      expect(sheet.links, name).toEqual([]);
    }
    expect(sheets['Action plan']?.rows.map((row) => row[1])).toContain(HOSTILE[0]);
    expect(sheets['Plan totals']?.rows.map((row) => row[1])).toContain(HOSTILE[3]);
    const answers = sheets.Answers!;
    const written = answers.rows.map((row) => row[answers.heads.indexOf('Justification')]).slice(0, 9);
    expect(written).toEqual([
      HOSTILE[0],
      HOSTILE[1],
      HOSTILE[2],
      HOSTILE[3],
      HOSTILE[4],
      '\n=1+1',
      HOSTILE[6],
      '_x0041_ and control',
      HOSTILE[8],
    ]);
  });

  it('gives a well-formed workbook of an empty assessment', async () => {
    const { sheets } = seen(await renderExcel(buildWorkbookModel(reportInput(anAssessment())), assets));
    expect(sheets.Sources?.rows[0]?.[0]).toBe('No data source has been entered.');
    expect(sheets['Coverage links']?.rows[0]?.[0]).toBe('No source has been linked to a topic.');
  });
});

describe.skipIf(withoutReaders)('a workbook for publication', () => {
  it('leaves answers, evidence and derivations out and holds scores as values', async () => {
    const input = reportInput(toyAssessment(), { choice: { preset: 'full', release: 'public' } });
    const { sheets, names } = seen(await renderExcel(buildWorkbookModel(input), assets));

    for (const name of [
      'Answers',
      'Coverage links',
      'Evidence',
      'Derivations',
      'Single answers',
      'Agreement',
    ])
      expect(names).not.toContain(name);
    expect(Object.values(sheets).flatMap(({ formulas, limits }) => [...formulas, ...limits])).toEqual([]);
    const { heads, rows } = sheets.Dimensions!;
    expect(rows.map((row) => row[heads.indexOf('Score')])).toEqual([50, 65, 50]);
    expect(heads).not.toContain('Weight, known');
  });
});

describe('the bytes of the workbook', () => {
  it('are the same when made again at another time', async () => {
    const bytes = await renderExcel(model, assets);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-05T05:05:05Z') });

    const again = await renderExcel(model, assets);

    expect(Buffer.compare(again, bytes)).toBe(0);
  });
});
