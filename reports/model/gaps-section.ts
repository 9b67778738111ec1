import { compareSdg } from '../../assessment-framework/gaps/gap-references.ts';
import { hasBegun } from '../../assessment-framework/gaps/has-begun.ts';
import { SEVERITIES } from '../../assessment-framework/model/constants.ts';
import { composer, see } from './compose.ts';
import { decidedLists } from './gap-decisions.ts';
import { countBySeverity, type GapGroup, groupGaps, noGapText, type ReportedGap } from './gap-groups.ts';
import { linesCell, shortList, textCell } from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, Cell, Line, Row, TableBlock } from './report-model.ts';

const make = composer('gaps');

/** Chapter: gaps by severity, gaps to verify, and what the team decided about them (J 10). */
export function gapsSection(context: ReportContext, gaps: readonly ReportedGap[]): readonly Block[] {
  const { t } = context;
  const found = gaps.filter((gap) => gap.status === 'found');
  const verify = gaps.filter((gap) => gap.status === 'to-verify');
  return [
    make.title(t('gaps.title')),
    make.paragraph('intro', see(countSentence(context, found), 'gaps:found', 'annex-gaps:title')),
    ...unlinkedNote(context),
    ...(found.length === 0
      ? []
      : [make.heading(2, t('gaps.found')), gapTable(context, groupGaps(found), 'found')]),
    ...(verify.length === 0
      ? []
      : [
          make.heading(2, t('gaps.verify')),
          make.paragraph('verify-intro', t('gaps.verifyIntro')),
          gapTable(context, groupGaps(verify), 'verify'),
        ]),
    ...decidedLists(context, gaps),
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
    ? [make.paragraph('no-links', t('gaps.noLinks'))]
    : [];
}

/** Gaps of one kind in a row, gravest first (T-5). */
export function gapTable(
  context: ReportContext,
  groups: readonly GapGroup[],
  what: 'found' | 'verify',
): TableBlock {
  const { t } = context;
  return {
    kind: 'table',
    id: make.id(what),
    caption: t(`gaps.${what}Caption`),
    columns: [
      { label: t('gaps.column.severity'), share: 13, align: 'center' },
      { label: t('gaps.column.gap'), share: 45 },
      { label: t('gaps.column.where'), share: 32 },
      { label: t('gaps.column.recommendations'), share: 13 },
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
    // The note is said once, below the first table.
    ...(what === 'found' ? { note: t('gaps.tableNote') } : {}),
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

/** The institution that fills a lead role in this country; the name of the role where none is named. */
export function leadName({ input }: ReportContext, role: string): string {
  const institution = input.assessment.institutions.find((candidate) => candidate.roles.includes(role));
  return institution?.name ?? input.texts.framework.roles[role]?.name ?? role;
}
