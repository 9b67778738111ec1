import { readRichText } from './read-rich-text.ts';
import { cleanMarkdown, type RichBlock, type RichLine, type Run } from './rich-text.ts';

/** One character with its look. */
interface Glyph {
  readonly char: string;
  readonly bold: boolean;
  readonly italic: boolean;
}
type Mark = 'bold' | 'italic';

const SPACE = /\s/;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/**
 * Writes rich text as Markdown that `readRichText` reads back: every character, and every mark that Markdown can express.
 * A mark gives up a bracket or comma at its edge when a letter follows without a space, as Markdown cannot hold it there.
 * Empty paragraphs, empty items and spaces at the ends of lines are left out.
 */
export function writeRichText(blocks: readonly RichBlock[]): string {
  return writeBlocks(blocks).join('\n');
}

/** Lines of blocks, an empty one between them. Neighbouring lists take different signs to stay apart. */
function writeBlocks(blocks: readonly RichBlock[], inItem = false): readonly string[] {
  const all: string[] = [];
  let before: RichBlock | null = null;
  let isOther = false;
  for (const block of blocks) {
    isOther = block.kind === 'list' && before?.kind === 'list' && !isOther;
    const lines = block.kind === 'list' ? writeList(block, isOther) : block.lines.flatMap(writeParagraphLine);
    if (lines.length === 0) continue;
    const isTight =
      inItem && before?.kind === 'paragraph' && block.kind === 'list' && [null, 1].includes(block.start);
    if (before && !isTight) all.push('');
    all.push(...lines);
    before = block;
  }
  return all;
}

function writeList(list: Extract<RichBlock, { kind: 'list' }>, isOther: boolean): readonly string[] {
  let number = Math.min(Math.max(list.start ?? 1, 0), 999_999_999);
  return list.items.flatMap((item) => {
    const lines = writeBlocks(item, true);
    if (lines.length === 0) return [];
    const sign = list.start === null ? (isOther ? '*' : '-') : `${number}${isOther ? ')' : '.'}`;
    number = Math.min(number + 1, 999_999_999);
    const indent = ' '.repeat(sign.length + 1);
    const rest = lines.map((line) => (line === '' ? '' : indent + line));
    const isListFirst = item.find(hasWords)?.kind === 'list';
    return isListFirst ? [sign, ...rest] : [`${sign} ${lines[0]}`, ...rest.slice(1)];
  });
}

const hasWords = (block: RichBlock): boolean =>
  block.kind === 'list'
    ? block.items.some((item) => item.some(hasWords))
    : block.lines.some((line) => trimmed(glyphsOf(line)).length > 0);

function writeParagraphLine(line: RichLine): readonly string[] {
  const glyphs = trimmed(glyphsOf(line));
  if (glyphs.length === 0) return [];
  const looks = [glyphs, loosened(glyphs), withoutEdges(glyphs)].map(withoutSpaces);
  const poorer = (['italic', 'bold'] as const).map((mark) =>
    withoutEdges(withoutSpaces(glyphs.map((glyph) => ({ ...glyph, [mark]: false })))),
  );
  for (const look of [...looks, ...poorer]) {
    if (!look.some(({ bold, italic }) => bold || italic)) break;
    const text = startsNothing(marked(look));
    if (readsAs(text, look)) return [text];
  }
  return [startsNothing(escaped(textOf(glyphs)))];
}

function glyphsOf(line: RichLine): readonly Glyph[] {
  return line.flatMap(({ text, bold = false, italic = false }) =>
    Array.from(cleanMarkdown(text).replaceAll('\n', ' '), (char) => ({ char, bold, italic })),
  );
}

const textOf = (glyphs: readonly Glyph[]): string => glyphs.map(({ char }) => char).join('');

function trimmed(glyphs: readonly Glyph[]): readonly Glyph[] {
  const isKept = ({ char }: Glyph) => char !== ' ' && char !== '\t';
  return glyphs.slice(Math.max(glyphs.findIndex(isKept), 0), glyphs.findLastIndex(isKept) + 1);
}

/** Takes the marks from spaces at both ends of what is marked. */
const withoutSpaces = (glyphs: readonly Glyph[]) =>
  (['bold', 'italic'] as const).reduce(
    (all, mark) => narrowed(all, mark, ({ char }) => SPACE.test(char)),
    glyphs,
  );

