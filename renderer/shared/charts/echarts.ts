import { CustomChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([CustomChart, GridComponent, SVGRenderer]);

/** Starts a chart in an element, drawn as SVG so that text stays text. Loaded only where a chart is shown. */
export const startChart = (element: HTMLElement): ECharts => init(element, null, { renderer: 'svg' });
