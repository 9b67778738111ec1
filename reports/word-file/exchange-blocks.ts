import { shapeLetter } from './block-text.ts';
import { dropOrphans, referencesIn } from './drop-orphans.ts';
import { type FoundBlock, findBlocks } from './find-blocks.ts';
import { fitWidth } from './fit-width.ts';
import { insertAdditions } from './insert-additions.ts';
import { withPrefixes } from './namespaces.ts';
import { countsAlike, mergeNumbering, type Numbering, readNumbering } from './numbering.ts';
import { readSections, sectionAt, sectionBreak } from './page-sections.ts';
import type { Decision } from './refresh-decisions.ts';
import { renumber } from './renumber.ts';
import { additionsOf, bodyItems } from './report-order.ts';
import { type Splice, splice } from './splice.ts';
import { addStyles, mapStyles, readStyles, stylesIn } from './style-sheet.ts';
import { takenIds } from './taken-ids.ts';
import { createTransplant, footnotesOf } from './transplant.ts';
import { WordFileError } from './word-file-error.ts';
import type { WordPackage } from './word-package.ts';
import { attributeOf, childOf, escapeXml, sliceOf, type XmlElement } from './xml-tree.ts';

/** An edited document, the report made now, and what is to be done. */
interface Exchange {
  readonly to: WordPackage;
  readonly from: WordPackage;
  /** The main part of the document. */
  readonly root: XmlElement;
  readonly decided: readonly Decision[];
  isNew(id: string): boolean;
}

/** Writes the report's blocks into the document, with all that they lead to, and removes what only the old ones led to. */
export function exchangeBlocks({ to, from, root, decided, isNew }: Exchange): void {
  const xml = to.text(to.main);
  const source = from.text(from.main);
  const sourceRoot = from.root(from.main);
  const sourceBody = bodyOf(sourceRoot);
  const sheets = { from: readStyles(from), to: readStyles(to) };
  const additions = additionsOf(bodyItems(source, sourceBody, sheets.from), isNew);
  const current = new Map(findBlocks(source, sourceRoot, new Map()).map((block) => [block.id, block]));
  const replaced = decided.flatMap(({ block, writes }) => {
    const now = current.get(block.id);
    return writes && now ? [{ block, now, place: placeOf(block) }] : [];
  });
  const pieces = [
    ...replaced.map(({ now }) => now.control),
    ...additions.flatMap(({ items }) => items.map(({ element }) => element)),
  ].map((element) => sliceOf(source, element));
  if (pieces.length === 0) {
    renumber(to);
    return;
  }

  const rest = splice(
    xml,
    replaced.map(({ place }) => ({ ...place, text: '' })),
  );
  const taken = takenIds(rest, otherTexts(to));
  const styles = mapStyles(sheets.from, sheets.to, stylesIn(pieces.join('') + footnotesOf(from)));
  const lists = { source: readNumbering(from), target: readNumbering(to) };
  const numbering = mergeNumbering(from, to, (list) => listLike(lists, list, rest));
  const shared = sharedLists(source, [...current.values()]);
  const transplant = createTransplant({
    from,
    to,
    styles,
    sheets,
    numbering,
    taken,
    isShared: (id) => shared.has(id),
  });
  const write = (piece: string, before: string): string =>
    transplant.move(piece, { names: contentsNames(piece, before, () => taken.contentsName()) });

  const widths = { from: readSections(source, sourceBody), to: readSections(xml, bodyOf(root)) };
  const splices = replaced.flatMap(({ block, now, place }): readonly Splice[] => {
    const piece = place.whole ? sliceOf(source, now.control) : innerOf(source, now);
    const text = fitWidth(
      write(piece, xml.slice(place.start, place.end)),
      sectionAt(widths.from, now.start)?.width ?? 0,
      sectionAt(widths.to, block.start)?.width ?? 0,
    );
    const strays = strayParagraphs(xml, block, source, now);
    return [
      { start: place.start, end: place.end, text },
      ...aliasSplice(xml, block, now),
      ...strays,
      ...sectionBreaks(xml, block, place, strays),
    ];
  });
  const edited = { xml, body: bodyOf(root), styles: sheets.to, blocks: decided.map(({ block }) => block) };
  splices.push(...insertAdditions(edited, additions, ({ element }) => write(sliceOf(source, element), '')));

  addStyles(to, styles.copied, { from, listOf: (id) => numbering.shared(id) });
  to.set(to.main, withPrefixes(splice(xml, splices), pieces.join(''), source));
  transplant.finish();
  numbering.finish();
  dropOrphans(to, referencesIn(replaced.map(({ place }) => xml.slice(place.start, place.end)).join('')));
  renumber(to);
}

function bodyOf(root: XmlElement): XmlElement {
  const body = childOf(root, 'w:body');
  if (!body) throw new WordFileError('broken', { reason: 'body' });
  return body;
}

/** What is exchanged: the content of the control, or all of it where its tag or extent was lost. */
function placeOf({ control, start, end, tagged }: FoundBlock): {
  readonly start: number;
  readonly end: number;
  readonly whole: boolean;
} {
  const content = childOf(control, 'w:sdtContent');
  return content && tagged && end === control.end
    ? { start: content.bodyStart, end: content.bodyEnd, whole: false }
    : { start, end, whole: true };
}

function innerOf(source: string, block: FoundBlock): string {
  const content = childOf(block.control, 'w:sdtContent');
  return content ? source.slice(content.bodyStart, content.bodyEnd) : '';
}

