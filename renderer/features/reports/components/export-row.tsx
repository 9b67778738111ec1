import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../assessment-framework/model/common.ts';
import { BridgeError } from '../../../shared/bridge/bridge.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useErrorSentence } from '../../../shared/i18n/use-error-sentence.ts';
import { type ExportKind, useExportFile } from '../api/export-file.ts';
import styles from './reports.module.css';

interface ExportRowProps {
  readonly kind: ExportKind;
  readonly language: Language;
  readonly icon: ReactNode;
  readonly isPrimary?: boolean;
}

/** Failures that speak of the chosen folder here; their common sentences speak of the library. */
const OF_FOLDER: readonly string[] = ['read-only', 'file-gone'];

/** One file to make: what it is, the button, and what became of it. */
export function ExportRow({ kind, language, icon, isPrimary = false }: ExportRowProps) {
  const { t } = useTranslation('reports');
  const { assessmentId } = useWorkspace();
  const sentence = useErrorSentence();
  const file = useExportFile();
  const whyNot = (error: unknown) =>
    error instanceof BridgeError && OF_FOLDER.includes(error.code)
      ? t(`folder.${error.code}`)
      : sentence(error);
  return (
    <li className={styles.export}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <div className={styles.exportText}>
        <p className={styles.exportName}>{t(`files.${kind}.name`)}</p>
        <p className={styles.quiet}>{t(`files.${kind}.text`)}</p>
        <p role="status" className={styles.outcome} data-failed={file.isError}>
          {file.isPending && t('making')}
          {file.isError && t('failed', { reason: whyNot(file.error) })}
          {file.data &&
            !file.isPending &&
            t(`outcome.${file.data.kind}`, { name: 'name' in file.data ? file.data.name : '' })}
        </p>
      </div>
      <Button
        variant={isPrimary ? 'filled' : 'default'}
        loading={file.isPending}
        onClick={() => file.mutate({ assessmentId, kind, language })}
      >
        {t(`files.${kind}.button`)}
      </Button>
    </li>
  );
}
