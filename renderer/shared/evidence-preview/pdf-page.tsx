import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import hidden from '../styles/hidden.module.css';
import styles from './evidence-preview.module.css';
import { PreviewNote } from './preview-note.tsx';

/** Most pixels of a drawn page, and most characters of its text for screen readers. */
const MOST_PIXELS = 16_000_000;
const MOST_TEXT = 20_000;
/** Sides of a page that is no page (a broken or hostile file), in relation to each other. */
const STRANGEST_RATIO = 20;

interface PdfPageProps {
  readonly document: PDFDocumentProxy;
  /** From 0. */
  readonly index: number;
  /** Of the page on screen, in CSS pixels. */
  readonly width: number;
  /** Tells height divided by width once it is known. */
  readonly onRatio: (ratio: number) => void;
}

/** One page, drawn; its text stands beside the drawing for screen readers. */
export function PdfPage({ document: pdf, index, width, onRatio }: PdfPageProps) {
  const { t } = useTranslation('evidence-preview');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  const [text, setText] = useState('');
  const [isBroken, setIsBroken] = useState(false);
  const tellRatio = useRef(onRatio);
  tellRatio.current = onRatio;

  useEffect(() => {
    let isGone = false;
    const load = async () => {
      const loaded = await pdf.getPage(index + 1);
      const { width: across, height: down } = loaded.getViewport({ scale: 1 });
      const ratio = down / across;
      if (!(ratio < STRANGEST_RATIO && ratio > 1 / STRANGEST_RATIO)) throw new Error('no page');
      if (isGone) return;
      tellRatio.current(ratio);
      setPage(loaded);
      const { items } = await loaded.getTextContent();
      const words = items.map((item) => ('str' in item ? item.str : '')).join(' ');
      if (!isGone) setText(words.slice(0, MOST_TEXT));
    };
    load().catch(() => !isGone && setIsBroken(true));
    return () => {
      isGone = true;
    };
  }, [pdf, index]);

  useEffect(() => {
    if (!page || !canvas.current) return;
    const plain = page.getViewport({ scale: 1 });
    const wanted = (width / plain.width) * window.devicePixelRatio;
    const scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / (plain.width * plain.height)));
    // Drawn apart and put on screen when it is whole: a new zoom never shows an empty page.
    const drawing = document.createElement('canvas');
    const viewport = page.getViewport({ scale });
    drawing.width = Math.max(1, Math.floor(viewport.width));
    drawing.height = Math.max(1, Math.floor(viewport.height));
    const task = page.render({ canvas: drawing, viewport });
    task.promise.then(
      () => {
        const shown = canvas.current;
        if (!shown) return;
        shown.width = drawing.width;
        shown.height = drawing.height;
        shown.getContext('2d')?.drawImage(drawing, 0, 0);
      },
      (error: unknown) => {
        if (!(error instanceof Error && error.name === 'RenderingCancelledException')) setIsBroken(true);
      },
    );
    return () => task.cancel();
  }, [page, width]);

  if (isBroken) return <PreviewNote>{t('pdf.pageBroken', { page: index + 1 })}</PreviewNote>;
  return (
    <>
      <canvas
        ref={canvas}
        className={styles.canvas}
        role="img"
        aria-label={t('pdf.drawing', { page: index + 1 })}
      />
      {text && <p className={hidden.hidden}>{text}</p>}
    </>
  );
}
