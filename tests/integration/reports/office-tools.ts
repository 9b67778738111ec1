import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A Python that has both readers, or null. */
function findReaderPython(): string | null {
  for (const python of ['python3', '/usr/bin/python3']) {
    try {
      execFileSync(python, ['-c', 'import docx, openpyxl'], { stdio: 'ignore' });
      return python;
    } catch {
      // The next one may have them.
    }
  }
  return null;
}

function hasOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

// A machine with Node and npm only has no independent reader; there these tests are skipped and counted as skipped.
// On CI nothing is skipped: a missing tool fails the tests by name.
const mayBeMissing = !process.env.CI;

/** True where tests that read reports with python-docx and openpyxl cannot run. */
export const withoutReaders = mayBeMissing && findReaderPython() === null;
/** True where tests that open reports in LibreOffice cannot run. */
export const withoutOffice = withoutReaders || (mayBeMissing && !hasOffice());

/** The Python that reads files of Office. */
export function readerPython(): string {
  const python = findReaderPython();
  if (python === null)
    throw new Error('these tests need a python3 with the modules docx (python-docx) and openpyxl');
  return python;
}

/** Runs a script of this folder over a file and reads the JSON that it prints. */
export function inspect(script: 'inspect_docx.py' | 'inspect_xlsx.py', bytes: Uint8Array): unknown {
  const file = join(
    mkdtempSync(join(tmpdir(), 'report-')),
    script.includes('docx') ? 'report.docx' : 'report.xlsx',
  );
  writeFileSync(file, bytes);
  const printed = execFileSync(readerPython(), [join(import.meta.dirname, script), file], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return JSON.parse(printed);
}

/** Converts with LibreOffice to PDF and gives its bytes. */
export const toPdf = (bytes: Uint8Array, extension: 'docx' | 'xlsx'): Uint8Array =>
  converted(bytes, extension, 'pdf');

/** A workbook as LibreOffice saves it. */
export const savedAsWorkbook = (bytes: Uint8Array): Uint8Array => converted(bytes, 'xlsx', 'xlsx');

function converted(bytes: Uint8Array, from: 'docx' | 'xlsx', to: 'pdf' | 'xlsx'): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  const [file, out] = [join(folder, `report.${from}`), join(folder, 'converted')];
  writeFileSync(file, bytes);
  // An own profile: two LibreOffices with the same one disturb each other.
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, file], {
    stdio: 'ignore',
    timeout: 110_000,
  });
  return readFileSync(join(out, `report.${to}`));
}

/** Sizes of the pages of a PDF that LibreOffice made, in points. */
export function pagesOf(pdf: Uint8Array): readonly { readonly width: number; readonly height: number }[] {
  const text = Buffer.from(pdf).toString('latin1');
  return [...text.matchAll(/\/Type\s*\/Page\b[\s\S]*?\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(
    ([, width, height]) => ({ width: Math.round(Number(width)), height: Math.round(Number(height)) }),
  );
}

/** A cell to change: sheet, row and column from 1, and what a user types there. */
export type CellChange = readonly [
  sheet: string,
  row: number,
  column: number,
  value: string | number | null | { readonly date: string },
];
/** Values of a workbook by sheet, row and column. */
export type SheetValues = Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>;

/** Tells LibreOffice to compute every formula on opening, whatever value the file holds. */
const COMPUTE_ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;
/** Workbooks that one LibreOffice converts after another. */
const BOOKS_A_RUN = 50;

/** LibreOffice lays out every page for print ranges, which takes it longer than all formulas. */
function withoutPrintRanges(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const part = 'xl/workbook.xml';
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  return zipSync(
    { ...parts, [part]: strToU8(xml.replace(/<definedName name="_xlnm[^>]*>[^<]*<\/definedName>/g, '')) },
    { level: 1 },
  );
}

interface Book {
  readonly bytes: Uint8Array;
  readonly changes: readonly CellChange[];
}

/** Changes cells with openpyxl, as a user would, and lets LibreOffice compute all formulas anew. */
export function recalculated(books: readonly Book[]): readonly SheetValues[] {
  const { out } = calculated(books, 'xlsx');
  return readBack(['read', ...books.map((_, index) => join(out, `changed-${index}.xlsx`))]);
}

/** The same by way of text files, several times as fast: numbers come as texts with all their digits, shares with `%`. */
export function recalculatedTexts(books: readonly Book[]): readonly SheetValues[] {
  const { out } = calculated(books, CSV_OF_ALL_SHEETS);
  return readBack(['texts', out, String(books.length)]);
}

const SCRIPT = join(import.meta.dirname, 'edit_xlsx.py');
/** Comma, quotes, UTF-8, from the first line, numbers as they are and not as shown, all sheets. */
const CSV_OF_ALL_SHEETS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

function readBack(args: readonly string[]): readonly SheetValues[] {
  const printed = execFileSync(readerPython(), [SCRIPT, ...args], { encoding: 'utf8', maxBuffer: 1e9 });
  return JSON.parse(printed) as readonly SheetValues[];
}

function calculated(books: readonly Book[], format: string): { readonly out: string } {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  const jobs = books.map(({ bytes, changes }, index) => {
    const [from, to] = [join(folder, `made-${index}.xlsx`), join(folder, `changed-${index}.xlsx`)];
    writeFileSync(changes.length === 0 ? to : from, withoutPrintRanges(bytes));
    return { from, to, cells: changes };
  });
  writeFileSync(join(folder, 'jobs.json'), JSON.stringify(jobs.filter(({ cells }) => cells.length > 0)));
  execFileSync(readerPython(), [SCRIPT, 'change', join(folder, 'jobs.json')], { stdio: 'ignore' });
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), COMPUTE_ALWAYS);
  const out = join(folder, 'calculated');
  for (let first = 0; first < jobs.length; first += BOOKS_A_RUN) {
    const files = jobs.slice(first, first + BOOKS_A_RUN).map(({ to }) => to);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${profile}`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        out,
        ...files,
      ],
      { stdio: 'ignore', timeout: 230_000 },
    );
  }
  return { out };
}

/** Texts that must stay texts everywhere: formulas, HTML, codes of file formats, control characters. */
export const HOSTILE = [
  '=HYPERLINK("http://example.org","x")',
  '+1+1',
  '-2+3',
  '@SUM(A1:A2)',
  '\t=1+1',
  '\r=1+1',
  '<script>alert(1)</script><b>bold</b> &amp; ]]>',
  '_x0041_ and \u0000\u0008control',
  '{{count}} {page} $t(page.of)',
] as const;
