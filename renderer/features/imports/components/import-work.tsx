import { useEffect, useRef, useState } from 'react';
import type { ImportKind } from '../../../../electron/api/contract-imports.ts';
import { ErrorState } from '../../../shared/components/error-state.tsx';
import { LoadingState } from '../../../shared/components/loading-state.tsx';
import { Surface } from '../../../shared/components/page.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { applyImport, type ImportOutcome, undoImport } from '../api/apply-import.ts';
import type { OpenedFile } from '../api/use-opened-file.ts';
import { useReading } from '../api/use-reading.ts';
import { ColumnList } from './column-list.tsx';
import { ImportResult } from './import-result.tsx';
import styles from './imports.module.css';
import { PreviewRows } from './preview-rows.tsx';
import { PreviewState } from './preview-state.tsx';
import { ProblemList } from './problem-list.tsx';
import { ProgressLine } from './progress-line.tsx';
import { SheetTop } from './sheet-top.tsx';
import { TakeInBar } from './take-in-bar.tsx';

interface ImportWorkProps {
  readonly file: OpenedFile;
  readonly kind: ImportKind;
  readonly onOther: () => void;
}

interface Taken {
  readonly kind: ImportKind;
  readonly outcome: ImportOutcome;
  readonly undo: 'offered' | 'busy' | 'late';
}

/** From an opened file to what was taken in of it. */
export function ImportWork({ file, kind, onOther }: ImportWorkProps) {
  const { assessmentId } = useWorkspace();
  const [revision, setRevision] = useState(0);
  const [isTaking, setTaking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const reading = useReading(file, kind, revision);
  const top = useRef<HTMLDivElement>(null);
  // The button that opened the file is gone: the work begins at the top of it.
  useEffect(() => top.current?.focus(), []);

  const attempt = async (work: () => Promise<void>) => {
    setError(null);
    try {
      await work();
    } catch (failure) {
      setError(failure);
    }
  };
  const take = async () => {
    setTaking(true);
    await attempt(async () =>
      setTaken({ kind, outcome: await applyImport(assessmentId, reading.reading), undo: 'offered' }),
    );
    setTaking(false);
  };
  const undo = (now: Taken, change: string) => {
    setTaken({ ...now, undo: 'busy' });
    void attempt(async () => {
      const isUndone = await undoImport(assessmentId, change);
      setRevision((before) => before + 1);
      setTaken(isUndone ? null : { ...now, undo: 'late' });
      if (isUndone) top.current?.focus();
    });
  };
  const match = reading.match.data;
  const shown = taken?.kind === kind ? taken : null;
  const problems = shown ? shown.outcome.problems : (reading.preview.data?.problems ?? []);
  return (
    <div className={styles.work} ref={top} tabIndex={-1}>
      {shown ? (
        <>
          <ImportResult
            kind={kind}
            outcome={shown.outcome}
            undo={shown.undo}
            onUndo={() => shown.outcome.saved && undo(shown, shown.outcome.saved.change)}
            onOther={onOther}
          />
          {problems.length > 0 && <ProblemList problems={problems} />}
        </>
      ) : (
        <>
          <SheetTop file={file} reading={reading} onOther={onOther} />
          {reading.match.isFetching && !match && <ProgressLine importId={file.importId} />}
          {reading.match.error && !match ? (
            <Surface>
              <ErrorState error={reading.match.error} onRetry={() => void reading.match.refetch()} />
            </Surface>
          ) : match ? (
            <div className={styles.halves}>
              <ColumnList kind={kind} match={match} reading={reading} />
              <div className={styles.half} data-stale={!reading.isCurrent}>
                <PreviewState kind={kind} reading={reading}>
                  {(preview) => <PreviewRows rows={preview.rows} columns={reading.columns} />}
                </PreviewState>
                {reading.missing.length === 0 && problems.length > 0 && <ProblemList problems={problems} />}
              </div>
            </div>
          ) : (
            <LoadingState />
          )}
          {match && (
            <TakeInBar
              kind={kind}
              reading={reading}
              isTaking={isTaking}
              error={error}
              onTake={() => void take()}
            />
          )}
        </>
      )}
    </div>
  );
}
