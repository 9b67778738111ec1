import { SEVERITIES } from '../../../assessment-framework/model/constants.ts';
import { type ReportContext, rampTone, scaleTone } from '../report-context.ts';
import type { SheetColumn, ToneScale } from '../report-model.ts';

/** Tones of a column of scores 0-100 by the bands of the framework. */
export function scoreScale({ input }: ReportContext): ToneScale {
  const { bands } = input.framework.settings;
  return bands.map(({ id, from }) => ({ from: from * 100, tone: scaleTone(bands, id) }));
}

/** Tones of a column of coverages 0-100 by the coverage levels of the framework. */
export function coverageScale({ input }: ReportContext): ToneScale {
  const { levels } = input.framework.settings.coverage;
  return levels.map(({ id, from }) => ({ from: from * 100, tone: scaleTone(levels, id) }));
}

/** Tones of a column of levels 0-4. */
export const LEVEL_SCALE: ToneScale = [0, 1, 2, 3, 4].map((level) => ({
  from: level,
  tone: rampTone(level),
}));

/** Tones of a column of severities, by their words. */
export function severityWords({ severityName }: ReportContext): NonNullable<SheetColumn['words']> {
  return SEVERITIES.map((severity) => ({
    text: severityName(severity),
    tone: `severity-${severity}` as const,
  }));
}

/** Tones of levels that are none: not applicable, not known. */
export function levelWords({ t }: ReportContext): NonNullable<SheetColumn['words']> {
  return [
    { text: t('value.naChip'), tone: 'not-applicable' },
    { text: t('value.nkChip'), tone: 'not-known' },
  ];
}

/** Tones of a column of answer states, by their words. */
export function stateWords({ t }: ReportContext): NonNullable<SheetColumn['words']> {
  return [
    { text: t('value.na'), tone: 'not-applicable' },
    { text: t('value.nk'), tone: 'not-known' },
    { text: t('value.blank'), tone: 'muted' },
  ];
}
