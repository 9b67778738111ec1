import { useCallback, useEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../../../electron/api/contract.ts';
import {
  BridgeError,
  call,
  choosesFilesInPage,
  pickFile,
  uploadFile,
} from '../../../shared/bridge/bridge.ts';
import { queryClient } from '../../../shared/data/query-client.ts';

/** A file, or pasted cells, that the application has read. */
export interface OpenedFile {
  readonly importId: string;
  readonly sheets: NonNullable<OutputOf<'imports.open'>>['sheets'];
  /** Name of the file; empty for pasted cells. */
  readonly name: string;
}

/** Ends of names that the application can read, for the file dialog of a browser. */
const READABLE = '.xlsx,.xlsm,.xls,.ods,.csv,.tsv,.txt';

export type Opening =
  | { readonly from: 'dialog' }
  | { readonly from: 'file'; readonly file: File }
  | { readonly from: 'cells'; readonly text: string };

/** What stands between the page and its file: nothing, reading, or why it could not be read. */
export type OpenState =
  | { readonly is: 'idle' }
  | { readonly is: 'reading'; readonly importId: string; readonly name: string }
  | { readonly is: 'failed'; readonly error: unknown; readonly opening: Opening };

function letGo(importId: string): void {
  queryClient.removeQueries({ queryKey: ['imports', importId] });
  // Nothing is lost when this fails: the application lets go of everything when it ends.
  call('imports.close', { importId }).catch(() => {});
}

async function read(assessmentId: string, importId: string, opening: Opening): Promise<OpenedFile | null> {
  if (opening.from === 'cells') {
    const opened = await call('imports.paste', { assessmentId, importId, text: opening.text });
    return { importId, sheets: opened.sheets, name: '' };
  }
  if (opening.from === 'dialog' && !choosesFilesInPage()) {
    const opened = await call('imports.open', { assessmentId, importId });
    return opened && { importId, ...opened };
  }
  const file = opening.from === 'file' ? opening.file : await pickFile(READABLE);
  if (!file) return null;
  const upload = await uploadFile(file);
  const opened = await call('imports.open', { assessmentId, importId, upload });
  return opened && { importId, ...opened };
}

/**
 * The file of the import page. Only the newest one counts: opening another lets go of the one before, and leaving the page
 * lets go of all. A file that cannot be read leaves the one before as it was.
 */
export function useOpenedFile(assessmentId: string) {
  const [file, setFile] = useState<OpenedFile | null>(null);
  const [state, setState] = useState<OpenState>({ is: 'idle' });
  const held = useRef<{ file: OpenedFile | null; reading: string | null }>({ file: null, reading: null });

  const open = useCallback(
    async (opening: Opening): Promise<void> => {
      const importId = crypto.randomUUID();
      if (held.current.reading !== null) letGo(held.current.reading);
      held.current.reading = importId;
      setState({ is: 'reading', importId, name: opening.from === 'file' ? opening.file.name : '' });
      try {
        const next = await read(assessmentId, importId, opening);
        if (held.current.reading !== importId) return letGo(importId);
        held.current.reading = null;
        setState({ is: 'idle' });
        if (!next) return;
        if (held.current.file) letGo(held.current.file.importId);
        held.current.file = next;
        setFile(next);
      } catch (error) {
        letGo(importId);
        if (held.current.reading !== importId) return;
        held.current.reading = null;
        const isCancelled = error instanceof BridgeError && error.code === 'cancelled';
        setState(isCancelled ? { is: 'idle' } : { is: 'failed', error, opening });
      }
    },
    [assessmentId],
  );
  const close = useCallback(() => {
    const { file: current, reading } = held.current;
    if (current) letGo(current.importId);
    if (reading !== null) letGo(reading);
    held.current = { file: null, reading: null };
    setFile(null);
    setState({ is: 'idle' });
  }, []);
  useEffect(() => close, [close]);
  return { file, state, open, close };
}
