import type { PDFDocumentProxy } from 'pdfjs-dist';

/** What stands in a PDF that a browser's engine printed. */
export interface PdfFacts {
  readonly pages: number;
  readonly title: string;
  readonly author: string;
  /** Page on which each place of the printed page lies, from 1. */
  readonly places: ReadonlyMap<string, number>;
  /** Text of each page. */
  readonly text: readonly string[];
}

/**
 * Reads a PDF of our own. Takes a second for a hundred pages, so it belongs into a thread of its own.
 *
 * @param withText false where only the places are wanted, which is much quicker
 * @throws Error when it is no PDF
 */
export async function readPdf(bytes: Uint8Array, withText: boolean): Promise<PdfFacts> {
  const { getDocument, VerbosityLevel } = await openReader();
  const task = getDocument({
    // What it is given is taken away from the caller.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: true,
  });
  const document = await task.promise;
  try {
    const { info } = (await document.getMetadata()) as { info: { Title?: string; Author?: string } };
    return {
      pages: document.numPages,
      title: info.Title ?? '',
      author: info.Author ?? '',
      places: await placesOf(document),
      text: withText ? await textOf(document) : [],
    };
  } finally {
    await task.destroy();
  }
}

/** What pdf.js makes of these while it is loaded serves drawing, and nothing is drawn here. */
class NeverDrawn {}

/** The reader and its worker in one thread: pdf.js takes the worker from here when it can start none. */
async function openReader(): Promise<typeof import('pdfjs-dist')> {
  const scope = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) scope[name] ??= NeverDrawn;
  const { warn } = console;
  // It complains that it finds nothing to draw with.
  console.warn = () => undefined;
  try {
    // @ts-expect-error: pdf.js describes the reader only.
    scope.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
  }
}

async function placesOf(document: PDFDocumentProxy): Promise<ReadonlyMap<string, number>> {
  const places = new Map<string, number>();
  for (const [name, target] of Object.entries(await document.getDestinations())) {
    const page: unknown = Array.isArray(target) ? target[0] : null;
    if (isReference(page)) places.set(name, (await document.getPageIndex(page)) + 1);
  }
  return places;
}

type Reference = Parameters<PDFDocumentProxy['getPageIndex']>[0];

const isReference = (value: unknown): value is Reference =>
  typeof value === 'object' && value !== null && 'num' in value && 'gen' in value;

async function textOf(document: PDFDocumentProxy): Promise<readonly string[]> {
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    page.cleanup();
  }
  return pages;
}