/** The title on the frame of a control follows the caption. */
function aliasSplice(xml: string, block: FoundBlock, now: FoundBlock): readonly Splice[] {
  const alias = childOf(childOf(block.control, 'w:sdtPr'), 'w:alias');
  if (!alias || placeOf(block).whole || now.title === '' || attributeOf(xml, alias, 'w:val') === now.title)
    return [];
  return [{ start: alias.start, end: alias.end, text: `<w:alias w:val="${escapeXml(now.title)}"/>` }];
}

/**
 * Paragraphs that somebody wrote in front of or behind the data, still inside its control, where the cursor easily comes to stand. They
 * move out of it, to where they were read.
 */
function strayParagraphs(xml: string, block: FoundBlock, source: string, now: FoundBlock): readonly Splice[] {
  const [letters, wanted] = [
    block.content.map((element) => shapeLetter(xml, element)),
    now.content.map((element) => shapeLetter(source, element)).join(''),
  ];
  const shape = letters.join('');
  const isData = /[dt]/;
  if (!isData.test(shape) || !isData.test(wanted)) return [];
  const surplus = (pattern: RegExp): number =>
    Math.max(0, (pattern.exec(shape)?.[0].length ?? 0) - (pattern.exec(wanted)?.[0].length ?? 0));
  const paragraphs = block.content.filter((_, index) => letters[index] !== '');
  const [before, behind] = [surplus(/^p*/), surplus(/p*$/)];
  const text = (elements: readonly XmlElement[]) => elements.map((element) => sliceOf(xml, element)).join('');
  // The caption stays what it is, wherever something was written beside it.
  const leading = paragraphs.slice(0, /^p*/.exec(shape)?.[0].length ?? 0);
  const foreign = leading
    .filter((element) => !/_mdsab_|>\s*SEQ\s/.test(sliceOf(xml, element)))
    .slice(0, before);
  return [
    ...(before > 0 ? [{ start: block.start, end: block.start, text: text(foreign) }] : []),
    ...(behind > 0 ? [{ start: block.end, end: block.end, text: text(paragraphs.slice(-behind)) }] : []),
  ];
}

/** Section breaks that stand inside of what is exchanged: the pages before keep their look. */
function sectionBreaks(
  xml: string,
  block: FoundBlock,
  { start, end }: { readonly start: number; readonly end: number },
  strays: readonly Splice[],
): readonly Splice[] {
  return [...xml.slice(start, end).matchAll(/<w:sectPr[\s>].*?<\/w:sectPr>/gs)]
    .filter(([section]) => !strays.some(({ text }) => text.includes(section)))
    .map(([section]) => ({ start: block.end, end: block.end, text: sectionBreak(section) }));
}

/** Names for the targets of lists of contents: those that the block had before, so that the lists still lead there. */
function contentsNames(piece: string, before: string, fresh: () => string): ReadonlyMap<string, string> {
  const names = (text: string) =>
    [...text.matchAll(/<w:bookmarkStart\b[^>]*?\bw:name="(_Toc[^"]*)"/g)].map(([, name]) => name ?? '');
  const old = names(before);
  return new Map(names(piece).map((name, index) => [name, old[index] ?? fresh()]));
}

/** Lists that count on from one block to another or through headings. */
function sharedLists(source: string, blocks: readonly FoundBlock[]): ReadonlySet<string> {
  const lists = (text: string) => [...text.matchAll(/<w:numId\s+w:val="(\d+)"/g)].map(([, id]) => id ?? '');
  const [seen, shared] = [new Set<string>(), new Set<string>()];
  for (const block of blocks) {
    for (const id of new Set(lists(source.slice(block.start, block.end))))
      (seen.has(id) ? shared : seen).add(id);
  }
  const rest = splice(
    source,
    blocks.map(({ start, end }) => ({ start, end, text: '' })),
  );
  for (const id of lists(rest)) shared.add(id);
  return shared;
}

/** A list of the document that goes on a list of the report: the one in use most that is the same, or counts the same way. */
function listLike(
  { source, target }: { readonly source: Numbering; readonly target: Numbering },
  list: string,
  rest: string,
): string | undefined {
  const wanted = source.abstracts.get(source.lists.get(list)?.abstract ?? '');
  if (!wanted) return undefined;
  const uses = (id: string): number => rest.split(`<w:numId w:val="${id}"`).length - 1;
  const like = [...target.lists.values()].flatMap(({ id, abstract }) => {
    const there = target.abstracts.get(abstract);
    return there && (there.key === wanted.key || countsAlike(wanted, there))
      ? [{ id, isSame: there.key === wanted.key, uses: uses(id) }]
      : [];
  });
  const [best] = like.sort((a, b) => Number(b.isSame) - Number(a.isSame) || b.uses - a.uses);
  return best && (best.isSame || best.uses > 0) ? best.id : undefined;
}

/** Text of parts beside the main one in which ids are handed out. */
function otherTexts(file: WordPackage): { readonly footnotes: string; readonly others: readonly string[] } {
  const notes = file.related(file.main, 'footnotes');
  const others = file
    .relationships(file.main)
    .filter(
      ({ kind, external, target }) =>
        !external && file.has(target) && /^(?:header|footer|endnotes|comments)$/.test(kind),
    )
    .map(({ target }) => file.text(target));
  return { footnotes: notes === undefined || !file.has(notes) ? '' : file.text(notes), others };
}
