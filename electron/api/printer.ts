import type { PageFrame } from '../../reports/html/page-frame.ts';

/** Prints a page to PDF; the desktop has one. */
export interface Printer {
  /** Whether pages that do not all lie the same way come out right. */
  readonly turnsPages: boolean;
  /** Prints the file at `page`, which may load nothing. @throws AppError `cancelled` when `signal` says so */
  print(page: string, frame: PageFrame, signal: AbortSignal): Promise<Uint8Array>;
}
