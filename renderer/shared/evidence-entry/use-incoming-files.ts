import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTyping } from '../hooks/use-hotkeys.ts';
import { carriesFiles, type IncomingFiles, incomingFiles, named } from './incoming-files.ts';

interface IncomingOptions {
  /** Where files can be dropped; without it anywhere in the window. */
  readonly target?: RefObject<HTMLElement | null>;
  readonly disabled?: boolean;
  readonly onFiles: (incoming: IncomingFiles) => void;
}

/**
 * Files that are dropped, and pictures and files that are pasted. Text that is pasted into a field stays the field's.
 * @returns whether files are held over the place where they can be dropped
 */
export function useIncomingFiles({ target, disabled = false, onFiles }: IncomingOptions): boolean {
  const { t } = useTranslation('evidence-entry');
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;
  const word = t('screenshot');

  useEffect(() => {
    if (disabled) return;
    const isInside = (event: DragEvent) =>
      !target || (event.target instanceof Node && (target.current?.contains(event.target) ?? false));
    const take = ({ files, folders }: IncomingFiles) => {
      const now = new Date();
      if (files.length + folders > 0)
        latest.current({ folders, files: files.map((file) => named(file, word, now)) });
    };
    const onDragOver = (event: DragEvent) => {
      if (!carriesFiles(event.dataTransfer) || !event.dataTransfer) return;
      // Also outside the target: a browser would leave the page and show the file.
      event.preventDefault();
      const isHere = isInside(event);
      event.dataTransfer.dropEffect = isHere ? 'copy' : 'none';
      setIsOver(isHere);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setIsOver(false);
      if (!carriesFiles(event.dataTransfer) || !event.dataTransfer) return;
      event.preventDefault();
      if (isInside(event)) take(incomingFiles(event.dataTransfer));
    };
    const onPaste = (event: ClipboardEvent) => {
      const data = event.clipboardData;
      if (!carriesFiles(data) || !data) return;
      if (isTyping(event.target) && data.types.includes('text/plain')) return;
      event.preventDefault();
      take(incomingFiles(data));
    };
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('dragleave', onDragLeave);
    document.addEventListener('drop', onDrop);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('dragleave', onDragLeave);
      document.removeEventListener('drop', onDrop);
      document.removeEventListener('paste', onPaste);
    };
  }, [target, disabled, word]);
  return isOver;
}
