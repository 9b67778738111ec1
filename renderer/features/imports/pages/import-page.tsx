import { Button, SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../../shared/components/page.tsx';
import { PageHeader } from '../../../shared/components/page-header.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useErrorSentence } from '../../../shared/i18n/use-error-sentence.ts';
import { takePastedCells } from '../../../shared/pasted-cells/pasted-cells.ts';
import { usePasteCells } from '../../../shared/pasted-cells/use-paste-cells.ts';
import { useOpenedFile } from '../api/use-opened-file.ts';
import { ImportWork } from '../components/import-work.tsx';
import styles from '../components/imports.module.css';
import { ProgressLine } from '../components/progress-line.tsx';
import { Start } from '../components/start.tsx';
import { useFileDrop } from '../components/use-file-drop.ts';
import { KINDS, kindOf } from '../reading.ts';

/** Takes data sources, institutions or indicators in from a spreadsheet. */
export function ImportPage() {
  const { t } = useTranslation('imports');
  const { assessmentId } = useWorkspace();
  const kind = kindOf(useSearch({ strict: false }).kind);
  const navigate = useNavigate();
  const sentence = useErrorSentence();
  const { file, state, open, close } = useOpenedFile(assessmentId);
  const drop = useFileDrop((dropped) => void open({ from: 'file', file: dropped }));
  usePasteCells((text) => void open({ from: 'cells', text }));
  useEffect(() => {
    const text = takePastedCells();
    if (text !== null) void open({ from: 'cells', text });
  }, [open]);

  const choose = () => void open({ from: 'dialog' });
  return (
    <div className={styles.place} data-over={drop.isOver} {...drop.handlers}>
      <Page>
        <PageHeader title={t(`title.${kind}`)} subtitle={t('subtitle')}>
          <SegmentedControl
            aria-label={t('kind.label')}
            value={kind}
            onChange={(value) =>
              void navigate({
                to: '/a/$assessmentId/import',
                params: { assessmentId },
                search: { kind: value },
                replace: true,
              })
            }
            data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
        </PageHeader>
        {state.is === 'reading' && <ProgressLine importId={state.importId} />}
        {state.is === 'failed' && (
          <div className={styles.failure} role="alert">
            <p>{sentence(state.error)}</p>
            <Button size="compact-sm" variant="default" onClick={() => void open(state.opening)}>
              {t('shared:error.retry')}
            </Button>
          </div>
        )}
        {file ? (
          <ImportWork key={file.importId} file={file} kind={kind} onOther={close} />
        ) : (
          <Start kind={kind} isBusy={state.is === 'reading'} onChoose={choose} />
        )}
      </Page>
    </div>
  );
}
