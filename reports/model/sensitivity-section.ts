import type {
  AnswerInfluence,
  IndexChanges,
} from '../../assessment-framework/sensitivity/answer-influence.ts';
import { INFLUENCED_INDICES } from '../../assessment-framework/sensitivity/indices-after.ts';
import { type SystemVariant, variantId } from '../../assessment-framework/sensitivity/varied-scores.ts';
import { agreementBlocks } from './agreement-section.ts';
import { composer, see } from './compose.ts';
import { citations } from './introduction-section.ts';
import { blockTone, citeAnswer, linesCell, textCell, valueChip } from './phrases.ts';
import { answerTone, type ReportContext } from './report-context.ts';
import type { Block, Cell, Row } from './report-model.ts';

const make = composer('certainty');

const MOST_ANSWERS = 10;
/** Changes that one decimal of the scale 0-100 would show as zero. */
const VISIBLE = 0.0005;

/** Chapter: how far the results hold under other methods, other answers and other assessors (methodology F.7, J). */
export function sensitivitySection(context: ReportContext): readonly Block[] {
  const { t, release } = context;
  return [
    make.title(t('sensitivity.title')),
    make.paragraph(
      'verdict',
      see({ lead: verdictLead(context), text: verdictSentence(context) }, 'certainty:variants'),
    ),
    make.heading(2, t('sensitivity.variants')),
    ...variantTable(context),
    make.heading(2, t('sensitivity.drawn')),
    make.paragraph('drawn', { text: drawnSentence(context), notes: citations(context, ['oecd-jrc-2008']) }),
    ...(release.answerLevels
      ? [make.heading(2, t('sensitivity.influence')), ...influenceTable(context)]
      : []),
    ...(release.secondScores
      ? [make.heading(2, t('sensitivity.agreement')), ...agreementBlocks(context)]
      : []),
  ];
}

function verdictLead({ t, analysis }: ReportContext): string {
  return t(`sensitivity.verdict.${analysis.robustness().verdict}.lead`);
}

/** The verdict of F.7 in words, with the range of the variants. */
export function verdictSentence(context: ReportContext): string {
  const { t, analysis, format, bandName } = context;
  const { verdict, min, max, changes, dropsChanging } = analysis.robustness();
  const base = analysis.variants().find(({ key }) => key === 'base');
  if (verdict === 'withheld' || min === null || max === null) return t('sensitivity.verdict.withheld');
  return t(`sensitivity.verdict.${verdict}`, {
    band: bandName(base?.band ?? ''),
    lower: format.score(min),
    upper: format.score(max),
    count: changes.length,
    drops: format.integer(dropsChanging),
    allowed: format.integer(context.input.framework.settings.sensitivity.robustDropsAtMost),
  });
}

function variantTable(context: ReportContext): readonly Block[] {
  const { t, analysis } = context;
  const variants = analysis.variants();
  if (analysis.robustness().verdict === 'withheld') {
    return [make.paragraph('no-variants', t('sensitivity.noVariants'))];
  }
  const changed = new Set(analysis.robustness().changes);
  return [
    make.paragraph('variants-intro', t('sensitivity.variantsIntro')),
    {
      kind: 'table',
      id: make.id('variants'),
      caption: t('sensitivity.variantsCaption'),
      rowHeight: 'dense',
      columns: [
        { label: t('sensitivity.column.variant'), share: 52 },
        { label: t('score.column.score'), share: 12, align: 'center' },
        { label: t('sensitivity.column.change'), share: 12, align: 'center' },
        { label: t('score.column.band'), share: 28 },
      ],
      rows: variants.map((variant): Row => {
        const { score } = variant;
        const band = variantBand(context, variant);
        return {
          cells: [
            textCell(variantName(context, variant), { strong: variant.key === 'base' }),
            textCell(score === null ? t('value.blankChip') : context.format.score(score), {
              tone: blockTone(context, score),
              align: 'center',
            }),
            textCell(variantChange(context, variant), { align: 'center' }),
            changed.has(variantId(variant))
              ? textCell(t('sensitivity.otherBand', { band }), { strong: true })
              : textCell(band),
          ],
        };
      }),
      note: t('sensitivity.variantsNote', {
        allowed: context.input.framework.settings.sensitivity.robustDropsAtMost,
      }),
    },
  ];
}

