import type { Derivation, Subject } from '../../assessment-framework/derivation/derivation.ts';
import { derive } from '../../assessment-framework/derivation/derive.ts';
import { namesFrom } from '../../assessment-framework/derivation/names.ts';
import { type DerivationWords, openWords } from '../../assessment-framework/derivation/open-words.ts';
import {
  formulaOf,
  roundingSentence,
  sentencesOf,
  sourceSentence,
  titleOf,
} from '../../assessment-framework/derivation/sentences.ts';
import { toPlainText } from '../../assessment-framework/rich-text/plain-text.ts';
import { composer } from './compose.ts';
import { linesCell, textCell } from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, Row, TableSheet } from './report-model.ts';

const make = composer('annex-derivations');

/** A derivation with everything it says, for annex and workbook. */
interface Told {
  /** In the ids of the blocks; a source may be named like a topic. */
  readonly subject: string;
  readonly derivation: Derivation;
  readonly title: string;
  readonly sentences: readonly string[];
  readonly formula: readonly string[];
  /** The formula in letters. */
  readonly symbolic: string;
}

/** The parts of the annex, in the order of the report. */
const PARTS = ['indices', 'dimensions', 'sources', 'topics'] as const;
type Part = (typeof PARTS)[number];

function subjectsOf(part: Part, { input, orderedSources }: ReportContext): readonly Subject[] {
  switch (part) {
    case 'indices':
      return (['system', 'sources', 'coverage'] as const).map((id) => ({ kind: 'index', id }));
    case 'dimensions':
      return input.scores.dimensions.map(({ id }) => ({ kind: 'dimension', id }));
    case 'sources':
      return orderedSources.map(({ id }) => ({ kind: 'source', id }));
    case 'topics':
      return input.scores.topics.map(({ id }) => ({ kind: 'topic', id }));
  }
}

/** Words of derivations in the language of the report. */
function wordsOf({ input, language }: ReportContext): DerivationWords {
  return openWords(language.language, namesFrom({ ...input, toPlainText }));
}

const kept = new WeakMap<ReportContext, Map<Part, readonly Told[]>>();

/** The derivations of a part; annex and workbook tell the same, so they are told once a report. */
function told(part: Part, context: ReportContext, words: DerivationWords): readonly Told[] {
  const known = kept.get(context) ?? new Map<Part, readonly Told[]>();
  kept.set(context, known);
  const all = known.get(part) ?? tell(part, context, words);
  known.set(part, all);
  return all;
}

function tell(part: Part, context: ReportContext, words: DerivationWords): readonly Told[] {
  return subjectsOf(part, context).flatMap((subject) => {
    const derivation = derive(subject, context.input);
    if (!derivation) return [];
    const { filled, symbolic } = formulaOf(derivation, words);
    return [
      {
        subject: `${part}-${'id' in subject ? subject.id : ''}`,
        derivation,
        title: titleOf(subject, words),
        sentences: sentencesOf(derivation, words),
        formula: filled,
        symbolic,
      },
    ];
  });
}

/**
 * Annex: how each index, dimension, source and topic reached its number (F.4 to F.6), in the sentences that the
 * application shows. Of the formulas it prints the lines that give the number; those of the interval stand in the workbook.
 */
export function derivationAnnex(context: ReportContext): readonly Block[] {
  const { t } = context;
  const words = wordsOf(context);
  return [
    make.title(t('derivations.title')),
    make.paragraph('intro', [t('derivations.intro'), roundingSentence(words)].join(t('format.space'))),
    ...PARTS.flatMap((part): readonly Block[] => {
      const all = told(part, context, words);
      const [first] = all;
      if (!first) return [];
      return [
        make.heading(2, t(`derivations.${part}`)),
        // Dimensions and sources share a formula, and so do topics; each index has its own.
        ...(part === 'indices'
          ? []
          : [methodNote({ derivation: first.derivation, subject: part }, words, t)]),
        toldTable(part, all, context),
        ...(part === 'indices' ? all.map((one) => methodNote(one, words, t)) : []),
      ];
    }),
  ];
}

/** The formula in letters, what they mean, and the section of the method. */
function methodNote(
  { derivation, subject }: Pick<Told, 'derivation' | 'subject'>,
  words: DerivationWords,
  t: ReportContext['t'],
): Block {
  const { symbolic, legend } = formulaOf(derivation, words);
  return make.note(
    'method',
    { lead: symbolic, text: [legend, sourceSentence(derivation, words)].join(t('format.space')) },
    subject,
  );
}

/** A row a number: what it is of, its sentences, and the lines of the formula that give it. */
function toldTable(part: Part, all: readonly Told[], { t }: ReportContext): Block {
  return {
    kind: 'table',
    id: make.id('of', part),
    caption: t(`derivations.${part}`),
    unnumbered: true,
    columns: [
      { label: t('score.column.score'), share: 15 },
      { label: t('derivations.column.sentences'), share: 85 },
    ],
    rowHeight: 'tall',
    small: true,
    rows: all.map(({ title, sentences, formula, derivation }): Row => {
      const shown = formula.filter((_, at) => {
        const of = derivation.formula.steps[at]?.of;
        return of === 'step' || of === 'value';
      });
      return {
        cells: [
          textCell(title, { strong: true }),
          linesCell([
            { text: sentences.join(t('format.space')) },
            { text: shown.join(t('format.listSeparator')), muted: true },
          ]),
        ],
      };
    }),
  };
}

/** Every derivation of the annex as a row, with the whole formula and both ends of the interval. */
export function derivationSheet(context: ReportContext): TableSheet {
  const { t } = context;
  const words = wordsOf(context);
  return {
    kind: 'table',
    name: t('sheet.derivations'),
    title: t('derivations.title'),
    frozenColumns: 2,
    emptyText: t('sheet.empty'),
    columns: [
      { label: t('derivations.column.part'), type: 'text', width: 14 },
      { label: t('derivations.column.of'), type: 'text', width: 34 },
      { label: t('score.column.score'), type: 'score', width: 10 },
      { label: t('derivations.column.lower'), type: 'score', width: 10 },
      { label: t('derivations.column.upper'), type: 'score', width: 10 },
      { label: t('derivations.column.sentences'), type: 'text', width: 90 },
      { label: t('derivations.column.formula'), type: 'text', width: 70 },
      { label: t('derivations.column.method'), type: 'text', width: 30 },
    ],
    rows: PARTS.flatMap((part) =>
      told(part, context, words).map(({ derivation, title, sentences, formula, symbolic }) => [
        t(`derivations.${part}`),
        title,
        derivation.value === null ? null : derivation.value * 100,
        derivation.lower * 100,
        derivation.upper * 100,
        sentences.join('\n'),
        [symbolic, ...formula].join('\n'),
        sourceSentence(derivation, words),
      ]),
    ),
  };
}
