import { paperColours } from './chart-colours.ts';
import type { ChartSpec } from './chart-spec.ts';
import { plainSvg } from './plain-svg.ts';
import { type SheetWords, sheetOption } from './sheet-option.ts';

export type ChartFormat = 'svg' | 'png';

/** Pixels of the page; a PNG has twice as many dots, which on a page of A4 is 250 to the inch. */
const WIDTH = 800;
const DOTS = 2;

/** Draws a chart for a file: light, with title and notes. Gives base64. */
export async function drawChart(
  spec: Pick<ChartSpec, 'option' | 'height'>,
  words: SheetWords,
  { format, isRtl }: { readonly format: ChartFormat; readonly isRtl: boolean },
): Promise<string> {
  const { drawPng, drawSvg } = await import('./echarts.ts');
  await document.fonts.ready;
  const colours = paperColours();
  const { option, height } = sheetOption(spec.option(colours, WIDTH), {
    ...words,
    width: WIDTH,
    height: spec.height,
    isRtl,
    colours,
    measure: measureText(),
  });
  const picture = { option, width: WIDTH, height };
  if (format === 'png') return drawPng(picture, DOTS).replace(/^data:[^,]*,/, '');
  return base64Of(plainSvg(drawSvg(picture), words.title));
}

function measureText(): (text: string, font: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  return (text, font) => {
    if (!context) return text.length * 9;
    context.font = font;
    return context.measureText(text).width;
  };
}

function base64Of(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
