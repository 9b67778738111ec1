import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingState } from '../components/loading-state.tsx';
import { useFormat } from '../format/use-format.ts';
import { useErrorSentence } from '../i18n/use-error-sentence.ts';
import styles from './evidence-preview.module.css';
import { canDecode, type ImageSize, imageSize } from './image-size.ts';
import type { PreviewFile } from './preview-file.ts';
import { PreviewNote } from './preview-note.tsx';
import { readEvidence } from './read-evidence.ts';
import { usePreviewLoad } from './use-preview-load.ts';
import { ZoomBar } from './zoom-bar.tsx';

/** Pictures of points only. SVG is a document with script and is never shown as a picture. */
const PICTURES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp'];
/** Where the size of a picture stands, in bytes from the beginning. */
const HEAD = 256 * 1024;
const MOST_BYTES = 60 * 1024 ** 2;

type Picture =
  | { readonly kind: 'shown'; readonly url: string; readonly size: ImageSize }
  | { readonly kind: 'too-large'; readonly size: ImageSize }
  | { readonly kind: 'broken' };

async function load(file: PreviewFile, mediaType: string, signal: AbortSignal): Promise<Picture> {
  const head = await readEvidence(file, [0, Math.min(HEAD, file.size)], signal);
  const size = PICTURES.includes(mediaType) ? imageSize(head) : null;
  if (!size) return { kind: 'broken' };
  if (!canDecode(size) || file.size > MOST_BYTES) return { kind: 'too-large', size };
  const rest = await readEvidence(file, [head.length, file.size], signal);
  return { kind: 'shown', size, url: URL.createObjectURL(new Blob([head, rest], { type: mediaType })) };
}

/** A picture, fitted into its place or enlarged; its size is read before anything is decoded. */
export function ImagePreview({
  file,
  mediaType,
}: {
  readonly file: PreviewFile;
  readonly mediaType: string;
}) {
  const { t } = useTranslation('evidence-preview');
  const format = useFormat();
  const sentence = useErrorSentence();
  const { value, error } = usePreviewLoad((signal) => load(file, mediaType, signal));
  const [zoom, setZoom] = useState(1);
  const [isBroken, setIsBroken] = useState(false);
  const url = value?.kind === 'shown' ? value.url : null;
  useEffect(() => {
    if (url) return () => URL.revokeObjectURL(url);
  }, [url]);
  if (error) return <PreviewNote>{sentence(error)}</PreviewNote>;
  if (!value) return <LoadingState shape="list" />;
  if (value.kind === 'broken' || isBroken) return <PreviewNote>{t('image.broken')}</PreviewNote>;
  const size = { width: format.integer(value.size.width), height: format.integer(value.size.height) };
  if (value.kind === 'too-large') return <PreviewNote>{t('image.tooLarge', size)}</PreviewNote>;
  return (
    <>
      <ZoomBar zoom={zoom} onZoom={setZoom} said={t('image.size', size)} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: an enlarged picture scrolls, so the keyboard must reach it */}
      <section className={styles.scroll} aria-label={file.title} tabIndex={0}>
        <img
          src={value.url}
          alt={file.title}
          className={styles.image}
          style={
            zoom === 1 ? {} : { maxInlineSize: 'none', maxBlockSize: 'none', inlineSize: `${zoom * 100}%` }
          }
          onError={() => setIsBroken(true)}
        />
      </section>
    </>
  );
}
