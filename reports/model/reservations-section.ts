import type { Review } from '../../assessment-framework/model/assessment.ts';
import { composer, see } from './compose.ts';
import { citeAnswer, linesCell, textCell, valueChip } from './phrases.ts';
import { answerTone, type ReportContext } from './report-context.ts';
import type { Block, Cell, Line, Row, TableBlock } from './report-model.ts';

const make = composer('reservations');

/**
 * Chapter: what the government says of the answers (J, validation): differences that stay, comments taken up or not with the
 * reason, and those still open. Reviewers are named by their organisation only.
 */
export function reservationsSection(context: ReportContext): readonly Block[] {
  const { t, input, format, release } = context;
  const reviews = input.assessment.reviews;
  const differing = reviews.filter(({ verdict }) => verdict !== 'agree');
  const of = (outcome: 'accepted' | 'rejected' | 'reservation') =>
    reviews.filter(({ resolution }) => resolution?.outcome === outcome);
  const kept = of('reservation');
  const settled = [...of('accepted'), ...of('rejected')];
  const open = differing.filter(({ resolution }) => resolution === null);
  const title = make.title(t('reservations.title'));
  if (!release.justifications && reviews.length === kept.length) {
    // Reviews that were settled are not in this version: only what stays different may be said.
    return [
      title,
      kept.length === 0
        ? make.paragraph('none', t('reservations.noneKept'))
        : make.paragraph('kept-intro', t('reservations.keptIntro', { count: kept.length })),
      ...(kept.length === 0 ? [] : [reviewTable(context, 'kept', kept)]),
    ];
  }
  if (reviews.length === 0) return [title, make.paragraph('none', t('reservations.noReviews'))];
  return [
    title,
    make.paragraph(
      'intro',
      see(
        t('reservations.intro', {
          count: reviews.length,
          agreed: format.integer(reviews.length - differing.length),
          settled: format.integer(settled.length),
          kept: format.integer(kept.length),
          open: format.integer(open.length),
        }),
        'reservations:kept',
        'reservations:settled',
        'reservations:open',
      ),
    ),
    make.heading(2, t('reservations.kept')),
    ...(kept.length === 0
      ? [make.paragraph('kept-none', t('reservations.keptNone'))]
      : [reviewTable(context, 'kept', kept)]),
    ...(settled.length === 0
      ? []
      : [make.heading(2, t('reservations.settled')), reviewTable(context, 'settled', settled)]),
    ...(open.length === 0
      ? []
      : [make.heading(2, t('reservations.open')), reviewTable(context, 'open', open)]),
  ];
}

function reviewTable(
  context: ReportContext,
  what: 'kept' | 'settled' | 'open',
  reviews: readonly Review[],
): TableBlock {
  const { t, release } = context;
  return {
    kind: 'table',
    id: make.id(what),
    caption: t(`reservations.caption.${what}`),
    rowHeight: 'tall',
    columns: [
      { label: t('answers.column.criterion'), share: 28 },
      ...(release.answerLevels
        ? [
            { label: t('reservations.column.answer'), share: 11, align: 'center' as const },
            { label: t('reservations.column.proposed'), share: 11, align: 'center' as const },
          ]
        : []),
      { label: t('reservations.column.comment'), share: 28 },
      { label: t('reservations.column.resolution'), share: 30 },
    ],
    rows: inOrder(reviews).map((review): Row => {
      const { criterion, source, resolution } = review;
      return {
        cells: [
          textCell(citeAnswer(context, { criterion, source })),
          ...(release.answerLevels ? levelCells(context, review) : []),
          linesCell([{ text: organisationOf(context, review), strong: true }, { text: review.comment }]),
          linesCell(
            resolution === null
              ? [{ text: t('reservations.stillOpen'), muted: true }]
              : ([
                  { text: t(`reservations.outcome.${resolution.outcome}`), strong: true },
                  { text: resolution.text },
                ] satisfies readonly Line[]),
          ),
        ],
      };
    }),
  };
}

/** The answer as it stands, and the level that the reviewer would give. */
function levelCells(context: ReportContext, { criterion, source, proposedValue }: Review): readonly Cell[] {
  const value = context.answerOf(criterion, source)?.value ?? null;
  return [
    textCell(valueChip(context, value), { tone: answerTone(value), align: 'center' }),
    proposedValue === null
      ? textCell('')
      : textCell(valueChip(context, proposedValue), { tone: answerTone(proposedValue), align: 'center' }),
  ];
}

const organisationOf = ({ t, input }: ReportContext, { reviewer }: Review): string =>
  input.assessment.people.find(({ id }) => id === reviewer)?.organisation || t('reservations.reviewer');

const inOrder = (reviews: readonly Review[]): readonly Review[] =>
  reviews.toSorted(
    (a, b) =>
      (a.source ?? '').localeCompare(b.source ?? '', 'en') ||
      a.criterion.localeCompare(b.criterion, 'en', { numeric: true }) ||
      a.at.localeCompare(b.at, 'en'),
  );
