import { strFromU8, unzipSync } from 'fflate';
import { bare } from './proof.ts';
import { attribute, walkXml } from './walk-xml.ts';

/** What stands in a part of a Word document, without the words of the report's own code that wrote it. */
export interface WordPart {
  /** All text in its order, `bare`. */
  readonly text: string;
  /** Texts of paragraphs, `bare`; in cells too. */
  readonly paragraphs: readonly string[];
  readonly tables: number;
  /** Rows of tables. */
  readonly rows: number;
  readonly pictures: number;
}

interface WordDocument extends WordPart {
  /** Blocks of data by the tag of their content control. */
  readonly controls: ReadonlyMap<string, WordPart>;
}

/** A part while it is read. */
interface Growing {
  readonly texts: string[];
  readonly paragraphs: string[];
  tables: number;
  rows: number;
  pictures: number;
}

const MAIN = 'word/document.xml';
/** Lists of contents repeat what stands elsewhere. */
const LIST_OF_CONTENTS = /^(TOC|TableofFigures|ContentsTitle)/i;
const DELETED = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText']);

/** Reads the body of a Word document. @throws Error when it is none */
export function readWord(bytes: Uint8Array): WordDocument {
  const part = unzipSync(bytes, { filter: ({ name }) => name === MAIN })[MAIN];
  if (part === undefined) throw new Error(`the file holds no ${MAIN}`);
  const whole = growing();
  const controls = new Map<string, Growing>();
  /** Controls that are open, innermost last; null for one that holds no data of the report. */
  const open: (string | null)[] = [];
  const paragraphs: { texts: string[]; style: string }[] = [];
  let deleted = 0;
  let isText = false;
  const parts = () => [whole, ...open.flatMap((tag) => (tag === null ? [] : (controls.get(tag) ?? [])))];

  walkXml(strFromU8(part), {
    open(name, attributes) {
      if (DELETED.has(name)) deleted += 1;
      if (deleted > 0) return;
      if (name === 'w:p') paragraphs.push({ texts: [], style: '' });
      else if (name === 'w:pStyle') {
        const paragraph = paragraphs.at(-1);
        if (paragraph) paragraph.style = attribute(attributes, 'w:val') ?? '';
      } else if (name === 'w:t') isText = true;
      else if (name === 'w:sdt') open.push(null);
      else if (name === 'w:tag' && open.length > 0) {
        const tag = attribute(attributes, 'w:val') ?? '';
        open[open.length - 1] = tag;
        if (!controls.has(tag)) controls.set(tag, growing());
      } else if (name === 'w:tbl') for (const part of parts()) part.tables += 1;
      else if (name === 'w:tr') for (const part of parts()) part.rows += 1;
      else if (name === 'w:drawing') for (const part of parts()) part.pictures += 1;
    },
    close(name) {
      if (DELETED.has(name)) deleted -= 1;
      if (deleted > 0) return;
      if (name === 'w:t') isText = false;
      else if (name === 'w:sdt') open.pop();
      else if (name === 'w:p') {
        const paragraph = paragraphs.pop();
        const text = bare(paragraph?.texts.join('') ?? '');
        if (text === '' || LIST_OF_CONTENTS.test(paragraph?.style ?? '')) return;
        for (const part of parts()) {
          part.texts.push(text);
          part.paragraphs.push(text);
        }
      }
    },
    text(text) {
      if (isText && deleted === 0) paragraphs.at(-1)?.texts.push(text);
    },
  });
  return {
    ...grown(whole),
    controls: new Map([...controls].map(([tag, part]) => [tag, grown(part)])),
  };
}

const growing = (): Growing => ({ texts: [], paragraphs: [], tables: 0, rows: 0, pictures: 0 });

const grown = ({ texts, ...part }: Growing): WordPart => ({ ...part, text: texts.join('') });
