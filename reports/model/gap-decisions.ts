import { composer } from './compose.ts';
import { gapTitle, type ReportedGap } from './gap-groups.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, Line } from './report-model.ts';

const make = composer('gaps');

/** What the team decided about gaps, with its reasons: opened again, spoken for by another, set aside. */
export function decidedLists(context: ReportContext, gaps: readonly ReportedGap[]): readonly Block[] {
  const { t, release } = context;
  // Readers from whom reasons are kept are not told that there is none.
  const noReason = release.justifications ? t('gaps.noReason') : '';
  const lead = (gap: ReportedGap) => t('gaps.leadOf', { title: gapTitle(context, gap.key) });
  return [
    ...listed(
      { what: 'reopened', title: t('gaps.reopened'), intro: t('gaps.reopenedIntro') },
      gaps.filter(({ reopened }) => reopened),
      (gap) => ({
        lead: lead(gap),
        text: gap.reason === '' ? noReason : t('gaps.reopenedReason', { reason: gap.reason }),
      }),
    ),
    ...listed(
      { what: 'merged', title: t('gaps.merged'), intro: t('gaps.mergedIntro') },
      gaps.filter(({ status }) => status === 'merged'),
      (gap) => ({
        lead: lead(gap),
        text: t('gaps.spokenFor', { title: gapTitle(context, gap.spokenForBy ?? '') }),
        note: gap.note,
      }),
    ),
    ...listed(
      { what: 'dismissed', title: t('gaps.dismissed'), intro: t('gaps.dismissedIntro') },
      gaps.filter(({ status }) => status === 'dismissed'),
      (gap) => ({ lead: lead(gap), text: gap.reason || gap.note || noReason }),
    ),
  ];
}

function listed(
  { what, title, intro }: { readonly what: string; readonly title: string; readonly intro: string },
  gaps: readonly ReportedGap[],
  line: (gap: ReportedGap) => Line & { readonly note?: string },
): readonly Block[] {
  if (gaps.length === 0) return [];
  return [
    make.heading(2, title),
    make.paragraph(`${what}-intro`, intro),
    make.list(
      what,
      gaps.map((gap) => {
        const { note = '', text, ...rest } = line(gap);
        return { ...rest, text: note === '' ? text : `${text} ${note}` };
      }),
    ),
  ];
}
