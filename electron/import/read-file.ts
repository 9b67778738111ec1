import { readFile, stat } from 'node:fs/promises';
import { LIMITS, type Sheet } from './cell.ts';
import { decodeText } from './decode-text.ts';
import { readDelimited } from './read-delimited.ts';
import { assertSoundOle, assertSoundRecords, readWorkbook } from './read-workbook.ts';
import { SheetError } from './sheet-error.ts';
import { unpackWorkbook } from './unpack-workbook.ts';

/**
 * Reads a spreadsheet (.xlsx, .xls, .ods, .csv, .tsv, .txt, and web pages or XML that call themselves .xls). What it is shows
 * by its content, never by its name.
 * @param name as the user knows it, the name of the only sheet of a text file
 * @throws SheetError
 */
export async function readSheets(path: string, name: string): Promise<readonly Sheet[]> {
  const bytes = await readWhole(path);
  if (bytes.length === 0) throw new SheetError('sheet-empty');
  const sheets = await sheetsOf(bytes, name);
  if (sheets.every(({ rows }) => rows.length === 0)) throw new SheetError('sheet-empty');
  return sheets;
}

async function readWhole(path: string): Promise<Buffer> {
  try {
    if ((await stat(path)).size > LIMITS.fileBytes) throw new SheetError('sheet-too-large');
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof SheetError) throw cause;
    const isGone = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new SheetError(isGone ? 'file-gone' : 'file-unreadable', { cause });
  }
}

async function sheetsOf(bytes: Buffer, name: string): Promise<readonly Sheet[]> {
  if (startsWith(bytes, [0x50, 0x4b])) return readWorkbook(await unpackWorkbook(bytes));
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    assertSoundOle(bytes);
    return readWorkbook(bytes);
  }
  // Records of the oldest Excel files, without a container.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[3] === 0x00) {
    assertSoundRecords(bytes);
    return readWorkbook(bytes);
  }
  const text = decodeText(bytes);
  if (/^\s*</.test(text.slice(0, 1_000).replace(/^\uFEFF/, ''))) return readWorkbook(withoutMark(text));
  return [readDelimited(name.replace(/\.[^.]*$/, ''), withoutMark(text))];
}

const startsWith = (bytes: Buffer, start: readonly number[]) =>
  start.every((byte, index) => bytes[index] === byte);

const withoutMark = (text: string) => (text.startsWith('\uFEFF') ? text.slice(1) : text);
