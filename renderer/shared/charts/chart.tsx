import { useComputedColorScheme } from '@mantine/core';
import type { ECharts } from 'echarts/core';
import { useEffect, useRef, useState } from 'react';
import { useStatus } from '../data/status.ts';
import { chartColours } from './chart-colours.ts';
import type { ChartSpec } from './chart-spec.ts';

/** A chart that follows theme and width. ECharts is loaded when the first chart is shown. */
export function Chart({ description, height, option, onItem }: ChartSpec) {
  const box = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<ECharts | null>(null);
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const { contrast, textSize } = useStatus().preferences;

  useEffect(() => {
    let made: ECharts | null = null;
    let isGone = false;
    void import('./echarts.ts').then(({ startChart }) => {
      if (isGone || !box.current) return;
      made = startChart(box.current);
      setChart(made);
    });
    return () => {
      isGone = true;
      made?.dispose();
      setChart(null);
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: scheme, contrast and text size change what the colours and sizes read from the page
  useEffect(() => {
    const element = box.current;
    if (!chart || !element) return;
    const draw = () => {
      chart.resize();
      chart.setOption(option(chartColours(), element.clientWidth), { notMerge: true });
    };
    const observer = new ResizeObserver(draw);
    observer.observe(element);
    // On paper the colours are light: drawn again and at once, because the paper does not wait for the next frame.
    const drawForPaper = () => {
      draw();
      chart.getZr().flush();
    };
    window.addEventListener('beforeprint', drawForPaper);
    window.addEventListener('afterprint', draw);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', drawForPaper);
      window.removeEventListener('afterprint', draw);
    };
  }, [chart, option, scheme, contrast, textSize]);

  useEffect(() => {
    if (!chart || !onItem) return;
    const onClick = ({ dataIndex }: { readonly dataIndex: number }) => onItem(dataIndex);
    chart.on('click', onClick as never);
    return () => void chart.off('click', onClick as never);
  }, [chart, onItem]);

  // ECharts aligns its texts itself; a page from right to left would turn them round a second time.
  return (
    <div
      ref={box}
      dir="ltr"
      role="img"
      aria-label={description}
      style={{ blockSize: height, inlineSize: '100%' }}
    />
  );
}
