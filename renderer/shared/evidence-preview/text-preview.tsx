import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingState } from '../components/loading-state.tsx';
import { useBytes } from '../format/use-bytes.ts';
import { useErrorSentence } from '../i18n/use-error-sentence.ts';
import { textReader } from './decode-text.ts';
import styles from './evidence-preview.module.css';
import type { PreviewFile } from './preview-file.ts';
import { PreviewNote } from './preview-note.tsx';
import { readEvidence } from './read-evidence.ts';
import { usePreviewLoad } from './use-preview-load.ts';

/** Bytes shown at once. */
const PART = 200 * 1024;

/** A text as text: nothing in it is read as markup. Long ones come part by part. */
export function TextPreview({ file }: { readonly file: PreviewFile }) {
  const { t } = useTranslation('evidence-preview');
  const bytes = useBytes();
  const sentence = useErrorSentence();
  const reader = useRef<((part: Uint8Array) => string) | null>(null);
  const [more, setMore] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const read = async (begin: number, signal?: AbortSignal) => {
    const part = await readEvidence(file, [begin, Math.min(begin + PART, file.size)], signal);
    if (begin === 0) reader.current = textReader(part);
    return reader.current?.(part) ?? '';
  };
  const { value, error } = usePreviewLoad((signal) => read(0, signal));
  const [isReading, setIsReading] = useState(false);
  if (error) return <PreviewNote>{sentence(error)}</PreviewNote>;
  if (value === null) return <LoadingState shape="list" />;
  const shown = Math.min(file.size, (more.length + 1) * PART);
  const showMore = () => {
    setIsReading(true);
    read(shown)
      .then((part) => setMore((parts) => [...parts, part]), setFailure)
      .finally(() => setIsReading(false));
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the text scrolls, so the keyboard must reach it
    <section className={styles.scroll} aria-label={file.title} tabIndex={0}>
      {file.size === 0 && <PreviewNote>{t('text.empty')}</PreviewNote>}
      {[value, ...more].map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts stand in their order and never move
        <pre key={index} className={styles.text} dir="auto">
          {part}
        </pre>
      ))}
      {failure !== null && <PreviewNote>{sentence(failure)}</PreviewNote>}
      {shown < file.size && (
        <Button size="compact-sm" variant="default" m={12} loading={isReading} onClick={showMore}>
          {t('text.more', { shown: bytes(shown), total: bytes(file.size) })}
        </Button>
      )}
    </section>
  );
}
