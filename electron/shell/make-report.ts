import { readFile } from 'node:fs/promises';
import { renderBrief } from '../../reports/brief-report.ts';
import {
  buildBriefModel,
  buildPlanModel,
  buildReportModel,
  buildWorkbookModel,
} from '../../reports/build-report-model.ts';
import type { ReportAssets } from '../../reports/charts/rasterise.ts';
import { renderExcel } from '../../reports/excel-report.ts';
import { type HtmlOptions, renderHtml } from '../../reports/html/html-report.ts';
import type { ReportInput } from '../../reports/model/report-context.ts';
import type { ReportModel, WorkbookReport } from '../../reports/model/report-model.ts';
import { openDataCsvBundle } from '../../reports/open-data/csv-bundle.ts';
import { inventoryMetadata } from '../../reports/open-data/metadata-bundle.ts';
import { openDataJson } from '../../reports/open-data/open-data-json.ts';
import { openDataJsonSchema } from '../../reports/open-data/open-data-schema.ts';
import { proveBrief } from '../../reports/proof/prove-brief.ts';
import { proveExcel } from '../../reports/proof/prove-excel.ts';
import { proveHtml } from '../../reports/proof/prove-html.ts';
import { proveWord } from '../../reports/proof/prove-word.ts';
import { applyTemplate } from '../../reports/word-file/apply-template.ts';
import { withManifest } from '../../reports/word-file/manifest.ts';
import { renderWord } from '../../reports/word-report.ts';
import type { MadeFormat, Step } from '../api/report-tasks.ts';
import { printedScores } from './printed-scores.ts';
import { proveMetadata, proveOpenData, proveSchema } from './prove-open-data.ts';
import type { FontFiles } from './report-fonts.ts';
import { templateValues } from './template-values.ts';
import { withWordFile } from './word-file-failure.ts';
import type { MadeFile } from './write-proved.ts';

/** What making a file needs of this computer. */
export interface ReportTools {
  readonly fontFiles: FontFiles;
  /** The Word template, with its name for messages; null: the look of the application. */
  readonly template: { readonly name: string; readonly bytes: Uint8Array } | null;
  readonly step: Step;
}

/** Composes and renders a file, and says how it is proved. @throws AppError `template-broken` */
export async function makeReport(
  format: MadeFormat,
  input: ReportInput,
  tools: ReportTools,
): Promise<MadeFile> {
  tools.step('composing');
  return await MAKERS[format](input, tools);
}

type Maker = (input: ReportInput, tools: ReportTools) => Promise<MadeFile>;

const MAKERS: Readonly<Record<MadeFormat, Maker>> = {
  word: async (input, tools) => {
    const { bytes: plain, model } = await wordReport(input, tools);
    const bytes = tools.template === null ? plain : inTemplate(plain, tools.template, input);
    return { bytes, prove: (back) => proveWord(back, model, printedScores(input)) };
  },
  excel: (input, tools) => workbook(buildWorkbookModel(input), tools),
  plan: (input, tools) => workbook(buildPlanModel(input), tools),
  brief: async (input, { fontFiles, step }) => {
    const model = buildBriefModel(input);
    step('rendering');
    const bytes = await renderBrief(model, await readFonts(fontFiles));
    return { bytes, prove: (back) => proveBrief(back, model) };
  },
  json: async (input) => ({
    bytes: openDataJson(input),
    prove: (back) => proveOpenData('json', back, input),
  }),
  csv: async (input) => ({
    bytes: openDataCsvBundle(input),
    prove: (back) => proveOpenData('csv', back, input),
  }),
  metadata: async (input) => ({
    bytes: inventoryMetadata(input),
    prove: (back) => proveMetadata(back, input),
  }),
  schema: async () => ({ bytes: openDataJsonSchema(), prove: proveSchema }),
  html: (input, tools) => page(input, tools, { turnsPages: true }),
  'self-printing-html': (input, tools) => page(input, tools, { turnsPages: true, printsItself: true }),
};

/** The Word report with the note by which a refresh finds its data, and the model that it was made from. */
export async function wordReport(
  input: ReportInput,
  { fontFiles, step }: ReportTools,
): Promise<{ readonly bytes: Uint8Array; readonly model: ReportModel }> {
  const model = buildReportModel(input);
  step('rendering');
  const onProgress = (share: number) => step('rendering', share);
  const rendered = await renderWord(model, await readFonts(fontFiles), { onProgress });
  return { bytes: withManifest(rendered, input.assessment.head.id), model };
}

function inTemplate(
  report: Uint8Array,
  { name, bytes }: NonNullable<ReportTools['template']>,
  input: ReportInput,
): Uint8Array {
  return withWordFile('template-broken', name, () => applyTemplate(report, bytes, templateValues(input)))
    .bytes;
}

async function workbook(model: WorkbookReport, { fontFiles, step }: ReportTools): Promise<MadeFile> {
  step('rendering');
  const bytes = await renderExcel(model, await readFonts(fontFiles));
  return { bytes, prove: (back) => proveExcel(back, model) };
}

async function page(input: ReportInput, tools: ReportTools, options: HtmlOptions): Promise<MadeFile> {
  const { bytes, model } = await reportPage(input, tools, options);
  return { bytes, prove: (back) => proveHtml(back, model, printedScores(input)) };
}

/** The report as a page to be printed, and the model that it was made from. */
export async function reportPage(
  input: ReportInput,
  { fontFiles, step }: ReportTools,
  options: HtmlOptions,
): Promise<{ readonly bytes: Uint8Array; readonly model: ReportModel }> {
  const model = buildReportModel(input);
  step('rendering');
  const html = renderHtml(model, await readFonts(fontFiles), options);
  return { bytes: new TextEncoder().encode(html), model };
}

async function readFonts(files: FontFiles): Promise<ReportAssets> {
  const [regular, bold, arabicRegular, arabicBold] = await Promise.all([
    readFile(files.regular),
    readFile(files.bold),
    readFile(files.arabicRegular),
    readFile(files.arabicBold),
  ]);
  return { fonts: { regular, bold, arabicRegular, arabicBold }, fontFiles: Object.values(files) };
}
