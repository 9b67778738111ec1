/** Colours of tokens.css that charts use; ECharts cannot read CSS variables itself. */
const NAMES = {
  surface: '--surface',
  ink: '--ink',
  inkSoft: '--ink-soft',
  inkQuiet: '--ink-quiet',
  hairline: '--hairline',
  outline: '--outline',
  accent: '--accent',
  accentSoft: '--accent-soft',
  track: '--track',
  range: '--range',
  rangeLow: '--range-low',
  point: '--point',
  pointLow: '--point-low',
  bad: '--bad',
  level0: '--level-0',
  level1: '--level-1',
  level2: '--level-2',
  level3: '--level-3',
  level4: '--level-4',
} as const;

export type ChartColours = Readonly<Record<keyof typeof NAMES, string>>;

/** The colours in force now, light or dark. */
export function chartColours(): ChartColours {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(
    Object.entries(NAMES).map(([name, variable]) => [name, style.getPropertyValue(variable).trim()]),
  ) as ChartColours;
}

/** The light colours of normal contrast, whatever is in force: files are read on paper. Nothing on screen changes. */
export function paperColours(): ChartColours {
  const { dataset } = document.documentElement;
  const { mantineColorScheme: scheme, contrast } = dataset;
  dataset.mantineColorScheme = 'light';
  dataset.contrast = 'normal';
  try {
    return chartColours();
  } finally {
    // Before the next frame is drawn.
    if (scheme === undefined) delete dataset.mantineColorScheme;
    else dataset.mantineColorScheme = scheme;
    if (contrast === undefined) delete dataset.contrast;
    else dataset.contrast = contrast;
  }
}
