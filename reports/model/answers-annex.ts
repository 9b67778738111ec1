import type { Answer } from '../../assessment-framework/model/assessment.ts';
import type { Criterion } from '../../assessment-framework/model/framework.ts';
import { type Composer, composer } from './compose.ts';
import { citeCriterion, citedBy, linesCell, textCell, valueChip } from './phrases.ts';
import { answerTone, criteriaOfDimension, type ReportContext } from './report-context.ts';
import type { Block, Line, Row } from './report-model.ts';
import { richLines } from './rich-text.ts';

/** Annex: every answer to the system checklist, by dimension. */
export function systemAnswersAnnex(context: ReportContext): readonly Block[] {
  const { t, input, dimensionName } = context;
  const make = composer('annex-system-answers');
  return [
    make.title(t('answers.systemTitle')),
    make.paragraph(
      'intro',
      t('answers.intro', {
        framework: input.framework.settings.id,
        version: input.framework.settings.version,
      }),
    ),
    ...input.framework.settings.dimensions.flatMap(({ id }): readonly Block[] => [
      make.heading(2, dimensionName(id)),
      ...answerBlocks(context, {
        make,
        subject: id,
        criteria: criteriaOfDimension(input.framework, id),
        source: null,
        caption: t('answers.systemCaption', { name: dimensionName(id) }),
      }),
    ]),
  ];
}

/** Annex: every answer to the source checklists, by source. */
export function sourceAnswersAnnex(context: ReportContext): readonly Block[] {
  const { t, input, orderedSources } = context;
  const make = composer('annex-source-answers');
  return [
    make.title(t('answers.sourceTitle')),
    ...(orderedSources.length === 0 ? [make.paragraph('none', t('sources.none'))] : []),
    ...orderedSources.flatMap((source): readonly Block[] => [
      make.heading(2, source.name),
      ...answerBlocks(context, {
        make,
        subject: source.id,
        criteria: input.framework.sourceCriteria,
        source: source.id,
        caption: t('answers.sourceCaption', { name: source.name }),
      }),
    ]),
  ];
}

interface AnswerList {
  readonly make: Composer;
  /** Dimension or source, in the ids of the blocks. */
  readonly subject: string;
  readonly criteria: readonly Criterion[];
  readonly source: string | null;
  readonly caption: string;
}

function answerBlocks(
  context: ReportContext,
  { make, subject, criteria, source, caption }: AnswerList,
): readonly Block[] {
  const { t, answerOf } = context;
  const answered = criteria.flatMap((criterion) => {
    const answer = answerOf(criterion.id, source);
    return answer ? [{ criterion, answer }] : [];
  });
  const blank = criteria.filter((criterion) => !answerOf(criterion.id, source));
  if (answered.length === 0) return [make.paragraph('none', t('answers.none'), subject)];
  return [
    {
      kind: 'table',
      id: make.id('answers', subject),
      caption,
      unnumbered: true,
      columns: [
        { label: t('answers.column.criterion'), share: 27 },
        { label: t('answers.column.level'), share: 9, align: 'center' },
        { label: t('answers.column.answer'), share: 64 },
      ],
      rowHeight: 'tall',
      rows: answered.map(({ criterion, answer }) => answerRow(context, criterion, answer)),
    },
    ...(blank.length === 0
      ? []
      : [
          make.note(
            'blank',
            {
              lead: t('answers.blankLead', { count: blank.length }),
              text: blank.map(({ id }) => citeCriterion(context, id)).join(t('format.listSeparator')),
            },
            subject,
          ),
        ]),
  ];
}

function answerRow(context: ReportContext, criterion: Criterion, answer: Answer): Row {
  const { t, criterionLabel } = context;
  return {
    cells: [
      linesCell([
        { text: criterion.id, strong: true },
        { text: criterionLabel(criterion.id) },
        ...(criterion.critical ? [{ text: t('answers.critical'), muted: true }] : []),
        { text: citedBy(context, criterion.references), muted: true },
      ]),
      textCell(valueChip(context, answer.value), {
        tone: answerTone(answer.value),
        align: 'center',
        strong: true,
      }),
      linesCell(answerLines(context, answer)),
    ],
  };
}

function answerLines(context: ReportContext, answer: Answer): readonly Line[] {
  const { t } = context;
  const notApplicable = answer.value === 'NA';
  return [
    { text: levelText(context, answer), strong: true },
    ...paragraphLines(answer.naReason),
    ...richLines(answer.justification),
    ...(notApplicable
      ? []
      : [{ lead: t('answers.confidenceLead'), text: t(`confidence.${answer.confidence}`), muted: true }]),
    ...evidenceLine(context, answer),
  ];
}

/** The sentence of the rubric for the chosen level, or the state of the answer. */
export function levelText(
  { t, criterionText }: ReportContext,
  answer: Pick<Answer, 'criterion' | 'value'>,
): string {
  if (answer.value === 'NA') return t('value.na');
  if (answer.value === 'NK') return t('value.nk');
  return criterionText(answer.criterion)?.levels[answer.value] ?? '';
}

function paragraphLines(text: string): readonly Line[] {
  return text
    .split(/\n+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ text: part }));
}

function evidenceLine(context: ReportContext, answer: Answer): readonly Line[] {
  const text = evidenceText(context, answer.evidence);
  return text === '' ? [] : [{ lead: context.t('answers.evidenceLead'), text, muted: true }];
}

/** Titles of evidence with their strength, in one phrase. */
export function evidenceText({ t, input }: ReportContext, ids: readonly string[]): string {
  return ids
    .flatMap((id) => {
      const found = input.assessment.evidence.find((item) => item.id === id);
      return found
        ? [t('answers.evidenceItem', { title: found.title, strength: t(`strength.${found.strength}`) })]
        : [];
    })
    .join(t('format.listSeparator'));
}
