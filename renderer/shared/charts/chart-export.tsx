import { ChartMenu } from './chart-menu.tsx';
import type { ChartSpec } from './chart-spec.ts';
import { useChartFile } from './use-chart-file.ts';

interface ChartExportProps {
  /** What the chart shows in a few words, for the menu and the file. */
  readonly name: string;
  /** The finding, as a sentence. */
  readonly title: string;
  /** How the chart is read, and other lines below it. */
  readonly notes: readonly string[];
  readonly chart: Pick<ChartSpec, 'option' | 'height'>;
}

/** Files of a chart that stands on the page in a form of its own, not in a `ChartFrame`. */
export function ChartExport({ name, title, notes, chart }: ChartExportProps) {
  const file = useChartFile({ name, title, notes, chart });
  return <ChartMenu name={name} isBusy={file.isPending} onSave={(format) => file.mutate(format)} />;
}
