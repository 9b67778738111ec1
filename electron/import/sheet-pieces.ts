import { deserialize, serialize } from 'node:v8';
import type { Sheet } from './cell.ts';
import type { SheetErrorCode } from './sheet-error.ts';

/** Bytes of a piece: small enough that whoever passes it on is not held up. */
const PIECE = 1024 ** 2;

/** What the process that reads spreadsheets says: `ready` once, then the pieces of a file and `read`, or why it is refused. */
export type ReaderReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'piece'; readonly bytes: Uint8Array }
  | { readonly kind: 'read' }
  | { readonly kind: 'refused'; readonly code: SheetErrorCode; readonly message: string };

/** Packs sheets for the way from the process that read them to the thread that takes them. */
export function piecesOf(sheets: readonly Sheet[]): readonly Uint8Array[] {
  const bytes = serialize(sheets);
  const count = Math.ceil(bytes.length / PIECE);
  return Array.from({ length: count }, (_, index) => bytes.subarray(index * PIECE, (index + 1) * PIECE));
}

/** The sheets that `piecesOf` packed. */
export function sheetsFrom(pieces: readonly Uint8Array[]): readonly Sheet[] {
  return deserialize(Buffer.concat(pieces)) as readonly Sheet[];
}
