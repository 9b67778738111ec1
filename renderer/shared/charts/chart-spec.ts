import type { EChartsCoreOption } from 'echarts/core';
import type { ChartColours } from './chart-colours.ts';

/** A chart to be shown on the page and written into files. */
export interface ChartSpec {
  /** What the chart says, in a sentence; the numbers stand in the table beside it. */
  readonly description: string;
  /** Pixels. */
  readonly height: number;
  /** The option for the colours in force and the width in pixels; keep it stable with `useCallback`. */
  readonly option: (colours: ChartColours, width: number) => EChartsCoreOption;
  /** A click on an item, by its position in the data. */
  readonly onItem?: (index: number) => void;
}
