import type { ChartColours } from './chart-colours.ts';

/**
 * The bundled fonts, and what stands for them where a file is opened without them. Without quotes: the drawing library puts
 * the list into an attribute as it is.
 */
export const FONT =
  'Inter Variable, Inter, Noto Sans Arabic Variable, Noto Sans Arabic, Segoe UI, Arial, sans-serif';

interface LabelLook {
  /** Pixels for the names. */
  readonly names: number;
  readonly isRtl: boolean;
  readonly colours: ChartColours;
}

/** The axis of a chart whose rows have names, first row on top, on the side where reading begins. */
export const axisLabels = (
  rows: readonly { readonly name: string }[],
  { names, isRtl, colours }: LabelLook,
) => ({
  type: 'category' as const,
  inverse: true,
  position: isRtl ? ('right' as const) : ('left' as const),
  data: rows.map(({ name }) => name),
  axisTick: { show: false },
  axisLine: { show: false, onZero: false },
  axisLabel: {
    align: isRtl ? ('left' as const) : ('right' as const),
    color: colours.ink,
    fontFamily: FONT,
    fontSize: 13,
    width: names,
    overflow: 'truncate' as const,
    interval: 0,
  },
});
