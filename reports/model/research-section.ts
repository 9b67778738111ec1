import type { AgendaItem } from '../../assessment-framework/gaps/research-agenda.ts';
import type { ResearchQuestion } from '../../assessment-framework/model/plan-records.ts';
import { composer } from './compose.ts';
import { citedBy, linesCell, shortList, textCell } from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, Row } from './report-model.ts';

const make = composer('research');

const MOST_NAMES = 5;

/** Questions of the country, in their order; dropped ones are left out. */
export const adoptedQuestions = ({ input }: ReportContext): readonly ResearchQuestion[] =>
  input.assessment.researchQuestions
    .filter(({ status }) => status !== 'dropped')
    .toSorted((a, b) => a.order - b.order);

/** Questions of the framework that the gaps ask for and that nobody has taken up, dropped ones included. */
export function furtherQuestions({ input, analysis }: ReportContext): readonly AgendaItem[] {
  const taken = new Set(input.assessment.researchQuestions.map(({ template }) => template));
  return analysis.agenda().filter(({ template }) => !taken.has(template.id));
}

/** Gaps that need a study rather than a system: questions taken up first, then those the gaps ask for. */
export function researchSection(context: ReportContext): readonly Block[] {
  const { t } = context;
  const adopted = adoptedQuestions(context);
  const further = furtherQuestions(context);
  return [
    make.title(t('research.title')),
    make.paragraph('intro', t(adopted.length + further.length === 0 ? 'research.none' : 'research.intro')),
    ...(adopted.length === 0 ? [] : [adoptedTable(context, adopted)]),
    ...(further.length === 0 ? [] : [furtherTable(context, further)]),
  ];
}

function adoptedTable(context: ReportContext, questions: readonly ResearchQuestion[]): Block {
  const { t, sourceName, topicLabel, institutionName } = context;
  return {
    kind: 'table',
    id: make.id('adopted'),
    caption: t('research.adoptedCaption'),
    rowHeight: 'tall',
    columns: [
      { label: t('research.column.question'), share: 66 },
      { label: t('research.column.where'), share: 34 },
    ],
    rows: questions.map(
      (question): Row => ({
        cells: [
          linesCell(
            [
              { text: question.question, strong: true },
              { lead: t('research.purpose'), text: question.purpose },
              { lead: t('research.method'), text: question.method },
              { text: question.note, muted: true },
            ].filter(({ text }) => text !== ''),
          ),
          linesCell([
            { lead: t('research.lead'), text: institutionName(question.lead) },
            ...named(t('research.partners'), question.partners.map(institutionName), context),
            { lead: t('research.status'), text: t(`plan.status.${question.status}`) },
            ...named(t('research.sources'), question.sources.map(sourceName), context),
            ...named(t('research.topics'), question.topics.map(topicLabel), context),
          ]),
        ],
      }),
    ),
  };
}

const named = (lead: string, names: readonly string[], context: ReportContext) =>
  names.length === 0 ? [] : [{ lead, text: shortList(context, names, MOST_NAMES) }];

function furtherTable(context: ReportContext, items: readonly AgendaItem[]): Block {
  const { t, topicLabel, sourceTypeName, severityName, input } = context;
  return {
    kind: 'table',
    id: make.id('further'),
    caption: t('research.furtherCaption'),
    rowHeight: 'tall',
    columns: [
      { label: t('gaps.column.severity'), share: 13, align: 'center' },
      { label: t('research.column.question'), share: 62 },
      { label: t('research.column.where'), share: 32 },
    ],
    rows: items.map(({ template, gaps, topics, gravest }): Row => {
      const text = input.texts.researchQuestions[template.id];
      return {
        cells: [
          textCell(t(`severityChip.${gravest}`), { tone: `severity-${gravest}`, align: 'center' }),
          linesCell(
            [
              { text: text?.question ?? template.id, strong: true },
              { lead: t('research.purpose'), text: text?.purpose ?? '' },
              { lead: t('research.method'), text: text?.method ?? '' },
              { text: citedBy(context, template.references), muted: true },
            ].filter(({ text: words }) => words !== ''),
          ),
          linesCell([
            ...named(t('research.sources'), template.sources.map(sourceTypeName), context),
            ...named(t('research.topics'), topics.map(topicLabel), context),
            {
              text: t('research.gapCount', { count: gaps.length, severity: severityName(gravest) }),
              muted: true,
            },
          ]),
        ],
      };
    }),
    note: t('research.furtherNote'),
  };
}
