import { joinedForms } from './arabic-forms.ts';

/** Gives the width of a text in pixels at a font size. */
export type MeasureWidth = (text: string, size: number) => number;

/**
 * Reads advance widths from the bytes of a TrueType font (cmap format 4 or 12, hmtx), so that charts lay out texts
 * without a browser. Kerning is left out, and of shaping all but the forms of Arabic letters.
 * @throws RangeError when a needed table is missing.
 */
export function measureWith(font: Uint8Array): MeasureWidth {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = readTables(view);
  const unitsPerEm = view.getUint16(tableAt(tables, 'head') + 18);
  const metrics = view.getUint16(tableAt(tables, 'hhea') + 34);
  const hmtx = tableAt(tables, 'hmtx');
  const glyphOf = readCharacterMap(view, tableAt(tables, 'cmap'));
  const advances = new Map<number, number>();
  const advanceOf = (code: number): number => {
    const known = advances.get(code);
    if (known !== undefined) return known;
    const advance = view.getUint16(hmtx + 4 * Math.min(glyphOf(code), metrics - 1));
    advances.set(code, advance);
    return advance;
  };
  return (text, size) => {
    let units = 0;
    for (const code of joinedForms(text)) units += advanceOf(code);
    return (units / unitsPerEm) * size;
  };
}

/**
 * Height of a line of text set in a font, in sizes of its letters: what rises above and falls below the line.
 * @throws RangeError when a needed table is missing.
 */
export function linePitch(font: Uint8Array): number {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = readTables(view);
  const hhea = tableAt(tables, 'hhea');
  const height = view.getInt16(hhea + 4) - view.getInt16(hhea + 6) + view.getInt16(hhea + 8);
  return height / view.getUint16(tableAt(tables, 'head') + 18);
}

function readTables(view: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + index * 16;
    const tag = [0, 1, 2, 3].map((offset) => String.fromCharCode(view.getUint8(record + offset))).join('');
    tables.set(tag, view.getUint32(record + 8));
  }
  return tables;
}

function tableAt(tables: ReadonlyMap<string, number>, tag: string): number {
  const offset = tables.get(tag);
  if (offset === undefined) throw new RangeError(`the font has no table ${tag}`);
  return offset;
}

function readCharacterMap(view: DataView, cmap: number): (code: number) => number {
  const offsets = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, index) => cmap + view.getUint32(cmap + 8 + index * 8),
  );
  const wide = offsets.find((offset) => view.getUint16(offset) === 12);
  if (wide !== undefined) return (code) => glyphInGroups(view, wide, code);
  const narrow = offsets.find((offset) => view.getUint16(offset) === 4);
  if (narrow !== undefined) return (code) => glyphInSegments(view, narrow, code);
  throw new RangeError('the font has no character map of format 4 or 12');
}

function glyphInGroups(view: DataView, table: number, code: number): number {
  const count = view.getUint32(table + 12);
  for (let index = 0; index < count; index += 1) {
    const group = table + 16 + index * 12;
    if (code <= view.getUint32(group + 4)) {
      const first = view.getUint32(group);
      return code < first ? 0 : view.getUint32(group + 8) + code - first;
    }
  }
  return 0;
}

function glyphInSegments(view: DataView, table: number, code: number): number {
  const doubled = view.getUint16(table + 6);
  for (let offset = 0; offset < doubled; offset += 2) {
    if (code > view.getUint16(table + 14 + offset)) continue;
    const starts = table + 16 + doubled + offset;
    const start = view.getUint16(starts);
    if (code < start) return 0;
    const delta = view.getUint16(starts + doubled);
    const ranges = starts + 2 * doubled;
    const range = view.getUint16(ranges);
    if (range === 0) return (code + delta) & 0xffff;
    const glyph = view.getUint16(ranges + range + 2 * (code - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
