import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Sizes of files in the words of the language: 1_250_000 -> "1.3 MB" (decimal units, as file managers show them). */
export function makeBytes(language: string): (bytes: number) => string {
  const locale = language === 'en' ? 'en-GB' : language;
  const formats = UNITS.map(
    (unit) =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay: unit === 'byte' ? 'long' : 'short',
        maximumFractionDigits: unit === 'byte' || unit === 'kilobyte' ? 0 : 1,
      }),
  );
  return (bytes) => {
    const step = bytes < 1_000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
    return formats[step]?.format(bytes / 1_000 ** step) ?? '';
  };
}

/** Formatter of file sizes in the interface language. */
export function useBytes(): (bytes: number) => string {
  const { i18n } = useTranslation();
  return useMemo(() => makeBytes(i18n.language), [i18n.language]);
}
