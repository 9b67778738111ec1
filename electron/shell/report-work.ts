import { writeFile } from 'node:fs/promises';
import type { Library } from '../../db/open-library.ts';
import { printPlan } from '../../reports/html/print-plan.ts';
import type { ReportInput } from '../../reports/model/report-context.ts';
import { checkTemplate } from '../../reports/word-file/check-template.ts';
import { AppError } from '../api/app-error.ts';
import { onDisk } from '../api/export-failure.ts';
import { reportInput } from '../api/report-input.ts';
import {
  progressOf,
  type ReportOrder,
  type ReportProgress,
  type ReportTasks,
  type ReportWork,
  type Step,
} from '../api/report-tasks.ts';
import type { FrameworkShelf } from '../api/services.ts';
import { makeReport, reportPage } from './make-report.ts';
import { numberPage, settleAndProvePdf } from './pdf-work.ts';
import { readChosen } from './read-chosen.ts';
import { readEdited } from './read-edited.ts';
import { refreshReport } from './refresh-report.ts';
import type { FontFiles } from './report-fonts.ts';
import { withWordFile } from './word-file-failure.ts';
import { writeProved } from './write-proved.ts';

/** What the work on reports needs of the application. */
export interface ReportHouse {
  readonly library: Pick<Library, 'assessments' | 'templates'>;
  readonly frameworks: Pick<FrameworkShelf, 'get' | 'texts'>;
  readonly fontFiles: FontFiles;
}

/** Part of the whole that makes a difference to whoever watches. */
const WORTH_TELLING = 0.01;

/** Does tasks where it stands. They read and compute without giving way, so they belong into a thread of their own. */
export function reportWork(house: ReportHouse): ReportWork {
  return async (task, input, { signal, onProgress }) => {
    let told: ReportProgress | null = null;
    const step: Step = (name, done) => {
      if (signal.aborted) throw new AppError('cancelled');
      const progress = progressOf(name, done);
      if (told?.step === name && progress.share - told.share < WORTH_TELLING) return;
      told = progress;
      onProgress(progress);
    };
    return await tasksOf(house, step)[task](input);
  };
}

type Tasks = {
  readonly [T in keyof ReportTasks]: (input: ReportTasks[T]['input']) => Promise<ReportTasks[T]['output']>;
};

function tasksOf({ library, frameworks, fontFiles }: ReportHouse, step: Step): Tasks {
  const inputOf = ({ assessmentId, ...order }: ReportOrder): ReportInput => {
    step('reading');
    // Who is named in the history alone is looked for in the texts as well.
    const assessment =
      order.release === 'internal'
        ? library.assessments.open(assessmentId)
        : library.assessments.exportAssessment(assessmentId);
    const { id, version } = assessment.framework;
    const { texts } = frameworks.texts(id, version, order.language);
    step('computing');
    return reportInput({ ...order, assessment, framework: frameworks.get(id, version), texts });
  };
  const templateOf = (id: string | null) => {
    if (id === null) return null;
    const bytes = library.templates.read(id);
    return { bytes, name: library.templates.list().find((one) => one.id === id)?.name ?? '' };
  };
  const tools = { fontFiles, template: null, step };
  return {
    async make({ format, template, path, ...order }) {
      const input = inputOf(order);
      const made = await makeReport(format, input, { ...tools, template: templateOf(template) });
      return await writeProved(path, made, step);
    },
    async refresh({ edited, path, ...order }) {
      const before = await readEdited(edited.path, edited.name, order.assessmentId);
      const { changes, ...made } = await refreshReport(before, edited.name, { input: inputOf(order), tools });
      return { proof: await writeProved(path, made, step), changes: [...changes] };
    },
    async checkEdited({ assessmentId, path, name }) {
      step('reading');
      await readEdited(path, name, assessmentId);
      return undefined;
    },
    async page({ path, turnsPages, ...order }) {
      const input = inputOf(order);
      step('composing');
      const { bytes, model } = await reportPage(input, tools, { turnsPages });
      await onDisk(() => writeFile(path, bytes, { flag: 'wx', mode: 0o600 }));
      return printPlan(model);
    },
    async numberPage({ page, pdf }) {
      step('rendering', 0.6);
      await numberPage(page, pdf);
    },
    async provePdf({ path, plan }) {
      step('checking');
      return await settleAndProvePdf(path, plan);
    },
    async takeTemplate({ path, name }) {
      const bytes = await readChosen(path, name);
      const { missing, placeholders } = withWordFile('template-broken', name, () => checkTemplate(bytes));
      const template = library.templates.add(name.replace(/[.]\w{1,5}$/, ''), bytes);
      return { ...template, missing: missing.map((style) => style.name), placeholders: [...placeholders] };
    },
  };
}
