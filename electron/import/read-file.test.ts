import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CFB, read, utils, write } from 'xlsx';
import { aSheet, aWorkbook } from '../../tests/builders/a-spreadsheet.ts';
import { aZip } from '../../tests/builders/a-zip.ts';
import { type Sheet, textOf } from './cell.ts';
import { readDelimited } from './read-delimited.ts';
import { readSheets } from './read-file.ts';
import { SheetError } from './sheet-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'mda-sheets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function sheetsOf(bytes: string | Uint8Array, name = 'file'): Promise<readonly Sheet[]> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return await readSheets(path, name);
}
const textsOf = (sheet: Sheet | undefined) => sheet?.rows.map(({ cells }) => Array.from(cells, textOf));
const codeOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'ok',
    (error: unknown) => (error instanceof SheetError ? error.code : error),
  );

const rows = [
  ['Name', 'N'],
  ['é', 1],
];
const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');

/** Puts an empty record where the settings of the window were, which makes the parser loop. */
function withoutLength(bytes: Buffer): Buffer {
  const at = bytes.indexOf(Buffer.from([0x5c, 0x00, 0x70, 0x00]));
  bytes.writeUInt16LE(0x17, at);
  bytes.writeUInt16LE(0, at + 2);
  return bytes;
}

describe('text files', () => {
  const text = 'Nom;Année\nété;2020\n';
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(text, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(text, 'latin1')],
  ])('in %s', async (_name, bytes) => {
    expect(textsOf((await sheetsOf(bytes))[0])).toEqual([
      ['Nom', 'Année'],
      ['été', '2020'],
    ]);
  });

  it('in Windows-1256', async () => {
    // «اسم,رقم» in the Arabic code page.
    const bytes = Buffer.from([0xc7, 0xd3, 0xe3, 0x2c, 0xd1, 0xde, 0xe3, 0x0a]);

    expect(textsOf((await sheetsOf(bytes))[0])).toEqual([['اسم', 'رقم']]);
  });

  it.each([
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a;b,c\r\n1;2',
      [
        ['a', 'b,c'],
        ['1', '2'],
      ],
    ],
    ['sep=|\na|b;c\n', [['a', 'b;c']]],
    [
      'a\tb\n"x\ny"\t"say ""hi"""',
      [
        ['a', 'b'],
        ['x\ny', 'say "hi"'],
      ],
    ],
    [
      '"open,a\n1,2\n',
      [
        ['"open', 'a'],
        ['1', '2'],
      ],
    ],
    ['a,"b"c,d', [['a', 'bc', 'd']]],
    ['a,b,\n', [['a', 'b']]],
    ['\n\n\na', [['a']]],
    ['"', [['"']]],
    ['', []],
  ])('divided as %j', (text, expected) => {
    expect(textsOf(readDelimited('x', text))).toEqual(expected);
  });

  it('are refused when they have too many rows', async () => {
    expect(await codeOf(sheetsOf('a\n'.repeat(20_001)))).toBe('sheet-too-large');
    expect(await codeOf(sheetsOf('a\n'.repeat(20_000)))).toBe('ok');
  });

  it('come to an end though quotes are never closed properly', () => {
    const sheet = readDelimited('x', '"a,b\n'.repeat(15_000));

    expect(sheet.rows.length).toBeGreaterThan(7_000);
  });
});

