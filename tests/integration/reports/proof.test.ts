import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { printedScores } from '../../../electron/shell/printed-scores.ts';
import { renderBrief } from '../../../reports/brief-report.ts';
import {
  buildBriefModel,
  buildPlanModel,
  buildReportModel,
  buildWorkbookModel,
} from '../../../reports/build-report-model.ts';
import { renderExcel } from '../../../reports/excel-report.ts';
import type { ReportInput } from '../../../reports/model/report-context.ts';
import type { BriefReport, ReportModel, WorkbookReport } from '../../../reports/model/report-model.ts';
import { proveBrief } from '../../../reports/proof/prove-brief.ts';
import { proveExcel } from '../../../reports/proof/prove-excel.ts';
import { proveWord } from '../../../reports/proof/prove-word.ts';
import { renderWord } from '../../../reports/word-report.ts';
import { practiceReportInput } from '../../builders/practice-report-input.ts';
import { reportAssets } from '../../builders/report-assets.ts';

let input: ReportInput;
let model: ReportModel;
let workbook: WorkbookReport;
let brief: BriefReport;
let scores: readonly string[];
let word: Uint8Array;
let excel: Uint8Array;
let onePage: Uint8Array;

beforeAll(async () => {
  input = practiceReportInput();
  model = buildReportModel(input);
  workbook = buildWorkbookModel(input);
  brief = buildBriefModel(input);
  scores = printedScores(input);
  word = await renderWord(model, reportAssets());
  excel = await renderExcel(workbook, reportAssets());
  onePage = await renderBrief(brief, reportAssets());
});

/** The file with one of its parts changed, as a fault of the writer or of the disk would leave it. */
function changed(file: Uint8Array, part: RegExp, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(file);
  const path = Object.keys(parts).find((name) => part.test(name))!;
  const before = strFromU8(parts[path]!);
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [path]: strToU8(after) });
}
const inBody = (change: (xml: string) => string) => changed(word, /^word\/document\.xml$/, change);
const found = (proof: ReturnType<typeof proveWord>) => {
  if (!proof.holds) throw new Error(`${proof.what}: ${proof.missing}`);
  return proof.found;
};

describe('the proof of a Word report', () => {
  it('finds every heading, table, figure and score of the practice country', () => {
    const blocks = model.document.chapters.flatMap(({ parts }) => parts.flatMap((part) => part.blocks));
    const count = (...kinds: readonly string[]) => blocks.filter(({ kind }) => kinds.includes(kind)).length;

    expect(found(proveWord(word, model, scores))).toEqual({
      headings: count('heading'),
      tables: count('table'),
      figures: count('figure', 'timeline'),
      scores: scores.length,
    });
    expect(scores.length).toBeGreaterThan(20);
  });

  it('sees a score that is not the one that was computed', () => {
    const score = scores[0]!;
    const other = inBody((xml) => xml.replaceAll(`>${score}<`, '>12.3<'));

    expect(proveWord(other, model, scores)).toMatchObject({ holds: false });
  });

  it('sees a table row that went missing', () => {
    const rows = /<w:tr[ >](?:(?!<\/w:tr>|<w:tr[ >])[\s\S])*<\/w:tr>/g;
    const shorter = inBody((xml) => {
      const all = [...xml.matchAll(rows)];
      return xml.replace(all[Math.floor(all.length / 2)]![0], '');
    });

    expect(proveWord(shorter, model, scores)).toMatchObject({ holds: false });
  });

  it('sees a picture that went missing', () => {
    const without = inBody((xml) => xml.replace(/<w:drawing>[\s\S]*?<\/w:drawing>/, ''));

    expect(proveWord(without, model, scores)).toMatchObject({ holds: false });
  });

  it('sees text that only stands in a deletion', () => {
    const deleted = inBody((xml) => {
      const last = xml.lastIndexOf('<w:r>');
      const end = xml.indexOf('</w:r>', last) + 6;
      return `${xml.slice(0, last)}<w:del w:id="9" w:author="x">${xml.slice(last, end)}</w:del>${xml.slice(end)}`;
    });

    expect(proveWord(deleted, model, scores)).toMatchObject({ holds: false });
  });

  it('sees two chapters that changed places', () => {
    const [first, second, ...others] = model.document.chapters;
    const turned = { document: { ...model.document, chapters: [second!, first!, ...others] } };

    expect(proveWord(word, turned, scores)).toMatchObject({ holds: false });
  });

  it('does not take another file for a document', () => {
    expect(() => proveWord(excel, model, scores)).toThrow('word/document.xml');
  });
});

describe('the proof of a workbook', () => {
  it('finds every sheet, row, formula and score', () => {
    const proof = found(proveExcel(excel, workbook));

    expect(proof.sheets).toBe(workbook.workbook.sheets.length);
    expect(proof.rows).toBeGreaterThan(500);
    expect(proof.formulas).toBeGreaterThan(100);
    expect(proof.scores).toBeGreaterThan(100);
  });

  it('proves the workbook of the plan', async () => {
    const plan = buildPlanModel(input);

    expect(found(proveExcel(await renderExcel(plan, reportAssets()), plan)).sheets).toBe(
      plan.workbook.sheets.length,
    );
  });

  it.each<[string, RegExp, (xml: string) => string]>([
    ['a number that changed', /sheet2\.xml$/, (xml) => xml.replace(/<v>(\d+\.\d+)<\/v>/, '<v>12.3456</v>')],
    [
      'a text that changed',
      /sharedStrings\.xml$/,
      (xml) => xml.replace(/(<t[^>]*>)[^<]{6,}</, '$1Something else<'),
    ],
    ['a formula that became a number', /sheet1?\d\.xml$/, (xml) => xml],
    ['a sheet that lost a row', /sheet3\.xml$/, (xml) => xml.replace(/<row r="3"[\s\S]*?<\/row>/, '')],
  ])('sees %s', (what, part, change) => {
    const withFormulas = Object.entries(unzipSync(excel)).find(
      ([name, bytes]) => name.startsWith('xl/worksheets/') && strFromU8(bytes).includes('<f>'),
    )![0];
    const other = what.startsWith('a formula')
      ? changed(excel, new RegExp(`^${withFormulas}$`), (xml) => xml.replace(/<f>[^<]*<\/f>/, ''))
      : changed(excel, part, change);

    expect(proveExcel(other, workbook)).toMatchObject({ holds: false });
  });

  it('sees a sheet that is not there', () => {
    const [summary] = workbook.workbook.sheets;
    const more = { ...summary!, name: 'Another' };
    const longer = {
      ...workbook,
      workbook: { ...workbook.workbook, sheets: [...workbook.workbook.sheets, more] },
    };

    expect(proveExcel(excel, longer)).toEqual({ holds: false, what: 'sheet', missing: 'Another' });
  });
});

describe('the proof of the action brief', () => {
  it('finds its indices and steps', () => {
    expect(found(proveBrief(onePage, brief)).scores).toBe(3);
  });

  it('sees another index', () => {
    const { value } = brief.brief.indices[0]!;
    const other = changed(onePage, /^word\/document\.xml$/, (xml) => xml.replaceAll(`>${value}<`, '>1.0<'));

    expect(proveBrief(other, brief)).toEqual({ holds: false, what: 'index', missing: value });
  });
});
