import { gapTitle, type ReportedGap } from './gap-groups.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, Line } from './report-model.ts';

/** What the team decided about gaps, with its reasons: opened again, spoken for by another, set aside. */
export function decidedLists(context: ReportContext, gaps: readonly ReportedGap[]): readonly Block[] {
  const { t } = context;
  const lead = (gap: ReportedGap) => t('gaps.leadOf', { title: gapTitle(context, gap.key) });
  return [
    ...listed(
      { title: t('gaps.reopened'), intro: t('gaps.reopenedIntro') },
      gaps.filter(({ reopened }) => reopened),
      (gap) => ({
        lead: lead(gap),
        text: gap.reason === '' ? t('gaps.noReason') : t('gaps.reopenedReason', { reason: gap.reason }),
      }),
    ),
    ...listed(
      { title: t('gaps.merged'), intro: t('gaps.mergedIntro') },
      gaps.filter(({ status }) => status === 'merged'),
      (gap) => ({
        lead: lead(gap),
        text: t('gaps.spokenFor', { title: gapTitle(context, gap.spokenForBy ?? '') }),
        note: gap.note,
      }),
    ),
    ...listed(
      { title: t('gaps.dismissed'), intro: t('gaps.dismissedIntro') },
      gaps.filter(({ status }) => status === 'dismissed'),
      (gap) => ({ lead: lead(gap), text: gap.reason || gap.note || t('gaps.noReason') }),
    ),
  ];
}

function listed(
  { title, intro }: { readonly title: string; readonly intro: string },
  gaps: readonly ReportedGap[],
  line: (gap: ReportedGap) => Line & { readonly note?: string },
): readonly Block[] {
  if (gaps.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: title },
    { kind: 'paragraph', line: { text: intro } },
    {
      kind: 'list',
      lines: gaps.map((gap) => {
        const { note = '', text, ...rest } = line(gap);
        return { ...rest, text: note === '' ? text : `${text} ${note}` };
      }),
    },
  ];
}
