import { useTranslation } from 'react-i18next';
import type { FilterWords } from '../facts/filter-words.ts';

/** A finding with the filter under which it holds. */
export function useTitle(finding: string, words: FilterWords | null): string {
  const { t } = useTranslation('results');
  return words ? t('filter.title', { finding, filter: words.short }) : finding;
}
