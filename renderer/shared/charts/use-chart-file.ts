import { useDirection } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../bridge/bridge.ts';
import { startDownload } from '../bridge/start-download.ts';
import { showToast } from '../components/undo-toast.tsx';
import { useWorkspace } from '../data/workspace.tsx';
import { useFormat } from '../format/use-format.ts';
import { useErrorSentence } from '../i18n/use-error-sentence.ts';
import type { ChartSpec } from './chart-spec.ts';
import { type ChartFormat, drawChart } from './draw-chart.ts';

interface ChartFile {
  /** What the chart shows in a few words, for the name of the file. */
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly chart: Pick<ChartSpec, 'option' | 'height'>;
}

/** Draws a chart of the open assessment into a file, with country and framework below it, and says what became of it. */
export function useChartFile({ name, title, notes, chart }: ChartFile) {
  const { t } = useTranslation('charts');
  const isRtl = useDirection().dir === 'rtl';
  const source = useSourceLine();
  const sentence = useErrorSentence();
  return useMutation({
    mutationFn: async (format: ChartFormat) => {
      const content = await drawChart(chart, { title, notes: [...notes, source.line] }, { format, isRtl });
      return call('charts.save', { assessmentId: source.assessmentId, name, format, content });
    },
    onSuccess: (outcome) => {
      startDownload(outcome);
      showToast({ message: t(`outcome.${outcome.kind}`, { name: 'name' in outcome ? outcome.name : '' }) });
    },
    onError: (error) => showToast({ message: t('failed', { reason: sentence(error) }) }),
  });
}

/** Which country, when, and by which framework. */
function useSourceLine() {
  const { t } = useTranslation('charts');
  const format = useFormat();
  const { assessmentId, assessment, framework, texts } = useWorkspace();
  const { head } = assessment;
  const line = t('source', {
    country: head.practice ? t('invented', { country: head.country }) : head.country,
    period: format.period(head.periodStart, head.periodEnd),
    date: format.date(head.referenceDate),
    framework: texts.framework.title,
    version: framework.settings.version,
  });
  return { assessmentId, line };
}
