import { reportProperties, titlePage } from '../../reports/model/front-matter.ts';
import { createContext, type ReportInput } from '../../reports/model/report-context.ts';

/** What the placeholders of a template stand for, by name. */
export function templateValues(input: ReportInput): Readonly<Record<string, string>> {
  const context = createContext(input);
  const { format, t } = context;
  const { head } = input.assessment;
  const { title, subject } = reportProperties(context);
  return {
    title,
    subject,
    kicker: titlePage(context).kicker,
    country: head.country,
    period: t('title.periodText', { start: format.date(head.periodStart), end: format.date(head.periodEnd) }),
    'reference-date': format.date(head.referenceDate),
    state: t(`title.state.${head.state}`),
    author: input.author,
    date: format.date(input.generatedAt),
    framework: t('title.frameworkText', {
      title: input.texts.framework.title,
      id: input.framework.settings.id,
      version: input.framework.settings.version,
    }),
  };
}
