/** Colours of tokens.css that charts use; ECharts cannot read CSS variables itself. */
const NAMES = {
  ink: '--ink',
  inkSoft: '--ink-soft',
  inkQuiet: '--ink-quiet',
  hairline: '--hairline',
  track: '--track',
  range: '--range',
  rangeLow: '--range-low',
  point: '--point',
  pointLow: '--point-low',
} as const;

export type ChartColours = Readonly<Record<keyof typeof NAMES, string>>;

/** The colours in force now, light or dark. */
export function chartColours(): ChartColours {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(
    Object.entries(NAMES).map(([name, variable]) => [name, style.getPropertyValue(variable).trim()]),
  ) as ChartColours;
}
