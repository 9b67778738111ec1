import { attributeIn } from './xml-tree.ts';

const EMU_A_TWIP = 635;
/** Tab stops from here on hang on the width of the text; those before it belong to what they stand in. */
const FAR = 0.3;
const SCALED = /<(w:tblW|w:gridCol|w:tcW|w:tab|wp:extent|a:ext)(?=\s)(?:[^>"']|"[^"]*"|'[^']*')*>/g;

/**
 * A piece that was made for a text width, set for another (both in twips): tables and far tab stops grow or shrink with it, pictures only
 * shrink.
 */
export function fitWidth(xml: string, from: number, to: number): string {
  if (from <= 0 || to <= 0) return xml;
  const factor = to / from;
  const widest = to * EMU_A_TWIP;
  const resizes = Math.abs(factor - 1) > 0.004;
  let shrink = 1;
  return xml.replace(SCALED, (tag, name: string) => {
    if (name === 'wp:extent') {
      const width = Number(attributeIn(tag, 'cx'));
      shrink = width > widest ? widest / width : 1;
    }
    if (name === 'wp:extent' || name === 'a:ext')
      return shrink === 1 ? tag : scaled(scaled(tag, 'cx', shrink), 'cy', shrink);
    if (!resizes) return tag;
    if (name === 'w:tab')
      return Number(attributeIn(tag, 'w:pos')) >= from * FAR ? scaled(tag, 'w:pos', factor) : tag;
    const type = attributeIn(tag, 'w:type');
    return name === 'w:gridCol' || type === 'dxa' || type === undefined ? scaled(tag, 'w:w', factor) : tag;
  });
}

function scaled(tag: string, attribute: string, factor: number): string {
  return tag.replace(
    new RegExp(`(\\s${attribute}=")(\\d+)(")`),
    (_all, start: string, value: string, end: string) => {
      return start + Math.round(Number(value) * factor) + end;
    },
  );
}
