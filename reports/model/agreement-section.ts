import type { AgreementPart, DoubleScored } from '../../assessment-framework/sensitivity/agreement.ts';
import { composer, see } from './compose.ts';
import { citeAnswer, linesCell, textCell, valueChip } from './phrases.ts';
import { answerTone, type ReportContext } from './report-context.ts';
import type { Block, Row } from './report-model.ts';

const make = composer('certainty');

/** Agreement of two assessors, by dimension, and what they should discuss (F.7). Nobody is named. */
export function agreementBlocks(context: ReportContext): readonly Block[] {
  const { t, analysis } = context;
  const { overall, parts, pairs, apart, toDiscuss } = analysis.agreement();
  if (pairs.length === 0) return [make.paragraph('agreement', t('agreement.none'))];
  return [
    make.paragraph('agreement', see(agreementSentence(context), 'certainty:agreement-table')),
    ...(apart.length === 0
      ? []
      : [make.paragraph('agreement-apart', t('agreement.apart', { count: apart.length }))]),
    {
      kind: 'table',
      id: make.id('agreement-table'),
      caption: t('agreement.caption'),
      columns: [
        { label: t('agreement.column.part'), share: 46 },
        { label: t('agreement.column.pairs'), share: 12, align: 'end' },
        { label: t('agreement.column.kappa'), share: 14, align: 'end' },
        { label: t('agreement.column.interval'), share: 20, align: 'end' },
        { label: t('agreement.column.judgement'), share: 30 },
      ],
      rows: [...parts, overall].map(
        (part): Row => ({
          cells: [
            textCell(partName(context, part.id), { strong: part.id === 'all' }),
            textCell(context.format.integer(part.n), { align: 'end' }),
            textCell(kappaText(context, part), { align: 'end' }),
            textCell(intervalText(context, part), { align: 'end' }),
            textCell(judgementText(context, part)),
          ],
        }),
      ),
      note: t('agreement.note'),
    },
    ...discussTable(context, toDiscuss),
  ];
}

/** Overall agreement in a sentence. */
export function agreementSentence(context: ReportContext): string {
  const { t, analysis, format } = context;
  const { overall, pairs } = analysis.agreement();
  const threshold = format.decimal(context.input.framework.settings.sensitivity.discussBelow, 2);
  if (overall.kappa === null) return t('agreement.noKappa', { count: pairs.length });
  return t(overall.needsDiscussion ? 'agreement.weak' : 'agreement.sufficient', {
    count: overall.n,
    kappa: kappaText(context, overall),
    interval: intervalText(context, overall),
    threshold,
  });
}

/** Name of a part of the double-scored criteria. */
export function partName({ t, dimensionName }: ReportContext, id: string): string {
  if (id === 'all') return t('agreement.all');
  return id === 'sources' ? t('agreement.sources') : dimensionName(id);
}

const kappaText = ({ t, format }: ReportContext, { kappa }: AgreementPart): string =>
  kappa === null ? t('value.blankChip') : format.decimal(kappa, 2);

function intervalText({ t, format }: ReportContext, { lower, upper }: AgreementPart): string {
  return lower === null || upper === null
    ? t('value.blankChip')
    : t('format.fromTo', { from: format.decimal(lower, 2), to: format.decimal(upper, 2) });
}

/** What follows from the agreement of a part. */
export function judgementText({ t }: ReportContext, part: AgreementPart): string {
  const judgement = part.kappa === null ? 'no-kappa' : part.needsDiscussion ? 'discuss' : 'sufficient';
  const words = t(`agreement.judgement.${judgement}`);
  return part.small ? t('agreement.few', { judgement: words }) : words;
}

function discussTable(context: ReportContext, toDiscuss: readonly DoubleScored[]): readonly Block[] {
  const { t } = context;
  if (toDiscuss.length === 0) return [make.paragraph('discuss-none', t('agreement.nothingToDiscuss'))];
  const noteOf = new Map(context.input.assessment.secondScores.map(({ id, note }) => [id, note]));
  return [
    {
      kind: 'table',
      id: make.id('discuss'),
      caption: t('agreement.discussCaption'),
      columns: [
        { label: t('answers.column.criterion'), share: 46 },
        { label: t('agreement.column.first'), share: 10, align: 'center' },
        { label: t('agreement.column.second'), share: 10, align: 'center' },
        { label: t('agreement.column.note'), share: 40 },
      ],
      rowHeight: 'tall',
      rows: toDiscuss.map(
        (pair): Row => ({
          cells: [
            textCell(citeAnswer(context, pair)),
            textCell(valueChip(context, pair.first), { tone: answerTone(pair.first), align: 'center' }),
            textCell(valueChip(context, pair.second), { tone: answerTone(pair.second), align: 'center' }),
            linesCell([
              {
                text:
                  pair.distance === null
                    ? t('agreement.notALevel')
                    : t('agreement.distance', { count: pair.distance }),
              },
              { text: noteOf.get(pair.id) ?? '', muted: true },
            ]),
          ],
        }),
      ),
    },
  ];
}
