import type { AnyRecord } from '../kinds/field.ts';
import type { FieldText } from './texts.ts';

/** Attached text files up to this size are found by their content, in bytes. */
const LIMIT = 200 * 1024;
const TEXT_TYPES = /^(?:text\/(?!html)|application\/(?:json|yaml|x-yaml)\b)/;
const TEXT_NAMES = /\.(?:txt|md|csv|tsv|log|json|ya?ml|srt|vtt)$/i;

/** Gives the first bytes of an attached file, at most `length`; null when this library does not hold it. */
export type ReadFile = (sha256: string, length: number) => Uint8Array | null;

/**
 * The content of an attached text file as a text of its evidence; none for other files. Word, PDF and pictures are left out:
 * they are hostile until taken apart, which is too slow for the thread that serves the window.
 */
export function fileTextOf(evidence: AnyRecord, read: ReadFile): readonly FieldText[] {
  const file = evidence.file as { name: string; sha256: string; size: number; mediaType: string } | null;
  if (file === null || file.size > LIMIT) return [];
  if (!TEXT_TYPES.test(file.mediaType) && !TEXT_NAMES.test(file.name)) return [];
  const bytes = read(file.sha256, LIMIT + 1);
  // A record may say less than the file is.
  if (bytes === null || bytes.length > LIMIT) return [];
  const text = decoded(bytes);
  return text.trim() === '' || text.includes('\0') ? [] : [{ field: 'fileText', text }];
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