/** Takes the marks from spaces between words of different looks, so that marks can end there and begin anew. */
function loosened(glyphs: readonly Glyph[]): readonly Glyph[] {
  return glyphs.map((glyph, index) => {
    if (!SPACE.test(glyph.char)) return glyph;
    const before = glyphs[index - 1];
    const after = glyphs[index + 1];
    const isSame = before?.bold === after?.bold && before?.italic === after?.italic;
    return isSame ? glyph : { ...glyph, bold: false, italic: false };
  });
}

/** Takes the marks from spaces and punctuation at their ends where a letter stands on the other side. */
const withoutEdges = (glyphs: readonly Glyph[]) =>
  (['bold', 'italic'] as const).reduce(
    (all, mark) =>
      narrowed(all, mark, ({ char }, outside) =>
        SPACE.test(char)
          ? true
          : PUNCTUATION.test(char) &&
            outside !== undefined &&
            !SPACE.test(outside.char) &&
            !PUNCTUATION.test(outside.char),
      ),
    glyphs,
  );

function narrowed(
  glyphs: readonly Glyph[],
  mark: Mark,
  gives: (inside: Glyph, outside: Glyph | undefined) => boolean,
): readonly Glyph[] {
  const all = [...glyphs];
  const pass = (from: number, step: 1 | -1) => {
    for (let at = from; at >= 0 && at < all.length; at += step) {
      const [inside, outside] = [all[at], all[at - step]];
      if (inside?.[mark] && !outside?.[mark] && gives(inside, outside))
        all[at] = { ...inside, [mark]: false };
    }
  };
  pass(0, 1);
  pass(all.length - 1, -1);
  return all;
}

/** The glyphs with signs around what is marked; signs are closed in the order they were opened. */
function marked(glyphs: readonly Glyph[]): string {
  const signs = { bold: '**', italic: '*' } as const;
  const open: Mark[] = [];
  let written = '';
  const lasts = (mark: Mark, from: number) => {
    const end = glyphs.findIndex((glyph, index) => index >= from && !glyph[mark]);
    return end === -1 ? glyphs.length : end;
  };
  glyphs.forEach((glyph, index) => {
    while (open.some((mark) => !glyph[mark])) written += signs[open.pop() ?? 'bold'];
    const opening = (['bold', 'italic'] as const).filter((mark) => glyph[mark] && !open.includes(mark));
    // What lasts longer is opened first, so that the other can be closed inside it.
    if (opening.length === 2 && lasts('italic', index) > lasts('bold', index)) opening.reverse();
    for (const mark of opening) {
      open.push(mark);
      written += signs[mark];
    }
    written += '*\\'.includes(glyph.char) ? `\\${glyph.char}` : glyph.char;
  });
  return (
    written +
    open
      .reverse()
      .map((mark) => signs[mark])
      .join('')
  );
}

function readsAs(text: string, glyphs: readonly Glyph[]): boolean {
  const [block, ...others] = readRichText(text);
  if (block?.kind !== 'paragraph' || block.lines.length !== 1 || others.length > 0) return false;
  const read: readonly Run[] = block.lines[0] ?? [];
  const back = glyphsOf(read);
  return (
    back.length === glyphs.length &&
    back.every(({ char, bold, italic }, index) => {
      const glyph = glyphs[index];
      return char === glyph?.char && bold === glyph.bold && italic === glyph.italic;
    })
  );
}

/** Plain text with a backslash only where a sign would be read as a mark: `a_b_c` and `5 * 3` stay. */
function escaped(text: string): string {
  return text.replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\').replace(/\*+/g, (signs, at: number, all: string) => {
    const before = all.slice(Math.max(at - 2, 0), at).match(/.$/su)?.[0] ?? '';
    const after = all.slice(at + signs.length, at + signs.length + 2).match(/^./su)?.[0] ?? '';
    return isHarmless(before, after) ? signs : signs.replace(/./g, '\\$&');
  });
}

const isHarmless = (before: string, after: string): boolean =>
  SPACE.test(before) && (after === '' || SPACE.test(after));

/** A line that begins like an item of a list is no item. */
function startsNothing(line: string): string {
  return line.replace(/^[-+](?=[ \t]|$)/, '\\$&').replace(/^(\d{1,9})([.)])(?=[ \t]|$)/, '$1\\$2');
}
