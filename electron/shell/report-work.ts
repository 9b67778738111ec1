import type { Library } from '../../db/open-library.ts';
import { AppError } from '../api/app-error.ts';
import {
  progressOf,
  type ReportOrder,
  type ReportTasks,
  type ReportWork,
  type Step,
} from '../api/report-tasks.ts';
import type { FrameworkShelf } from '../api/services.ts';
import { draftSummary } from './draft-summary.ts';
import { makeReport, type ReportRequest, reportInput } from './make-report.ts';
import type { FontFiles } from './report-fonts.ts';
import { writeProved } from './write-proved.ts';

/** What the work on reports needs of the application. */
export interface ReportHouse {
  readonly library: Pick<Library, 'assessments' | 'templates'>;
  readonly frameworks: Pick<FrameworkShelf, 'get' | 'texts'>;
  readonly fontFiles: FontFiles;
}

/** Does tasks where it stands. They read and compute without giving way, so they belong into a thread of their own. */
export function reportWork(house: ReportHouse): ReportWork {
  return async (task, input, { signal, onProgress }) => {
    const step: Step = (name, done) => {
      if (signal.aborted) throw new AppError('cancelled');
      onProgress(progressOf(name, done));
    };
    return await tasksOf(house, step)[task](input);
  };
}

type Tasks = {
  readonly [T in keyof ReportTasks]: (input: ReportTasks[T]['input']) => Promise<ReportTasks[T]['output']>;
};

function tasksOf({ library, frameworks, fontFiles }: ReportHouse, step: Step): Tasks {
  const requestOf = ({ assessmentId, ...order }: ReportOrder): ReportRequest => {
    step('reading');
    const assessment = library.assessments.open(assessmentId);
    const { id, version } = assessment.framework;
    const { texts } = frameworks.texts(id, version, order.language);
    return { ...order, assessment, framework: frameworks.get(id, version), texts };
  };
  return {
    async make({ format, template, path, ...order }) {
      const request = requestOf(order);
      const bytes = template === null ? null : library.templates.read(template);
      const made = await makeReport(format, request, { fontFiles, template: bytes, step });
      return await writeProved(path, made, step);
    },
    provePdf: () => Promise.reject(new AppError('refused')),
    refresh: () => Promise.reject(new AppError('refused')),
    takeTemplate: () => Promise.reject(new AppError('refused')),
    async draft(order) {
      return {
        text: draftSummary(reportInput(requestOf({ ...order, preset: 'full', release: 'internal' }), step)),
      };
    },
  };
}
