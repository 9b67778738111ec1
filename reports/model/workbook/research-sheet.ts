import { gapTitle } from '../gap-groups.ts';
import type { ReportContext } from '../report-context.ts';
import type { SheetValue, TableSheet } from '../report-model.ts';
import { adoptedQuestions, furtherQuestions } from '../research-section.ts';
import { severityWords } from './scales.ts';

/** Questions that need a study: those taken up first, then those of the framework that the gaps ask for. */
export function researchSheet(context: ReportContext): TableSheet {
  const { t, input, severityName, sourceName, sourceTypeName, topicLabel, institutionName } = context;
  const list = (items: readonly string[]) => items.join(t('format.listSeparator'));
  const gaps = (keys: readonly string[]) => keys.map((key) => gapTitle(context, key)).join('\n');
  return {
    kind: 'table',
    name: t('sheet.research'),
    title: t('research.title'),
    frozenColumns: 2,
    emptyText: t('research.none'),
    columns: [
      { label: t('research.column.origin'), type: 'text', width: 18 },
      { label: t('research.column.plain'), type: 'text', width: 50 },
      { label: t('research.column.purpose'), type: 'text', width: 50 },
      { label: t('research.column.method'), type: 'text', width: 60 },
      { label: t('research.column.sources'), type: 'text', width: 36 },
      { label: t('gaps.column.topics'), type: 'text', width: 30 },
      { label: t('gaps.column.severity'), type: 'text', width: 12, words: severityWords(context) },
      { label: t('research.column.gaps'), type: 'text', width: 50 },
      { label: t('sheet.column.planStatus'), type: 'text', width: 12 },
      { label: t('recommendations.column.lead'), type: 'text', width: 30 },
      { label: t('research.column.partners'), type: 'text', width: 30 },
      { label: t('coverage.column.note'), type: 'text', width: 40 },
    ],
    rows: [
      ...adoptedQuestions(context).map((question): readonly SheetValue[] => [
        t('research.origin.country'),
        question.question,
        question.purpose,
        question.method,
        list(question.sources.map(sourceName)),
        list(question.topics.map(topicLabel)),
        '',
        gaps(question.gaps),
        t(`plan.status.${question.status}`),
        institutionName(question.lead),
        list(question.partners.map(institutionName)),
        question.note,
      ]),
      ...furtherQuestions(context).map(({ template, gaps: keys, topics, gravest }): readonly SheetValue[] => {
        const text = input.texts.researchQuestions[template.id];
        return [
          t('research.origin.framework'),
          text?.question ?? template.id,
          text?.purpose ?? '',
          text?.method ?? '',
          list(template.sources.map(sourceTypeName)),
          list(topics.map(topicLabel)),
          severityName(gravest),
          gaps(keys),
          '',
          '',
          '',
          '',
        ];
      }),
    ],
  };
}
