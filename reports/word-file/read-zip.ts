import { inflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import { WordFileError } from './word-file-error.ts';

const MEGABYTE = 1024 * 1024;
/** What a Word file may ask of this computer: the numbers that packages are held to, for one part and for all. */
export const ZIP_LIMITS = {
  fileBytes: 100 * MEGABYTE,
  partBytes: 100 * MEGABYTE,
  totalBytes: 256 * MEGABYTE,
  entries: 20_010,
  ratio: 200,
  ratioFromBytes: MEGABYTE,
} as const;

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const [END_LENGTH, ENTRY_LENGTH, LOCAL_LENGTH] = [22, 46, 30];
const LONGEST_COMMENT = 65_535;
const [STORED, DEFLATED] = [0, 8];
const ENCRYPTED = 1;
const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A file in a zip, as it lies there. */
export interface ZipEntry {
  readonly packed: Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly size: number;
  readonly checksum: number;
}

/**
 * The files of a Word file that somebody handed in, by name. Names, sizes, ratios and overlaps are judged, and not a byte is inflated.
 * @throws WordFileError `not-word`, `encrypted`, `too-large`, `unsafe` or `broken`
 */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  if (CFB.every((byte, index) => bytes[index] === byte))
    throw new WordFileError(holdsText(bytes, 'EncryptedPackage') ? 'encrypted' : 'not-word');
  if (bytes.length > ZIP_LIMITS.fileBytes) throw new WordFileError('too-large');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findDirectoryEnd(view);
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  if (count > ZIP_LIMITS.entries) throw new WordFileError('too-large', { reason: 'entries' });
  const files = new Map<string, ZipEntry>();
  const ranges: Range[] = [];
  let [at, total] = [directory, 0];
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new WordFileError('broken', { reason: 'directory' });
    const nameEnd = at + ENTRY_LENGTH + view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, nameEnd));
    const entry = readEntry(bytes, view, { at, directory, name });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    total += entry.size;
    if (total > ZIP_LIMITS.totalBytes) throw new WordFileError('too-large', { part: shown(name) });
    ranges.push(entry.range);
    if (name.endsWith('/')) continue;
    if (files.has(name)) throw new WordFileError('unsafe', { reason: 'twice', part: shown(name) });
    files.set(name, entry);
  }
  assertApart(ranges);
  return files;
}

/** From where to where something lies in a file. */
interface Range {
  readonly from: number;
  readonly to: number;
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  { at, directory, name }: { readonly at: number; readonly directory: number; readonly name: string },
): ZipEntry & { readonly range: Range } {
  const part = shown(name);
  const method = view.getUint16(at + 10, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const from = view.getUint32(at + 42, true);
  if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) throw new WordFileError('encrypted');
  if (method !== STORED && method !== DEFLATED)
    throw new WordFileError('broken', { reason: 'compression', part });
  if (!isPlainName(name)) throw new WordFileError('unsafe', { reason: 'name', part });
  if (size > ZIP_LIMITS.partBytes) throw new WordFileError('too-large', { part });
  if (size >= ZIP_LIMITS.ratioFromBytes && size > packed * ZIP_LIMITS.ratio)
    throw new WordFileError('unsafe', { reason: 'ratio', part });
  if (from + LOCAL_LENGTH > directory || view.getUint32(from, true) !== LOCAL_HEADER)
    throw new WordFileError('broken', { reason: 'entry', part });
  const data = from + LOCAL_LENGTH + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
  if (data + packed > directory) throw new WordFileError('broken', { reason: 'entry', part });
  return {
    packed: bytes.subarray(data, data + packed),
    method,
    size,
    checksum: view.getUint32(at + 16, true),
    range: { from, to: data + packed },
  };
}

/**
 * The content of a file in a zip.
 * @throws WordFileError `broken` when it is not what the zip says of it.
 */
export function unpack({ packed, method, size, checksum }: ZipEntry, name: string): Uint8Array {
  let content: Uint8Array;
  try {
    // Room for one byte more than the zip tells, so that a lie about the size is seen and never costs more.
    content = method === STORED ? packed : inflateSync(packed, { out: new Uint8Array(size + 1) });
  } catch {
    throw new WordFileError('broken', { reason: 'zip', part: shown(name) });
  }
  if (content.length !== size || crc32(content) !== checksum)
    throw new WordFileError('broken', { reason: 'checksum', part: shown(name) });
  return content;
}

function findDirectoryEnd(view: DataView): number {
  for (
    let at = view.byteLength - END_LENGTH;
    at >= Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
    at -= 1
  )
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  throw new WordFileError('not-word');
}

/** Entries that share bytes are how a small file inflates to a huge one. */
function assertApart(ranges: readonly Range[]): void {
  let end = 0;
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    if (from < end) throw new WordFileError('unsafe', { reason: 'overlap' });
    end = to;
  }
}

/** Names of parts are relative, without steps upwards, backslashes, drives or control characters. */
function isPlainName(name: string): boolean {
  return (
    name !== '' &&
    !/^[/\\]|\\|^[A-Za-z]:/.test(name) &&
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    !/[\u0000-\u001f]/.test(name) &&
    !name.split('/').some((step) => step === '..' || step === '.')
  );
}

/** Word keeps its own names in old container files as UTF-16. */
function holdsText(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

/** A name from outside, cut to a length that fits a sentence. */
function shown(name: string): string {
  return name.length > 100 ? `${name.slice(0, 100)}…` : name;
}
