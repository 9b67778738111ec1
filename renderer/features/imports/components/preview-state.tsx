import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportKind } from '../../../../electron/api/contract-imports.ts';
import { LoadingState } from '../../../shared/components/loading-state.tsx';
import { Surface } from '../../../shared/components/page.tsx';
import type { Reading } from '../api/use-reading.ts';
import type { Preview } from '../reading.ts';

interface PreviewStateProps {
  readonly kind: ImportKind;
  readonly reading: Reading;
  readonly children: (preview: Preview) => ReactNode;
}

/** The preview, or why there is none yet. */
export function PreviewState({ kind, reading, children }: PreviewStateProps) {
  const { t } = useTranslation('imports');
  const { preview, missing } = reading;
  const isEmpty = preview.data?.rows.length === 0;
  return (
    <Surface
      title={t(`preview.title.${kind}`)}
      aside={preview.data && !isEmpty ? t('preview.first') : undefined}
    >
      {missing.length > 0 ? (
        <p>{t('preview.waits')}</p>
      ) : preview.data ? (
        isEmpty ? (
          <p>{t('preview.empty')}</p>
        ) : (
          children(preview.data)
        )
      ) : preview.error ? (
        <p>{t('preview.failed')}</p>
      ) : (
        <LoadingState />
      )}
    </Surface>
  );
}
