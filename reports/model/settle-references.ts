import type { ReportContext } from './report-context.ts';
import type { Block, Chapter, Inline, Line } from './report-model.ts';

/**
 * Turns what lines refer to into parts that lead there, once it is known what is printed and under which number: a reference
 * to a chapter that is switched off, or to a table that has nothing to show, is left out. The plain text names the numbers
 * too. Only paragraphs and lists refer.
 */
export function settleReferences(context: ReportContext, chapters: readonly Chapter[]): readonly Chapter[] {
  const names = numbered(context, chapters);
  return chapters.map((chapter) => ({
    ...chapter,
    parts: chapter.parts.map((part) => ({
      ...part,
      blocks: part.blocks.map((block) => settled(context, block, names)),
    })),
  }));
}

function settled(context: ReportContext, block: Block, names: ReadonlyMap<string, string>): Block {
  if (block.kind === 'paragraph')
    return refers(block.line) ? { ...block, line: settledLine(context, block.line, names) } : block;
  if (block.kind !== 'list' || !block.lines.some(refers)) return block;
  return {
    ...block,
    lines: block.lines.map((line) => (refers(line) ? settledLine(context, line, names) : line)),
  };
}

const refers = (line: Line): boolean => line.see !== undefined || line.notes !== undefined;

function settledLine(context: ReportContext, line: Line, names: ReadonlyMap<string, string>): Line {
  const { see = [], notes = [], parts, ...rest } = line;
  const shown = [...new Set(see)].filter((id) => names.has(id));
  const before: readonly Inline[] = parts ??
    line.runs?.map((run) => ({ kind: 'text', ...run })) ?? [{ kind: 'text', text: line.text }];
  const references = shown.length === 0 ? [] : referenceParts(context, shown);
  return {
    ...rest,
    text: line.text + references.map((part) => plain(part, names)).join(''),
    parts: [...before, ...notes.map((text): Inline => ({ kind: 'note', text })), ...references],
  };
}

const plain = (part: Inline, names: ReadonlyMap<string, string>): string =>
  part.kind === 'text' ? part.text : part.kind === 'to' ? (names.get(part.block) ?? '') : '';

/** ` (Table 4 and Figure 2)` in parts, as the language sets brackets and lists. */
function referenceParts({ t, format }: ReportContext, ids: readonly string[]): readonly Inline[] {
  const [open = '', close = ''] = t('see.brackets', { blocks: '\n' }).split('\n');
  const texts = format
    .listParts(ids)
    .map(
      (part, index): Inline => (index % 2 === 0 ? { kind: 'to', block: part } : { kind: 'text', text: part }),
    );
  return [{ kind: 'text', text: open }, ...texts, { kind: 'text', text: close }];
}

/** What each block is called in the printed report: `Table 3`, `Figure 1`, `chapter 5`, `Annex B`. */
function numbered({ t, format }: ReportContext, chapters: readonly Chapter[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const counts = { table: 0, annexTable: 0, figure: 0, chapter: 0, annex: 0 };
  let inAnnex = false;
  const count = (of: keyof typeof counts) => (counts[of] += 1);
  for (const block of chapters.flatMap(({ parts }) => parts.flatMap(({ blocks }) => blocks))) {
    const name = nameOf(block);
    if (name !== null && 'id' in block && block.id !== undefined) names.set(block.id, name);
  }
  return names;

  function nameOf(block: Block): string | null {
    switch (block.kind) {
      case 'table':
        if (block.unnumbered) return null;
        return inAnnex
          ? t('see.annexTable', { number: format.integer(count('annexTable')) })
          : t('see.table', { number: format.integer(count('table')) });
      case 'figure':
      case 'timeline':
        return t('see.figure', { number: format.integer(count('figure')) });
      case 'heading':
        if (block.level === 1) inAnnex = block.annex === true;
        if (block.level > 1 || block.bare) return null;
        return block.annex
          ? t('page.annex', { letter: String.fromCharCode(64 + count('annex')) })
          : t('see.chapter', { number: format.integer(count('chapter')) });
      default:
        return null;
    }
  }
}
