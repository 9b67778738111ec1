import { groupBy } from '../../assessment-framework/scoring/group-by.ts';
import { composer, see } from './compose.ts';
import { type ReportedGap, rankedRecommendations } from './gap-groups.ts';
import { leadName } from './gaps-section.ts';
import { linesCell, proseList, quoted, textCell } from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, Row, TableBlock } from './report-model.ts';

const make = composer('recommendations');

/** A recommendation with its place in the order of the action plan (E.3). */
interface Ranked {
  readonly place: number;
  readonly id: string;
  readonly closes: readonly ReportedGap[];
  /** Lead roles of the framework, the first in charge. */
  readonly leads: readonly string[];
}

/** Chapter: what each institution is asked to do, with horizon and cost class, and what can be done at once (J 10, T-6). */
export function recommendationsSection(
  context: ReportContext,
  gaps: readonly ReportedGap[],
): readonly Block[] {
  const { t } = context;
  const ranked = rankedList(context, gaps);
  if (ranked.length === 0)
    return [make.title(t('recommendations.title')), make.paragraph('none', t('recommendations.none'))];
  const byLead = groupBy(ranked, ({ leads }) => leadOf(context, leads[0]).id);
  return [
    make.title(t('recommendations.title')),
    make.paragraph(
      'intro',
      see(t('recommendations.intro', { count: ranked.length, institutions: byLead.size }), 'gaps:found'),
    ),
    ...quickWins(context, ranked),
    ...[...byLead.values()].flatMap((own) => {
      const lead = leadOf(context, own[0]?.leads[0]);
      return [make.heading(2, lead.name), recommendationTable(context, own, lead)];
    }),
  ];
}

/** All recommendations that close a gap found, in their order. */
export function rankedList(context: ReportContext, gaps: readonly ReportedGap[]): readonly Ranked[] {
  const found = gaps.filter(({ status }) => status === 'found');
  const structure = new Map(context.input.framework.recommendations.map((item) => [item.id, item]));
  return rankedRecommendations(context, found).map(({ id, closes }, index) => ({
    place: index + 1,
    id,
    closes,
    leads: structure.get(id)?.leads ?? [],
  }));
}

/** Who leads: the institution that fills the role; the role where none does; nobody without a role. */
function leadOf(
  { t, input }: ReportContext,
  role: string | undefined,
): { readonly id: string; readonly name: string } {
  if (role === undefined) return { id: 'nobody', name: t('plan.nobody') };
  const institution = input.assessment.institutions.find(({ roles }) => roles.includes(role));
  return institution ?? { id: `role-${role}`, name: input.texts.framework.roles[role]?.name ?? role };
}

/** What is short, cheap and closes a gap of at least medium severity (E.3). */
function quickWins(context: ReportContext, ranked: readonly Ranked[]): readonly Block[] {
  const { t, input } = context;
  const quick = ranked.filter(({ id, closes }) => {
    const item = input.framework.recommendations.find((one) => one.id === id);
    return (
      item?.horizon === 'short' &&
      (item.cost === 'a' || item.cost === 'b') &&
      closes.some(({ severity }) => severity !== 'low')
    );
  });
  if (quick.length === 0) return [];
  const labels = quick.map(({ id }) => quoted(context, input.texts.recommendations[id]?.label ?? id));
  return [
    make.paragraph('quick-wins', {
      lead: t('recommendations.quick.lead', { count: quick.length }),
      text: t('recommendations.quick', { labels: proseList(context, labels, 20) }),
    }),
  ];
}

/** Recommendations to one institution. */
function recommendationTable(
  context: ReportContext,
  ranked: readonly Ranked[],
  lead: { readonly id: string; readonly name: string },
): TableBlock {
  const { t } = context;
  return {
    ...recommendationRows(context, ranked),
    id: make.id('to', lead.id),
    caption: t('recommendations.caption', { institution: lead.name }),
    unnumbered: true,
  };
}

/** Rows of recommendations with their order, who else takes part, horizon, cost class and the gaps they close. */
export function recommendationRows(
  context: ReportContext,
  ranked: readonly Ranked[],
): Omit<TableBlock, 'id' | 'caption'> {
  const { t } = context;
  return {
    kind: 'table',
    rowHeight: 'tall',
    columns: [
      { label: t('recommendations.column.place'), share: 7, align: 'end' },
      { label: t('recommendations.column.recommendation'), share: 53 },
      { label: t('recommendations.column.horizon'), share: 20 },
      { label: t('recommendations.column.closes'), share: 20 },
    ],
    rows: ranked.map((one) => recommendationRow(context, one)),
  };
}

function recommendationRow(context: ReportContext, { place, id, closes, leads }: Ranked): Row {
  const { t, input, format } = context;
  const text = input.texts.recommendations[id];
  const item = input.framework.recommendations.find((one) => one.id === id);
  const rules = [...new Set(closes.map((gap) => gap.rule ?? t('gaps.manual')))];
  const lead = leadOf(context, leads[0]).name;
  const partners = [...new Set(leads.map((role) => leadName(context, role)))].filter((name) => name !== lead);
  return {
    cells: [
      textCell(format.integer(place), { align: 'end' }),
      linesCell([
        { text: t('format.criterion', { id, label: text?.label ?? id }), strong: true },
        { text: text?.text ?? '' },
        ...(partners.length === 0
          ? []
          : [{ lead: t('plan.with'), text: partners.join(t('format.listSeparator')), muted: true }]),
      ]),
      linesCell(
        item
          ? [
              { text: input.texts.framework.horizons[item.horizon]?.name ?? item.horizon },
              { text: input.texts.framework.costs[item.cost]?.name ?? item.cost, muted: true },
            ]
          : [],
      ),
      linesCell([
        { text: rules.join(t('format.separator')) },
        { text: t('recommendations.gapCount', { count: closes.length }), muted: true },
      ]),
    ],
  };
}
