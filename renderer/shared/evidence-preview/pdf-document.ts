import {
  getDocument,
  InvalidPDFException,
  PDFDataRangeTransport,
  type PDFDocumentProxy,
  PDFWorker,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type EvidencePlace, readEvidence } from './read-evidence.ts';

/** Bytes asked for at once. */
const RANGE = 512 * 1024;
/** Pictures inside a document that are larger (in pixels) are left out; canvases are held below the second, in bytes. */
const MOST_PIXELS = 64_000_000;
const MOST_CANVAS_BYTES = 128 * 1024 ** 2;

/** A document on screen. `close` ends the thread that reads it, whatever it is doing. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly close: () => void;
}

/** Why a document cannot be shown. */
export class PdfError extends Error {
  readonly reason: 'broken' | 'password';

  constructor(reason: 'broken' | 'password', options?: ErrorOptions) {
    super(reason, options);
    this.name = 'PdfError';
    this.reason = reason;
  }
}

/** Character maps and standard fonts, copied beside the page by the build. */
const asset = (folder: string) => new URL(`pdf/${folder}/`, document.baseURI).href;

/**
 * Opens a PDF of evidence and reads only the parts of it that are looked at. Nothing in it runs: no script, no form
 * logic, no link, no request. Throws `PdfError`, `BridgeError` when its bytes cannot be read, and the reason of the
 * signal when that is aborted.
 */
export async function openPdf(place: EvidencePlace, size: number, signal: AbortSignal): Promise<OpenPdf> {
  const thread = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  const worker = PDFWorker.create({ port: thread, verbosity: 0 });
  const range = new PDFDataRangeTransport(size, null);
  let close = () => {};
  const failed = new Promise<never>((_resolve, reject) => {
    range.requestDataRange = (begin: number, end: number) => {
      readEvidence(place, [begin, Math.min(end, size)], signal).then(
        (bytes) => range.onDataRange(begin, bytes),
        reject,
      );
    };
    signal.addEventListener('abort', () => reject(signal.reason));
    thread.addEventListener('error', (event) => reject(new Error(event.message)));
  });
  const task = getDocument({
    worker,
    range,
    rangeChunkSize: RANGE,
    disableStream: true,
    disableAutoFetch: true,
    isEvalSupported: false,
    enableXfa: false,
    // The content policy allows no WebAssembly; scripts of our own do the same, a little slower.
    useWasm: false,
    wasmUrl: asset('decoders'),
    cMapUrl: asset('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: asset('fonts'),
    useSystemFonts: false,
    useWorkerFetch: true,
    isImageDecoderSupported: false,
    maxImageSize: MOST_PIXELS,
    canvasMaxAreaInBytes: MOST_CANVAS_BYTES,
    verbosity: 0,
  });
  let isClosed = false;
  close = () => {
    if (isClosed) return;
    isClosed = true;
    task.destroy().catch(() => {});
    worker.destroy();
    thread.terminate();
  };
  // Also once it is open: pages that wait for bytes which never come fail at once, and say so.
  failed.catch(() => close());
  try {
    return { document: await Promise.race([task.promise, failed]), close };
  } catch (error) {
    close();
    if (error instanceof Error && error.name === 'PasswordException')
      throw new PdfError('password', { cause: error });
    if (error instanceof InvalidPDFException) throw new PdfError('broken', { cause: error });
    throw error;
  }
}
