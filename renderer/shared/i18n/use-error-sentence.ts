import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { BridgeError } from '../bridge/bridge.ts';

/** Turns any failure into the sentence of its code; unknown failures get the sentence of `internal`. */
export function useErrorSentence(): (error: unknown) => string {
  const { t } = useTranslation('shared');
  return useCallback(
    (error) =>
      error instanceof BridgeError
        ? t([`errors.${error.code}`, 'errors.internal'], { ...error.params })
        : t('errors.internal'),
    [t],
  );
}
