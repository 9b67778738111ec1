import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SystemVariant } from '../../../assessment-framework/sensitivity/varied-scores.ts';
import { useWorkspace } from '../../shared/data/workspace.tsx';
import type { VerdictWords } from './facts/verdict.ts';

interface SensitivityWords extends VerdictWords {
  /** Name of a band as it starts a line. */
  readonly bandTitle: (id: string) => string;
  /** A difference of two fractions in points with its sign: 0.0123 -> "+1.2". */
  readonly change: (difference: number) => string;
  /** The same with one more digit, where differences are small. */
  readonly fineChange: (difference: number) => string;
  /** A difference without its sign: 0.0123 -> "1.23". */
  readonly fineSize: (difference: number) => string;
  /** 0.6714 -> "0.67"; and an interval of such numbers. */
  readonly kappa: (value: number) => string;
  readonly kappaRange: (lower: number, upper: number) => string;
}

/** Names and numbers of this feature in the language of the interface. */
export function useSensitivityWords(): SensitivityWords {
  const { i18n } = useTranslation();
  const { texts } = useWorkspace();
  return useMemo(() => {
    const locale = i18n.language === 'en' ? 'en-GB' : i18n.language;
    const either = new Intl.ListFormat(locale, { type: 'disjunction' });
    const digitsOf = (digits: number, signDisplay: 'exceptZero' | 'never') =>
      new Intl.NumberFormat(locale, {
        signDisplay,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      });
    const [coarse, fine] = [digitsOf(1, 'exceptZero'), digitsOf(2, 'exceptZero')];
    const size = digitsOf(2, 'never');
    const kappa = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    const plain = new Intl.NumberFormat(locale);
    const bandTitle = (id: string) => texts.framework.bands[id]?.name ?? id;
    const parameter = ({ parameter: value }: SystemVariant) => {
      if (typeof value === 'number') return plain.format(value);
      const name = texts.framework.dimensions[value ?? '']?.short;
      return name === undefined ? (value ?? '') : `${value} ${name}`;
    };
    return {
      bandTitle,
      band: (id) => bandTitle(id).toLocaleLowerCase(locale),
      parameter,
      either: (items) => either.format(items),
      change: (difference) => coarse.format(difference * 100),
      fineChange: (difference) => fine.format(difference * 100),
      fineSize: (difference) => size.format(difference * 100),
      kappa: (value) => kappa.format(value),
      kappaRange: (lower, upper) => kappa.formatRange(lower, upper).replace(/^~/, ''),
    };
  }, [i18n.language, texts]);
}
