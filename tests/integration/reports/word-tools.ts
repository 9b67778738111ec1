import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partsOf } from '../../builders/a-word-file.ts';
import { readerPython } from './office-tools.ts';

/** What python-docx sees in a document. */
export interface Looked {
  readonly blocks: readonly (readonly [tag: string, text: string])[];
  readonly paragraphs: readonly string[];
  readonly headings: readonly (readonly [style: string, text: string])[];
  readonly unknownStyles: readonly string[];
  readonly sections: readonly (readonly [orientation: string, width: number, header: string])[];
  readonly pictures: number;
  readonly title: string;
}

/** What a person does in a document: texts by the tag of the block that they come behind or into, and tags of blocks. */
export interface Edits {
  readonly write?: Readonly<Record<string, string>>;
  readonly rewrite?: Readonly<Record<string, string>>;
  readonly delete?: readonly string[];
  readonly copy?: readonly string[];
  readonly toEnd?: readonly string[];
}

const SCRIPT = join(import.meta.dirname, 'word_file.py');

function python(command: string, file: string, ...rest: readonly string[]): string {
  return execFileSync(readerPython(), [SCRIPT, command, file, ...rest], { encoding: 'utf8', maxBuffer: 1e8 });
}

function fileWith(bytes?: Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.docx');
  if (bytes) writeFileSync(file, bytes);
  return file;
}

/** The template of an office, made by python-docx. */
export function officeTemplate(): Uint8Array {
  const file = fileWith();
  python('template', file);
  return readFileSync(file);
}

export function editedBy(bytes: Uint8Array, edits: Edits): Uint8Array {
  const file = fileWith(bytes);
  python('edit', file, JSON.stringify(edits));
  return readFileSync(file);
}

export function lookAt(bytes: Uint8Array): Looked {
  return JSON.parse(python('look', fileWith(bytes))) as Looked;
}

/** The document as LibreOffice saves it. */
export function savedByOffice(bytes: Uint8Array): Uint8Array {
  const file = fileWith(bytes);
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--outdir',
      folder,
      file,
    ],
    { stdio: 'ignore', timeout: 110_000 },
  );
  return readFileSync(join(folder, 'report.docx'));
}

/** Everything in a Word file that leads nowhere, or stands twice where it may stand once. */
export function problemsIn(bytes: Uint8Array): readonly string[] {
  const parts = partsOf(bytes);
  const xml = parts['word/document.xml'] ?? '';
  const all = (text: string | undefined, pattern: RegExp) =>
    [...(text ?? '').matchAll(pattern)].map(([, id]) => id ?? '');
  const links = all(parts['word/_rels/document.xml.rels'], /<Relationship\b[^>]*\bId="([^"]*)"/g);
  const twice = (what: string, list: readonly string[]) =>
    list.filter((one, index) => list.indexOf(one) !== index).map((one) => `${what} twice: ${one}`);
  const missing = (what: string, wanted: readonly string[], there: readonly string[]) =>
    [...new Set(wanted)].filter((one) => !there.includes(one)).map((one) => `no ${what}: ${one}`);
  const starts = all(xml, /<w:bookmarkStart\b[^>]*\bw:id="([^"]*)"/g);
  const names = all(xml, /<w:bookmarkStart\b[^>]*\bw:name="([^"]*)"/g);
  return [
    ...missing('relationship', all(xml, /\sr:(?:id|embed|link)="([^"]*)"/g), links),
    ...missing(
      'footnote',
      all(xml, /<w:footnoteReference\b[^>]*\bw:id="([^"]*)"/g),
      all(parts['word/footnotes.xml'], /<w:footnote\b[^>]*\bw:id="([^"]*)"/g),
    ),
    ...missing(
      'list',
      all(xml, /<w:numId w:val="([1-9]\d*)"/g),
      all(parts['word/numbering.xml'], /<w:num\b[^>]*\bw:numId="([^"]*)"/g),
    ),
    ...missing(
      'style',
      all(xml, /<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"/g),
      all(parts['word/styles.xml'], /\bw:styleId="([^"]*)"/g),
    ),
    ...missing('bookmark', all(xml, /(?:PAGE)?REF\s+(_\w+)/g), names),
    ...missing('end of bookmark', starts, all(xml, /<w:bookmarkEnd\b[^>]*\bw:id="([^"]*)"/g)),
    ...twice('bookmark', names),
    ...twice('bookmark id', starts),
    ...twice('drawing', all(xml, /<wp:docPr\b[^>]*\bid="([^"]*)"/g)),
    ...Object.entries(parts).flatMap(([path, content]) =>
      path.endsWith('.rels') ? deadTargets(path, content, parts) : [],
    ),
  ];
}

function deadTargets(
  path: string,
  content: string,
  parts: Readonly<Record<string, string>>,
): readonly string[] {
  const folder = path.replace(/_rels\/[^/]*$/, '');
  return [...content.matchAll(/<Relationship\b[^>]*>/g)].flatMap(([tag]) => {
    if (tag.includes('TargetMode="External"')) return [];
    const target = /\bTarget="([^"]*)"/.exec(tag)?.[1] ?? '';
    const whole = new URL(target, `file:///${folder}`).pathname.slice(1);
    return whole in parts ? [] : [`no part: ${whole}`];
  });
}
