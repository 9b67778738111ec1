import { useVirtualizer } from '@tanstack/react-virtual';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingState } from '../components/loading-state.tsx';
import { useFormat } from '../format/use-format.ts';
import { useErrorSentence } from '../i18n/use-error-sentence.ts';
import styles from './evidence-preview.module.css';
import { openPdf, PdfError } from './pdf-document.ts';
import { PdfPage } from './pdf-page.tsx';
import type { PreviewFile } from './preview-file.ts';
import { PreviewNote } from './preview-note.tsx';
import { usePreviewLoad } from './use-preview-load.ts';
import { ZoomBar } from './zoom-bar.tsx';

/** Room between pages and around them, in pixels. */
const GAP = 10;
/** Height of a page for its width until it is known: that of an A4 sheet. */
const A4 = Math.SQRT2;

/** The pages of a PDF; only those in sight are drawn. */
export function PdfPreview({ file }: { readonly file: PreviewFile }) {
  const { t } = useTranslation('evidence-preview');
  const sentence = useErrorSentence();
  const { value: pdf, error } = usePreviewLoad(async (signal) => {
    const opened = await openPdf(file, file.size, signal);
    // The preview has gone while the document was being opened.
    if (signal.aborted) opened.close();
    return opened;
  });
  useEffect(() => pdf?.close, [pdf]);
  if (error) {
    const reason = error instanceof PdfError ? error.reason : null;
    return <PreviewNote>{reason ? t(`pdf.${reason}`) : sentence(error)}</PreviewNote>;
  }
  return pdf ? <Pages document={pdf.document} title={file.title} /> : <LoadingState shape="list" />;
}

function Pages({ document, title }: { readonly document: PDFDocumentProxy; readonly title: string }) {
  const { t } = useTranslation('evidence-preview');
  const format = useFormat();
  const scroller = useRef<HTMLElement>(null);
  const width = useWidth(scroller);
  const [zoom, setZoom] = useState(1);
  const [ratios, setRatios] = useState<ReadonlyMap<number, number>>(new Map());
  const pageWidth = Math.max(120, width - 2 * GAP) * zoom;
  const virtualizer = useVirtualizer({
    count: document.numPages,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => pageWidth * (ratios.get(index) ?? ratios.get(0) ?? A4) + GAP,
    overscan: 1,
    initialRect: { width: 600, height: 600 },
  });
  // Widths and heights follow the zoom and the room there is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: estimateSize reads them
  useEffect(() => virtualizer.measure(), [virtualizer, pageWidth, ratios]);
  const items = virtualizer.getVirtualItems();
  const middle = (virtualizer.scrollOffset ?? 0) + (virtualizer.scrollRect?.height ?? 0) / 2;
  const current = items.find((item) => item.end > middle)?.index ?? 0;
  const setRatio = (index: number, ratio: number) =>
    setRatios((known) => (known.get(index) === ratio ? known : new Map(known).set(index, ratio)));
  return (
    <>
      <ZoomBar
        zoom={zoom}
        onZoom={setZoom}
        said={t('pdf.page', {
          page: format.integer(current + 1),
          total: format.integer(document.numPages),
        })}
      />
      <section
        ref={scroller}
        className={styles.scroll}
        aria-label={title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the pages scroll, so the keyboard must reach them
        tabIndex={0}
      >
        <div
          className={styles.pages}
          style={{ blockSize: virtualizer.getTotalSize() + GAP, inlineSize: pageWidth + 2 * GAP }}
        >
          {width > 0 &&
            items.map((item) => (
              <div
                key={item.index}
                className={styles.page}
                style={{
                  insetBlockStart: item.start + GAP,
                  insetInlineStart: GAP,
                  inlineSize: pageWidth,
                  blockSize: item.size - GAP,
                }}
              >
                <PdfPage
                  document={document}
                  index={item.index}
                  width={pageWidth}
                  onRatio={(ratio) => setRatio(item.index, ratio)}
                />
              </div>
            ))}
        </div>
      </section>
    </>
  );
}

/** Inner width of an element in pixels, without its scroll bar; 0 until it is known. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
