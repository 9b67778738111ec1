import { CustomChart } from 'echarts/charts';
import { GridComponent, TitleComponent } from 'echarts/components';
import { type ECharts, type EChartsCoreOption, init, use } from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';

use([CustomChart, GridComponent, TitleComponent, SVGRenderer, CanvasRenderer]);

/** Starts a chart in an element, drawn as SVG so that text stays text. Loaded only where a chart is shown. */
export const startChart = (element: HTMLElement): ECharts => init(element, null, { renderer: 'svg' });

interface Picture {
  readonly option: EChartsCoreOption;
  readonly width: number;
  readonly height: number;
}

/** Draws a chart that nobody sees, as SVG text. */
export function drawSvg({ option, width, height }: Picture): string {
  const chart = init(document.createElement('div'), null, { renderer: 'svg', width, height });
  try {
    chart.setOption(option);
    return chart.renderToSVGString({ useViewBox: true });
  } finally {
    chart.dispose();
  }
}

/** Draws a chart that nobody sees, as a data address of a PNG with so many dots for each pixel. */
export function drawPng({ option, width, height }: Picture, dots: number): string {
  const chart = init(document.createElement('div'), null, {
    renderer: 'canvas',
    width,
    height,
    devicePixelRatio: dots,
  });
  try {
    chart.setOption(option);
    return chart.getDataURL({ type: 'png', pixelRatio: dots, backgroundColor: '#ffffff' });
  } finally {
    chart.dispose();
  }
}
