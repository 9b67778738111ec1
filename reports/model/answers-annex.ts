import type { Answer } from '../../assessment-framework/model/assessment.ts';
import type { Criterion } from '../../assessment-framework/model/framework.ts';
import type { RichLine } from '../../assessment-framework/rich-text/rich-text.ts';
import { type Composer, composer } from './compose.ts';
import { citeCriterion, citedBy, joined, linesCell, textCell, valueChip } from './phrases.ts';
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
    ...(orderedSources.length === 0
      ? [make.paragraph('none', t('sources.none'))]
      : [make.paragraph('intro', t('answers.sourceIntro')), sourceCriteria(context, make)]),
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

/** What is the same for every source is said once: the criteria with their weight and where they come from. */
function sourceCriteria(context: ReportContext, make: Composer): Block {
  const { t, input } = context;
  return {
    kind: 'table',
    id: make.id('criteria'),
    caption: t('answers.criteriaCaption'),
    columns: [
      { label: t('answers.column.criterion'), share: 50 },
      { label: t('answers.column.importance'), share: 14 },
      { label: t('answers.column.references'), share: 36 },
    ],
    rowHeight: 'dense',
    small: true,
    rows: input.framework.sourceCriteria.map(({ id, critical, references }) => ({
      cells: [
        textCell(citeCriterion(context, id)),
        textCell(t(critical ? 'answers.critical' : 'answers.normal')),
        textCell(citedBy(context, references)),
      ],
    })),
  };
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
        { label: t('answers.column.criterion'), share: 24 },
        { label: t('answers.column.level'), share: 8, align: 'center' },
        { label: t('answers.column.answer'), share: 68 },
      ],
      rowHeight: 'tall',
      small: true,
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
  // Those of sources stand in a table of their own, once for all sources.
  const marks =
    answer.source === null
      ? [...(criterion.critical ? [t('answers.critical')] : []), citedBy(context, criterion.references)]
      : [];
  return {
    cells: [
      linesCell([
        { lead: criterion.id, text: criterionLabel(criterion.id) },
        { text: marks.join(t('format.space')), muted: true },
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

/** The wording of the level, the justification behind it and what the answer rests on: one paragraph where none has more. */
function answerLines(context: ReportContext, answer: Answer): readonly Line[] {
  const { t } = context;
  const state = levelText(context, answer);
  const basis = basisText(context, answer);
  const reasons = [...paragraphLines(answer.naReason), ...richLines(answer.justification)];
  const [only] = reasons;
  if (reasons.length > 1 || only?.depth)
    return [{ text: state, strong: true }, ...reasons, { text: basis, muted: true }];
  const lead = only && typeof answer.value === 'string' ? t('format.leadOf', { text: state }) : state;
  const said: RichLine = only?.runs ?? (only ? [{ text: only.text }] : []);
  const after = only && basis !== '' ? [{ text: t('format.space') }] : [];
  return [
    {
      lead,
      text: joined(context, [only?.text ?? '', basis]),
      parts: [...said, ...after, { text: basis }].map((part) => ({ kind: 'text', ...part })),
    },
  ];
}

function basisText(context: ReportContext, answer: Answer): string {
  const { t } = context;
  const evidence = evidenceText(context, answer.evidence);
  const confidence = answer.value === 'NA' ? '' : t(`confidence.${answer.confidence}`);
  if (confidence === '') return evidence === '' ? '' : t('answers.basis.evidence', { evidence });
  return evidence === ''
    ? t('answers.basis.confidence', { confidence })
    : t('answers.basis.both', { confidence, evidence });
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
