import type { Tone } from './model/report-model.ts';

/** Colours of a shaded cell: `fill` and `ink` as RRGGBB; `hatch` is drawn over the fill so that grey prints stay readable. */
export interface ToneStyle {
  readonly fill: string | null;
  readonly ink: string;
  readonly hatch?: boolean;
  readonly outline?: 'dashed' | 'hairline';
}

/** The one ramp of levels, bands and severities; the same colours as on screen. Never the only carrier of a meaning. */
export const TONES: Readonly<Record<Tone, ToneStyle>> = {
  'ramp-0': { fill: 'A6611A', ink: 'FFFFFF' },
  'ramp-1': { fill: 'D9B36A', ink: '3B2A06' },
  'ramp-2': { fill: 'D8DCD6', ink: '28323A' },
  'ramp-3': { fill: '7CC4B6', ink: '063A33' },
  'ramp-4': { fill: '01766A', ink: 'FFFFFF' },
  'not-applicable': { fill: 'FFFFFF', ink: '4A5560', hatch: true },
  'not-known': { fill: 'FFFFFF', ink: '28323A', outline: 'dashed' },
  blank: { fill: 'FFFFFF', ink: '5B6770', outline: 'hairline' },
  'severity-critical': { fill: 'A6611A', ink: 'FFFFFF' },
  'severity-high': { fill: 'D9B36A', ink: '3B2A06' },
  'severity-medium': { fill: 'F1E4CA', ink: '3B2A06' },
  'severity-low': { fill: 'EEF0EE', ink: '28323A' },
  muted: { fill: null, ink: '5B6770' },
};

/** Colours of everything that is not a level: one deep blue, ink, greys. */
export const COLOURS = {
  accent: '0B4A78',
  accentTint: 'EAF1F6',
  ink: '1C2730',
  muted: '5B6770',
  hairline: 'C9D1D6',
  tint: 'F5F7F8',
  /** Cells of a workbook that are there to be changed. */
  input: 'FFF8DC',
} as const;

/** Families of the report; the Arabic one is used for right-to-left languages. */
export const FONTS = { latin: 'Noto Sans', arabic: 'Noto Sans Arabic', workbook: 'Calibri' } as const;
