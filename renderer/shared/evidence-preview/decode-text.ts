/** Encodings a text file is tried in. */
type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The encoding of a text by its first bytes: by its mark, as UTF-8 when it is valid (but for a letter that is cut at the
 * end), else as Windows writes in western languages.
 */
export function encodingOf(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Reads a text part by part; letters that are cut between two parts stay whole. */
export function textReader(head: Uint8Array): (part: Uint8Array) => string {
  const decoder = new TextDecoder(encodingOf(head));
  return (part) => decoder.decode(part, { stream: true });
}
