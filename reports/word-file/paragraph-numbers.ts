import { type Level, readNumbering } from './numbering.ts';
import { numberingOf } from './style-numbering.ts';
import type { StyleSheet } from './style-sheet.ts';
import type { WordPackage } from './word-package.ts';
import { childOf, childValue, type XmlElement } from './xml-tree.ts';

/**
 * The numbers that Word prints before paragraphs (`3.2`, `Annex B`), for those that have one. Counts as Word does: lists with the same
 * abstract list go on counting together, unless a list says where it begins.
 */
export function paragraphNumbers(
  file: WordPackage,
  styles: StyleSheet,
  paragraphs: readonly XmlElement[],
): ReadonlyMap<XmlElement, string> {
  const xml = file.text(file.main);
  const numbering = readNumbering(file);
  const counters = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  const numbers = new Map<XmlElement, string>();
  for (const paragraph of paragraphs) {
    const place = placeOf(xml, paragraph, styles);
    const list = place && numbering.lists.get(place.list);
    const abstract = list && numbering.abstracts.get(list.abstract);
    if (!place || !list || !abstract) continue;
    const counts = counters.get(abstract.id) ?? new Map<number, number>();
    counters.set(abstract.id, counts);
    const start = list.starts.get(String(place.level));
    const key = `${list.id} ${place.level}`;
    const first = (level: number) => abstract.levels.get(String(level))?.start ?? 1;
    const before = counts.get(place.level);
    const restarts = start !== undefined && !begun.has(key);
    counts.set(place.level, restarts ? start : before === undefined ? first(place.level) : before + 1);
    begun.add(key);
    for (const level of [...counts.keys()]) if (level > place.level) counts.delete(level);
    numbers.set(
      paragraph,
      printed(abstract.levels, place.level, (level) => counts.get(level) ?? first(level)),
    );
  }
  return numbers;
}

function placeOf(
  xml: string,
  paragraph: XmlElement,
  styles: StyleSheet,
): { readonly list: string; readonly level: number } | null {
  const properties = childOf(paragraph, 'w:pPr');
  const direct = childOf(properties, 'w:numPr');
  const style = childValue(xml, properties, 'w:pStyle');
  const byStyle = style === undefined ? null : numberingOf(styles, style);
  const list = childValue(xml, direct, 'w:numId') ?? byStyle?.id;
  const level = childValue(xml, direct, 'w:ilvl') ?? byStyle?.level ?? '0';
  return list === undefined || list === '0' ? null : { list, level: Number(level) };
}

function printed(
  levels: ReadonlyMap<string, Level>,
  level: number,
  count: (level: number) => number,
): string {
  const own = levels.get(String(level));
  if (!own || own.format === 'bullet' || own.format === 'none') return '';
  return own.text.replace(/%([1-9])/g, (_all, digit: string) => {
    const at = Number(digit) - 1;
    return formatted(count(at), levels.get(String(at))?.format ?? 'decimal');
  });
}

function formatted(count: number, format: string): string {
  switch (format) {
    case 'upperLetter':
      return letters(count);
    case 'lowerLetter':
      return letters(count).toLowerCase();
    case 'upperRoman':
      return roman(count);
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}

/** A to Z, then AA, BB and so on. */
function letters(count: number): string {
  if (count < 1) return '';
  return String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.min(9, Math.floor((count - 1) / 26) + 1));
}

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(count: number): string {
  let [rest, text] = [Math.min(count, 4999), ''];
  for (const [value, sign] of ROMAN)
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  return text;
}
