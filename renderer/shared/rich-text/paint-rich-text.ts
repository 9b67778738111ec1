import type { RichBlock, RichLine } from '../../../assessment-framework/rich-text/rich-text.ts';

/** Shows blocks inside an element, as text nodes in plain elements: nothing in a text can become HTML. */
export function paintRichText(place: HTMLElement, blocks: readonly RichBlock[]): void {
  place.replaceChildren(...blocks.map(blockElement));
}

function blockElement(block: RichBlock): HTMLElement {
  if (block.kind === 'paragraph') {
    const paragraph = document.createElement('p');
    block.lines.forEach((line, index) => {
      if (index > 0) paragraph.append(document.createElement('br'));
      paragraph.append(...line.map(runNode));
    });
    return paragraph;
  }
  const list = document.createElement(block.start === null ? 'ul' : 'ol');
  if (list instanceof HTMLOListElement && block.start !== null) list.start = block.start;
  for (const item of block.items) {
    const entry = document.createElement('li');
    entry.append(...item.map(blockElement));
    list.append(entry);
  }
  return list;
}

function runNode({ text, bold, italic }: RichLine[number]): Node {
  let node: Node = document.createTextNode(text);
  const marks = [...(italic ? ['em'] : []), ...(bold ? ['strong'] : [])];
  for (const name of marks) {
    const mark = document.createElement(name);
    mark.append(node);
    node = mark;
  }
  return node;
}
