import { compareSdg } from '../../assessment-framework/gaps/gap-references.ts';
import { hasBegun } from '../../assessment-framework/gaps/has-begun.ts';
import { SEVERITIES } from '../../assessment-framework/model/constants.ts';
import { decidedLists } from './gap-decisions.ts';
import {
  countBySeverity,
  type GapGroup,
  groupGaps,
  noGapText,
  type ReportedGap,
  rankedRecommendations,
} from './gap-groups.ts';
import { linesCell, shortList, textCell } from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, Cell, Line, Row } from './report-model.ts';
import { researchAgendaBlocks } from './research-section.ts';

/** Chapter 6: gaps by severity, gaps to verify, and the recommendations that close them. */
export function gapsSection(context: ReportContext, gaps: readonly ReportedGap[]): readonly Block[] {
  const { t } = context;
  const found = gaps.filter((gap) => gap.status === 'found');
  const verify = gaps.filter((gap) => gap.status === 'to-verify');
  return [
    { kind: 'heading', level: 1, text: t('gaps.title') },
    { kind: 'paragraph', line: { text: countSentence(context, found) } },
    ...unlinkedNote(context),
    ...(found.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: t('gaps.found') } as const,
          gapTable(context, groupGaps(found), t('gaps.foundCaption')),
        ]),
    ...(verify.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: t('gaps.verify') } as const,
          { kind: 'paragraph', line: { text: t('gaps.verifyIntro') } } as const,
          gapTable(context, groupGaps(verify), t('gaps.verifyCaption')),
        ]),
    ...decidedLists(context, gaps),
    { kind: 'heading', level: 2, text: t('recommendations.title') },
    ...recommendationTable(context, found),
    ...researchAgendaBlocks(context),
  ];
}

function countSentence(context: ReportContext, found: readonly ReportedGap[]): string {
  return found.length === 0
    ? noGapText(context)
    : context.t('gaps.intro', { count: found.length, ...countBySeverity(found) });
}

/** That no topic could be judged: without any link every topic lacks a source by arithmetic. */
function unlinkedNote({ t, input: { assessment } }: ReportContext): readonly Block[] {
  return hasBegun(assessment) && assessment.topicLinks.length === 0
    ? [{ kind: 'paragraph', line: { text: t('gaps.noLinks') } }]
    : [];
}

function gapTable(context: ReportContext, groups: readonly GapGroup[], caption: string): Block {
  const { t } = context;
  return {
    kind: 'table',
    caption,
    columns: [
      { label: t('gaps.column.severity'), share: 13, align: 'center' },
      { label: t('gaps.column.gap'), share: 37 },
      { label: t('gaps.column.where'), share: 38 },
      { label: t('gaps.column.recommendations'), share: 15 },
    ],
    rowHeight: 'tall',
    rows: groups.map(
      (group): Row => ({
        cells: [
          textCell(t(`severityChip.${group.severity}`), {
            tone: `severity-${group.severity}`,
            align: 'center',
          }),
          linesCell([
            {
              text:
                group.rule === null
                  ? group.name
                  : t('format.criterion', { id: group.rule, label: group.name }),
              strong: true,
            },
            { text: group.consequence, muted: true },
            ...decidedBy(context, group),
            ...references(context, group),
          ]),
          subjects(context, group),
          textCell(
            group.recommendations.length > 0
              ? group.recommendations.join(t('format.separator'))
              : t('gaps.noRecommendation'),
          ),
        ],
      }),
    ),
    note: t('gaps.tableNote'),
  };
}

function subjects(context: ReportContext, group: GapGroup): Cell {
  const { t, subjectName, severityName } = context;
  return linesCell(
    SEVERITIES.flatMap((severity): readonly Line[] => {
      const names = group.gaps
        .filter((gap) => gap.severity === severity)
        .map((gap) => subjectName(gap.subjectKind, gap.subject));
      return names.length === 0
        ? []
        : [
            {
              lead: t('gaps.severityLead', { severity: severityName(severity) }),
              text: names.join(t('format.listSeparator')),
            },
          ];
    }),
  );
}

function references({ t, format }: ReportContext, group: GapGroup): readonly Line[] {
  const gcm = [...new Set(group.gaps.flatMap((gap) => gap.gcm))].sort((a, b) => a - b);
  const sdg = [...new Set(group.gaps.flatMap((gap) => gap.sdg))].sort(compareSdg);
  return [
    ...(sdg.length === 0
      ? []
      : [{ lead: t('gaps.sdg'), text: sdg.join(t('format.separator')), muted: true }]),
    ...(gcm.length === 0
      ? []
      : [{ lead: t('gaps.gcm'), text: gcm.map(format.integer).join(t('format.separator')), muted: true }]),
  ];
}

function decidedBy(context: ReportContext, group: GapGroup): readonly Line[] {
  const ids = [...new Set(group.gaps.flatMap((gap) => gap.decidedBy.map(({ criterion }) => criterion)))];
  return ids.length === 0
    ? []
    : [{ lead: context.t('gaps.decidedBy'), text: shortList(context, ids, 6), muted: true }];
}

function recommendationTable(context: ReportContext, found: readonly ReportedGap[]): readonly Block[] {
  const { t, input } = context;
  const ranked = rankedRecommendations(context, found);
  if (ranked.length === 0) return [{ kind: 'paragraph', line: { text: t('recommendations.none') } }];
  return [
    { kind: 'paragraph', line: { text: t('recommendations.intro') } },
    {
      kind: 'table',
      caption: t('recommendations.caption'),
      columns: [
        { label: t('recommendations.column.recommendation'), share: 52 },
        { label: t('recommendations.column.lead'), share: 22 },
        { label: t('recommendations.column.horizon'), share: 14 },
        { label: t('recommendations.column.closes'), share: 12 },
      ],
      rows: ranked.map(({ id, closes }): Row => {
        const text = input.texts.recommendations[id];
        const structure = input.framework.recommendations.find((item) => item.id === id);
        const rules = [...new Set(closes.map((gap) => gap.rule ?? t('gaps.manual')))];
        return {
          cells: [
            linesCell([
              { text: t('format.criterion', { id, label: text?.label ?? id }), strong: true },
              { text: text?.text ?? '' },
            ]),
            linesCell((structure?.leads ?? []).map((role) => ({ text: leadName(context, role) }))),
            linesCell(
              structure
                ? [
                    { text: input.texts.framework.horizons[structure.horizon]?.name ?? structure.horizon },
                    {
                      text: input.texts.framework.costs[structure.cost]?.name ?? structure.cost,
                      muted: true,
                    },
                  ]
                : [],
            ),
            linesCell([
              { text: rules.join(t('format.separator')) },
              { text: t('recommendations.gapCount', { count: closes.length }), muted: true },
            ]),
          ],
        };
      }),
      note: t('recommendations.note'),
    },
  ];
}

/** The institution that fills a lead role in this country; the name of the role where none is named. */
export function leadName({ input }: ReportContext, role: string): string {
  const institution = input.assessment.institutions.find((candidate) => candidate.roles.includes(role));
  return institution?.name ?? input.texts.framework.roles[role]?.name ?? role;
}
