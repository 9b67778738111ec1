import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportProblem } from '../../../../electron/api/contract-imports.ts';

/** Says why a row or a value was not taken, and what became of it. */
export function useProblemSentence(): (problem: ImportProblem) => string {
  const { t } = useTranslation('imports');
  return useCallback(
    ({ code, value, column, loses }) => {
      const why = t(`problems.${code}`, { value, column: column ?? '' });
      return loses === 'row' ? t('problem.row', { why }) : t('problem.value', { why });
    },
    [t],
  );
}
