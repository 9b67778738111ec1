import type { FoundBlock } from './find-blocks.ts';
import { fitWidth } from './fit-width.ts';
import {
  type PageSection,
  readSections,
  sectionAt,
  sectionBreak,
  sectionIn,
  sectionLike,
} from './page-sections.ts';
import type { Addition, BodyItem } from './report-order.ts';
import type { Splice } from './splice.ts';
import { headingLevel, type StyleSheet } from './style-sheet.ts';
import { childOf, childValue, type XmlElement } from './xml-tree.ts';

/** The document that additions go into. */
interface Edited {
  readonly xml: string;
  readonly body: XmlElement;
  readonly styles: StyleSheet;
  readonly blocks: readonly FoundBlock[];
}

/** Places additions in an edited document. `write` moves an element of the report and gives its text. */
export function insertAdditions(
  edited: Edited,
  additions: readonly Addition[],
  write: (item: BodyItem) => string,
): readonly Splice[] {
  const sections = readSections(edited.xml, edited.body);
  return additions.map((addition) => {
    const place = placeOf(edited, addition);
    const section = sectionAt(sections, place.at);
    const pieces: string[] = [];
    let turned = false;
    const turn = (landscape: boolean, to: boolean) => {
      if (!section || landscape === turned) return;
      pieces.push(
        sectionBreak(
          sectionLike(edited.xml, section.element, {
            landscape: turned ? to : section.landscape,
            first: false,
          }),
        ),
      );
      turned = landscape;
    };
    for (const item of addition.items) {
      const other =
        item.section !== undefined && section !== undefined && item.section.landscape !== section.landscape;
      turn(other, !(section?.landscape ?? false));
      pieces.push(fitted(write(item), item.section, section, other));
    }
    turn(false, !(section?.landscape ?? false));
    const parts = withGaps(pieces);
    return {
      start: place.at,
      end: place.at,
      text:
        (place.afterControl && isControl(parts[0]) ? GAP : '') +
        parts.join('') +
        (place.beforeControl && isControl(parts.at(-1)) ? GAP : ''),
    };
  });
}

/** Where writers can put the cursor between two controls. */
const GAP = '<w:p/>';
const isControl = (piece: string | undefined): boolean => piece?.startsWith('<w:sdt') ?? false;

function withGaps(pieces: readonly string[]): readonly string[] {
  return pieces.map((piece, index) =>
    index > 0 && isControl(piece) && isControl(pieces[index - 1]) ? GAP + piece : piece,
  );
}

/** Text of the report set for the width of the page that it comes to. */
function fitted(
  piece: string,
  from: PageSection | undefined,
  to: PageSection | undefined,
  isTurned: boolean,
): string {
  if (!from || !to) return piece;
  // A section of its own has the turned page of the one around it: its height is the width.
  return isTurned ? piece : fitWidth(piece, from.width, to.width);
}

interface Place {
  readonly at: number;
  readonly afterControl: boolean;
  readonly beforeControl: boolean;
}

function placeOf(edited: Edited, { items, before, after, beforeIsNear }: Addition): Place {
  const find = (ids: readonly string[], last: boolean): FoundBlock | undefined => {
    for (const id of ids) {
      const all = edited.blocks.filter((block) => block.id === id);
      const found = last ? all.at(-1) : all[0];
      if (found) return found;
    }
    return undefined;
  };
  const previous = find(before, true);
  const next = find(after, false);
  if (next && (!previous || !beforeIsNear)) return placeAt(edited, next.control, next.start);
  if (!previous) {
    const end = childOf(edited.body, 'w:sectPr')?.start ?? edited.body.bodyEnd;
    return { at: end, afterControl: false, beforeControl: false };
  }
  const level = items[0]?.level ?? null;
  if (level === null) return placeAt(edited, previous.control, previous.end);
  // A new heading must not come between the block before it and what people wrote under that one's heading.
  const siblings = previous.control.parent?.children ?? [];
  let at = previous.end;
  for (const sibling of siblings) {
    if (sibling.start < at) continue;
    const other = headingLevel(edited.styles, childValue(edited.xml, childOf(sibling, 'w:pPr'), 'w:pStyle'));
    if ((other !== null && other <= level) || sectionIn(sibling)) break;
    at = sibling.end;
  }
  return placeAt(edited, previous.control, at);
}

function placeAt({ blocks }: Edited, anchor: XmlElement, at: number): Place {
  const siblings = anchor.parent?.children ?? [];
  return {
    at,
    afterControl:
      siblings.some(({ name, end }) => end === at && name === 'w:sdt') ||
      blocks.some(({ end }) => end === at),
    beforeControl: siblings.some(({ name, start }) => start === at && name === 'w:sdt'),
  };
}