/** What a variant of the method does, in words. */
export function variantName(
  { t, format, dimensionName }: ReportContext,
  { key, parameter }: SystemVariant,
): string {
  if (key === 'without-dimension') {
    return t('sensitivity.variant.without-dimension', { dimension: dimensionName(String(parameter)) });
  }
  if (key === 'critical-weight') {
    return t('sensitivity.variant.critical-weight', { weight: format.decimal(Number(parameter), 0) });
  }
  return t(`sensitivity.variant.${key}`);
}

/** Band of a variant, or that the index is withheld under it. */
export const variantBand = ({ t, bandName }: ReportContext, { band }: SystemVariant): string =>
  band === null ? t('state.withheld') : bandName(band);

function variantChange({ t, analysis, format }: ReportContext, { key, score }: SystemVariant): string {
  const base = analysis.variants().find((variant) => variant.key === 'base')?.score ?? null;
  if (key === 'base') return '';
  return score === null || base === null ? t('value.blankChip') : format.change(score - base);
}

/** Median, spread and bands of the random draws in a sentence (F.7). */
export function drawnSentence({ t, analysis, format, bandName }: ReportContext): string {
  const drawn = analysis.drawn();
  if (drawn === null) return t('sensitivity.noDraws');
  const shares = drawn.bandShares
    .filter(({ share }) => share > 0)
    .map(({ band, share }) =>
      t('sensitivity.bandShare', { band: bandName(band), share: format.percent(share) }),
    );
  return t('sensitivity.drawnText', {
    draws: format.integer(drawn.draws),
    seed: String(drawn.seed),
    median: format.score(drawn.median),
    lower: format.score(drawn.p5),
    upper: format.score(drawn.p95),
    shares: format.list(shares),
  });
}

/** The answers that move an index most, largest change first; those that move nothing are left out. */
export function weightiestAnswers({ analysis }: ReportContext): readonly AnswerInfluence[] {
  return analysis
    .influence()
    .filter(({ largest, bandChanges }) => largest >= VISIBLE || bandChanges.length > 0)
    .toSorted((a, b) => b.largest - a.largest)
    .slice(0, MOST_ANSWERS);
}

function influenceTable(context: ReportContext): readonly Block[] {
  const { t } = context;
  const answers = weightiestAnswers(context);
  if (answers.length === 0) return [make.paragraph('no-influence', t('sensitivity.noInfluence'))];
  return [
    make.paragraph('influence-intro', t('sensitivity.influenceIntro')),
    {
      kind: 'table',
      id: make.id('influence'),
      caption: t('sensitivity.influenceCaption', { count: answers.length }),
      columns: [
        { label: t('sensitivity.column.answer'), share: 40 },
        { label: t('answers.column.level'), share: 8, align: 'center' },
        { label: t('sensitivity.column.without'), share: 19 },
        { label: t('sensitivity.column.up'), share: 19 },
        { label: t('sensitivity.column.down'), share: 19 },
      ],
      rowHeight: 'tall',
      rows: answers.map(
        (answer): Row => ({
          cells: [
            linesCell([
              { text: citeAnswer(context, answer) },
              ...(answer.bandChanges.length === 0
                ? []
                : [
                    {
                      text: t('sensitivity.movesBand', { indices: indexNames(context, answer) }),
                      strong: true,
                    },
                  ]),
            ]),
            textCell(valueChip(context, answer.value), { tone: answerTone(answer.value), align: 'center' }),
            changesCell(context, answer.without),
            changesCell(context, answer.up),
            changesCell(context, answer.down),
          ],
        }),
      ),
      note: t('sensitivity.influenceNote'),
    },
  ];
}

const indexNames = ({ t, format }: ReportContext, { bandChanges }: AnswerInfluence): string =>
  format.list(bandChanges.map((index) => t(`index.${index}.name`)));

function changesCell(context: ReportContext, changes: IndexChanges | null): Cell {
  const { t } = context;
  const lines = changeTexts(context, changes);
  return linesCell(lines.length === 0 ? [{ text: t('value.blankChip') }] : lines.map((text) => ({ text })));
}

/** What a change of one answer does to each index that it moves. */
export function changeTexts(
  { t, format, input }: ReportContext,
  changes: IndexChanges | null,
): readonly string[] {
  if (changes === null) return [];
  return INFLUENCED_INDICES.flatMap((index) => {
    const change = changes[index];
    if (change === null) {
      return input.scores.indices[index].score === null
        ? []
        : [t('sensitivity.changeLost', { index: t(`index.${index}.short`) })];
    }
    return Math.abs(change) < VISIBLE
      ? []
      : [t('sensitivity.changeOf', { index: t(`index.${index}.short`), change: format.change(change) })];
  });
}
