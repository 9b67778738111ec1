import { type FileChild, ImageRun } from 'docx';
import { chartSize, drawIntervalChart } from '../charts/interval-chart.ts';
import type { MeasureWidth } from '../charts/measure-text.ts';
import { type Picture, pictureOf } from '../charts/rasterise.ts';
import { drawTimeline, timelineSize } from '../charts/timeline-chart.ts';
import { cleanText } from '../clean-text.ts';
import type { Block, FigureBlock, TimelineBlock } from '../model/report-model.ts';
import { textWidth } from './layout.ts';
import type { Setter } from './text.ts';

const TWIPS_A_PIXEL = 15;
/** Most height of a figure in CSS pixels, so that its title, caption and note share the page with it. */
const MOST_HEIGHT = { upright: 800, lying: 490 } as const;

/** A drawing of a figure and its size on the page in CSS pixels. */
interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Pictures of figures, made before the document is. */
export type Pictures = ReadonlyMap<Block, Picture>;

/** Draws a figure for a width of the page in twips. */
function drawFigure(block: FigureBlock | TimelineBlock, width: number, measure: MeasureWidth): Drawing {
  const shown = width / TWIPS_A_PIXEL;
  if (block.kind === 'figure') {
    const size = chartSize(block.chart, measure);
    const svg = drawIntervalChart(block.chart, measure);
    const most = MOST_HEIGHT[width > textWidth(false) ? 'lying' : 'upright'];
    const scale = Math.min(shown / size.width, most / size.height);
    return { svg, width: scale * size.width, height: scale * size.height };
  }
  return { svg: drawTimeline(block.timeline, shown, measure), ...timelineSize(block.timeline, shown) };
}

/** Draws and rasterises a figure. */
export function makePicture(
  block: FigureBlock | TimelineBlock,
  place: { readonly width: number; readonly measure: MeasureWidth; readonly fontFiles: readonly string[] },
): Picture {
  const { svg, width, height } = drawFigure(block, place.width, place.measure);
  return { ...pictureOf(svg, place.fontFiles), width: Math.round(width), height: Math.round(height) };
}

/** The picture of a figure, with the words that stand for it and the note below. */
export function renderFigure(
  setter: Setter,
  block: FigureBlock | TimelineBlock,
  { picture, number }: { readonly picture: Picture; readonly number: number },
): readonly FileChild[] {
  const image = new ImageRun({
    type: 'svg',
    data: picture.svg,
    fallback: { type: 'png', data: picture.png },
    transformation: { width: picture.width, height: picture.height },
    altText: {
      id: String(number),
      name: cleanText(block.caption),
      title: cleanText(block.caption),
      description: cleanText(block.alt),
    },
  });
  return [
    setter.paragraph('Figure', [image], block.note ? { keepNext: true } : {}),
    ...(block.note ? [setter.paragraph('Note', [setter.run(block.note)])] : []),
  ];
}
