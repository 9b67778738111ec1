import type { AnswerValue } from '../../../assessment-framework/model/assessment.ts';
import type { IndexChanges } from '../../../assessment-framework/sensitivity/answer-influence.ts';
import { INFLUENCED_INDICES } from '../../../assessment-framework/sensitivity/indices-after.ts';
import { judgementText, partName } from '../agreement-section.ts';
import { citeAnswer, valueChip } from '../phrases.ts';
import type { ReportContext } from '../report-context.ts';
import type { SheetColumn, SheetValue, TableSheet } from '../report-model.ts';
import { variantBand, variantName } from '../sensitivity-section.ts';
import { scoreScale } from './scales.ts';

const scaled = (score: number | null): number | null => (score === null ? null : score * 100);

/** The system index under every variation and in the random draws (F.7, table T-10). */
export function sensitivitySheet(context: ReportContext): TableSheet {
  const { t, analysis, format } = context;
  const variants = analysis.variants();
  const base = variants.find(({ key }) => key === 'base')?.score ?? null;
  const drawn = analysis.drawn();
  const change = (score: number | null): number | null =>
    score === null || base === null ? null : (score - base) * 100;
  const draw = (key: 'median' | 'p5' | 'p95', score: number): readonly SheetValue[] => [
    t('sensitivity.part.drawn'),
    t(`sensitivity.drawn.${key}`, {
      draws: format.integer(drawn?.draws ?? 0),
      seed: String(drawn?.seed ?? ''),
    }),
    scaled(score),
    '',
    change(score),
  ];
  return {
    kind: 'table',
    name: t('sheet.sensitivity'),
    title: t('sensitivity.variantsCaption'),
    frozenColumns: 2,
    emptyText: t('sensitivity.noVariants'),
    columns: [
      { label: t('sensitivity.column.topic'), type: 'text', width: 24 },
      { label: t('sensitivity.column.variant'), type: 'text', width: 56 },
      { label: t('score.column.score'), type: 'score', width: 10, scale: scoreScale(context) },
      { label: t('score.column.band'), type: 'text', width: 20 },
      { label: t('sensitivity.column.change'), type: 'score', width: 10 },
    ],
    rows: [
      ...variants.map((variant): readonly SheetValue[] => [
        t('sensitivity.part.variant'),
        variantName(context, variant),
        scaled(variant.score),
        variantBand(context, variant),
        variant.key === 'base' ? null : change(variant.score),
      ]),
      ...(drawn === null ? [] : [draw('median', drawn.median), draw('p5', drawn.p5), draw('p95', drawn.p95)]),
    ],
  };
}

/** What every single answer does to the indices, the weightiest first. */
export function influenceSheet(context: ReportContext): TableSheet {
  const { t, analysis, format } = context;
  const ways = ['without', 'up', 'down'] as const;
  const changes = (change: IndexChanges | null): readonly SheetValue[] =>
    INFLUENCED_INDICES.map((index) => scaled(change?.[index] ?? null));
  return {
    kind: 'table',
    name: t('sheet.influence'),
    title: t('sensitivity.influence'),
    frozenColumns: 1,
    emptyText: t('sensitivity.noInfluence'),
    columns: [
      { label: t('sensitivity.column.answer'), type: 'text', width: 56 },
      { label: t('answers.column.level'), type: 'text', width: 8 },
      ...ways.flatMap((way) =>
        INFLUENCED_INDICES.map(
          (index): SheetColumn => ({
            label: t('sensitivity.column.ofIndex', {
              change: t(`sensitivity.column.${way}`),
              index: t(`index.${index}.short`),
            }),
            type: 'score',
            width: 13,
          }),
        ),
      ),
      { label: t('sensitivity.column.bandChanges'), type: 'text', width: 30 },
    ],
    rows: analysis
      .influence()
      .toSorted((a, b) => b.largest - a.largest)
      .map((answer) => [
        citeAnswer(context, answer),
        valueChip(context, answer.value),
        ...ways.flatMap((way) => changes(answer[way])),
        format.list(answer.bandChanges.map((index) => t(`index.${index}.name`))),
      ]),
  };
}

/** Agreement of two assessors: first by part, then pair by pair, the largest distance first. */
export function agreementSheet(context: ReportContext): TableSheet {
  const { t, analysis, input } = context;
  const { overall, parts, pairs } = analysis.agreement();
  const notes = new Map(input.assessment.secondScores.map(({ id, note }) => [id, note]));
  const level = (value: AnswerValue) => valueChip(context, value);
  return {
    kind: 'table',
    name: t('sheet.agreement'),
    title: t('agreement.caption'),
    frozenColumns: 1,
    emptyText: t('agreement.none'),
    columns: [
      { label: t('agreement.column.part'), type: 'text', width: 60 },
      { label: t('agreement.column.pairs'), type: 'integer', width: 8 },
      { label: t('agreement.column.kappa'), type: 'number', width: 10 },
      { label: t('agreement.column.lower'), type: 'number', width: 10 },
      { label: t('agreement.column.upper'), type: 'number', width: 10 },
      { label: t('agreement.column.first'), type: 'text', width: 8 },
      { label: t('agreement.column.second'), type: 'text', width: 8 },
      { label: t('agreement.column.distance'), type: 'integer', width: 10 },
      { label: t('agreement.column.judgement'), type: 'text', width: 28 },
      { label: t('agreement.column.note'), type: 'text', width: 60 },
    ],
    rows:
      pairs.length === 0
        ? []
        : [
            ...[overall, ...parts].map((part): readonly SheetValue[] => [
              partName(context, part.id),
              part.n,
              part.kappa,
              part.lower,
              part.upper,
              '',
              '',
              null,
              judgementText(context, part),
              '',
            ]),
            ...pairs
              .toSorted((a, b) => (b.distance ?? 5) - (a.distance ?? 5))
              .map((pair): readonly SheetValue[] => [
                citeAnswer(context, pair),
                null,
                null,
                null,
                null,
                level(pair.first),
                level(pair.second),
                pair.distance,
                pair.discuss ? t('agreement.judgement.discuss') : '',
                notes.get(pair.id) ?? '',
              ]),
          ],
  };
}
