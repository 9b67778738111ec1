import type { BlockScore } from '../../assessment-framework/scoring/result.ts';
import { textCell } from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, Row } from './report-model.ts';

/** Chapter 2: context, scope and limits, and how complete the answers are. */
export function contextSection(context: ReportContext): readonly Block[] {
  const { t, input } = context;
  const { head } = input.assessment;
  return [
    { kind: 'heading', level: 1, text: t('about.title') },
    {
      kind: 'paragraph',
      line: {
        text: t('about.method', {
          framework: input.texts.framework.title,
          version: input.framework.settings.version,
        }),
      },
    },
    { kind: 'heading', level: 2, text: t('about.context') },
    ...paragraphs(head.context, t('about.noContext')),
    { kind: 'heading', level: 2, text: t('about.scope') },
    ...paragraphs(head.scope, t('about.noScope')),
    { kind: 'heading', level: 2, text: t('about.completeness') },
    { kind: 'paragraph', line: { text: t('about.completenessIntro') } },
    completenessTable(context),
  ];
}

function paragraphs(text: string, otherwise: string): readonly Block[] {
  const parts = text
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s*\n\s*/g, ' ').trim())
    .filter((part) => part !== '');
  return (parts.length > 0 ? parts : [otherwise]).map((part) => ({
    kind: 'paragraph',
    line: { text: part },
  }));
}

function completenessTable(context: ReportContext): Block {
  const { t, input, format } = context;
  const counts = (blocks: readonly BlockScore[]) => {
    const sum = (pick: (block: BlockScore) => number) =>
      blocks.reduce((total, block) => total + pick(block), 0);
    return [
      sum((block) => block.counts.total),
      sum((block) => block.counts.known),
      sum((block) => block.counts.notApplicable),
      sum((block) => block.counts.notKnown),
      sum((block) => block.counts.blank),
    ];
  };
  const row = (label: string, blocks: readonly BlockScore[]): Row => ({
    cells: [
      textCell(label),
      ...counts(blocks).map((value) => textCell(format.integer(value), { align: 'end' })),
    ],
  });
  return {
    kind: 'table',
    caption: t('about.completenessCaption'),
    columns: [
      { label: t('about.column.part'), share: 34 },
      { label: t('about.column.criteria'), share: 13, align: 'end' },
      { label: t('value.answered'), share: 13, align: 'end' },
      { label: t('value.na'), share: 13, align: 'end' },
      { label: t('value.nk'), share: 13, align: 'end' },
      { label: t('value.blank'), share: 14, align: 'end' },
    ],
    rows: [
      row(t('about.systemChecklist'), input.scores.dimensions),
      row(t('about.sourceChecklists', { count: input.scores.sources.length }), input.scores.sources),
    ],
    note: t('about.completenessNote'),
  };
}
