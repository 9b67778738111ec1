import { SEVERITIES } from '../../assessment-framework/model/constants.ts';
import { composer } from './compose.ts';
import { factSentences, severityReason } from './gap-facts-text.ts';
import { gapTitle, type ReportedGap } from './gap-groups.ts';
import { linesCell } from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, Row } from './report-model.ts';

const make = composer('annex-gaps');

/** Severities printed one by one; the milder ones stand in the workbook. */
const PRINTED = SEVERITIES.slice(0, 2);

/** Annex: each grave gap with the facts behind it, the reason of its severity, whom and what it touches. */
export function gapsAnnex(context: ReportContext, gaps: readonly ReportedGap[]): readonly Block[] {
  const { t } = context;
  const found = gaps.filter(({ status }) => status === 'found');
  const printed = found.filter(({ severity }) => PRINTED.includes(severity));
  const milder = found.length - printed.length;
  return [
    make.title(t('gaps.annexTitle')),
    ...(printed.length === 0
      ? [make.paragraph('none', t('gaps.annexNone'))]
      : [
          make.paragraph('intro', t('gaps.annexIntro')),
          ...PRINTED.flatMap((severity) => {
            const own = printed.filter((gap) => gap.severity === severity);
            return own.length === 0 ? [] : [gapTable(context, own, severity)];
          }),
        ]),
    ...(milder === 0 ? [] : [make.note('milder', t('gaps.annexMilder', { count: milder }))]),
  ];
}

function gapTable(
  context: ReportContext,
  gaps: readonly ReportedGap[],
  severity: ReportedGap['severity'],
): Block {
  const { t, severityName } = context;
  return {
    kind: 'table',
    id: make.id('gaps', severity),
    caption: t('gaps.annexCaption', { severity: severityName(severity) }),
    rowHeight: 'tall',
    small: true,
    columns: [
      { label: t('gaps.column.gap'), share: 30 },
      { label: t('gaps.column.facts'), share: 36 },
      { label: t('gaps.column.severityReason'), share: 24 },
      { label: t('gaps.column.concerned'), share: 26 },
    ],
    rows: gaps.map(
      (gap): Row => ({
        cells: [
          linesCell([
            { text: gapTitle(context, gap.key), strong: true },
            { text: gap.rule ?? t('gaps.manual'), muted: true },
            ...(gap.reopened ? [{ text: t('gaps.status.reopened'), muted: true }] : []),
            ...(gap.speaksFor.length === 0
              ? []
              : [
                  {
                    lead: t('gaps.speaksFor'),
                    text: gap.speaksFor.map((key) => gapTitle(context, key)).join(t('format.listSeparator')),
                  },
                ]),
          ]),
          linesCell([
            ...factSentences(context, gap.facts).map((text) => ({ text })),
            { text: gap.note, muted: true },
          ]),
          linesCell([{ text: severityReason(context, gap) }]),
          linesCell(concerned(context, gap)),
        ],
      }),
    ),
  };
}

/** Institutions, goals and objectives that a gap touches. */
function concerned({ t, institutionName, format }: ReportContext, gap: ReportedGap) {
  const list = (lead: string, items: readonly string[]) =>
    items.length === 0 ? [] : [{ lead, text: items.join(t('format.separator')) }];
  return [
    ...(gap.institutions.length === 0
      ? []
      : [{ text: gap.institutions.map(institutionName).join(t('format.listSeparator')) }]),
    ...list(t('gaps.sdg'), gap.sdg),
    ...list(t('gaps.gcm'), gap.gcm.map(format.integer)),
  ];
}
