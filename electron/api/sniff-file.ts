/** As many of the first bytes tell what a file is. */
export const SAMPLE_BYTES = 64 * 1024;

/** What a file is by its bytes, whatever it is called. */
export interface RealType {
  /** Empty when unknown. */
  readonly mediaType: string;
  /** How it can be shown without running anything of it. */
  readonly show: 'image' | 'pdf' | 'text' | 'none';
}

const IMAGES = new Set(['image/png', 'image/apng', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp']);
/** Types whose files are made of letters; anything else found in a text is a coincidence. */
const MADE_OF_LETTERS =
  /^(application\/(pdf|rtf|postscript|eps|xml|pgp-encrypted)|text\/|model\/stl|application\/x-ms-regedit)/;
const NOT_FOR_READING = /^application\/(rtf|postscript|eps)$/;

/**
 * What a file is, by the first `SAMPLE_BYTES` of it. Never throws: what cannot be told is unknown.
 * HTML and SVG are text here: they are shown as they are written.
 */
export async function realType(beginning: Uint8Array): Promise<RealType> {
  if (isPdf(beginning)) return { mediaType: 'application/pdf', show: 'pdf' };
  const found = await knownType(beginning);
  const text = asText(beginning);
  if (text === null) return { mediaType: found, show: IMAGES.has(found) ? 'image' : 'none' };
  const mediaType = typeOfText(text, MADE_OF_LETTERS.test(found) ? found : '');
  return { mediaType, show: NOT_FOR_READING.test(mediaType) ? 'none' : 'text' };
}

async function knownType(beginning: Uint8Array): Promise<string> {
  // Loaded when it is first needed: every start of the application would wait for it.
  const { fileTypeFromBuffer } = await import('file-type');
  try {
    return (await fileTypeFromBuffer(beginning))?.mime ?? '';
  } catch {
    // A file that is cut off or made to confuse.
    return '';
  }
}

/** Readers of PDF accept a little rubbish before its first line. */
function isPdf(beginning: Uint8Array): boolean {
  return Buffer.from(beginning.subarray(0, 1024)).includes('%PDF-');
}

/** The text, or null for anything else: no valid UTF-8 or UTF-16, or characters that no text has. */
function asText(beginning: Uint8Array): string | null {
  const bytes = Buffer.from(beginning);
  const [first, second] = bytes;
  const isSwapped = first === 0xfe && second === 0xff;
  const isWide = isSwapped || (first === 0xff && second === 0xfe);
  // Node knows UTF-16 in the one order only.
  if (isSwapped) bytes.subarray(0, bytes.length - (bytes.length % 2)).swap16();
  try {
    // `stream`: the last character may be cut in half.
    const text = new TextDecoder(isWide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes, {
      stream: true,
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a text from other bytes
    return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) ? null : text;
  } catch {
    return null;
  }
}

function typeOfText(text: string, found: string): string {
  if (/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?(<!doctype svg[^>]*>\s*)?<svg[\s>]/i.test(text))
    return 'image/svg+xml';
  if (/^\s*(<!doctype html|<html[\s>])/i.test(text)) return 'text/html';
  return found || 'text/plain';
}