describe('workbooks', () => {
  it('say which sheets are hidden or empty', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, aSheet([]), 'Empty');
    utils.book_append_sheet(book, aSheet(rows), 'Hidden');
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] };
    const sheets = await sheetsOf(write(book, { type: 'buffer', bookType: 'xlsx' }));

    expect(sheets.map(({ name, hidden, rows: { length } }) => [name, hidden, length])).toEqual([
      ['Empty', false, 0],
      ['Hidden', true, 2],
    ]);
  });

  it('may say they reach to the last cell there is', async () => {
    const zip = CFB.read(aWorkbook({ Sheet: rows }), { type: 'buffer' });
    const part = CFB.find(zip, '/xl/worksheets/sheet1.xml');
    part.content = Buffer.from(
      String(part.content).replace(/<dimension ref="[^"]*"\/>/, '<dimension ref="A1:XFD1048576"/>'),
    );
    const bytes = CFB.write(zip, { type: 'buffer', fileType: 'zip' }) as Buffer;

    expect(read(bytes).Sheets.Sheet?.['!ref']).toBeDefined();
    expect(textsOf((await sheetsOf(bytes))[0])).toEqual([
      ['Name', 'N'],
      ['é', '1'],
    ]);
  });

  it('lose the columns that nobody fills by hand, and say so', async () => {
    const sheet = aSheet(rows);
    sheet.XFD2 = { t: 's', v: 'far' };
    sheet['!ref'] = 'A1:XFD2';
    const [found] = await sheetsOf(aWorkbook({ Sheet: sheet }));

    expect(found).toMatchObject({ columns: 2, columnsLeftOut: true });
  });

  it.each([
    ['a picture', png],
    ['nothing but zeros', Buffer.alloc(5_000)],
    ['a zip of something else', aZip([{ name: 'word/document.xml', content: Buffer.from('<w/>') }])],
    ['the first half of a workbook', aWorkbook({ Sheet: rows }).subarray(0, 3_000)],
    ['a start without an end', Buffer.from('PK\x03\x04')],
    ['an OLE file cut short', aWorkbook({ Sheet: rows }, 'biff8').subarray(0, 700)],
    ['a list of sheets without its length', withoutLength(aWorkbook({ Sheet: rows }, 'biff8'))],
    ['a workbook of the binary sort', aWorkbook({ Sheet: rows }, 'xlsb')],
    ['a web page without a table', '<!doctype html><p>Not found</p>'],
    [
      'two parts of one name',
      aZip(['a.xml', 'a.xml'].map((name) => ({ name, content: Buffer.from('<a/>') }))),
    ],
  ])('are refused when they are %s', async (_name, bytes) => {
    expect(await codeOf(sheetsOf(bytes, 'file.xlsx'))).toBe('sheet-broken');
  });

  it('are refused when they are empty, protected or too large', async () => {
    const encrypted = CFB.utils.cfb_new();
    CFB.utils.cfb_add(encrypted, '/EncryptionInfo', Buffer.alloc(100));
    CFB.utils.cfb_add(encrypted, '/EncryptedPackage', Buffer.alloc(5_000));
    const bomb = { name: 'xl/workbook.xml', content: Buffer.from('x'), declaredSize: 400 * 1024 ** 2 };
    const manifest = '<manifest:manifest><manifest:encryption-data/></manifest:manifest>';

    expect(await codeOf(sheetsOf(Buffer.alloc(0)))).toBe('sheet-empty');
    expect(await codeOf(sheetsOf(aWorkbook({ Sheet: [] })))).toBe('sheet-empty');
    expect(await codeOf(sheetsOf(' \n \n'))).toBe('sheet-empty');
    expect(await codeOf(sheetsOf(CFB.write(encrypted, { type: 'buffer' }) as Buffer))).toBe(
      'sheet-protected',
    );
    expect(
      await codeOf(sheetsOf(aZip([{ name: 'xl/workbook.xml', content: Buffer.from('x'), flags: 1 }]))),
    ).toBe('sheet-protected');
    expect(
      await codeOf(sheetsOf(aZip([{ name: 'META-INF/manifest.xml', content: Buffer.from(manifest) }]))),
    ).toBe('sheet-protected');
    expect(await codeOf(sheetsOf(aZip([bomb])))).toBe('sheet-too-large');
    expect(
      await codeOf(sheetsOf(aZip([{ ...bomb, content: Buffer.alloc(5_000_000), declaredSize: 10 }]))),
    ).toBe('sheet-broken');
    expect(await codeOf(sheetsOf(Buffer.alloc(51 * 1024 ** 2, 'a')))).toBe('sheet-too-large');
    expect(await codeOf(readSheets(join(folder, 'gone.xlsx'), 'gone.xlsx'))).toBe('file-gone');
    expect(await codeOf(readSheets(folder, 'folder'))).toBe('file-unreadable');
  });
});
