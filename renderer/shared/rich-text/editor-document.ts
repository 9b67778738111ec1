import type { JSONContent } from '@tiptap/core';
import type { RichBlock, RichLine, Run } from '../../../assessment-framework/rich-text/rich-text.ts';

/** Blocks as a document of the editor; an empty text is one empty paragraph. */
export function toEditorDocument(blocks: readonly RichBlock[]): JSONContent {
  return { type: 'doc', content: blocks.length === 0 ? [{ type: 'paragraph' }] : blocks.map(toNode) };
}

function toNode(block: RichBlock): JSONContent {
  if (block.kind === 'paragraph') {
    const content = block.lines.flatMap((line, index): JSONContent[] => [
      ...(index > 0 ? [{ type: 'hardBreak' }] : []),
      ...line.map(toText),
    ]);
    return { type: 'paragraph', content };
  }
  const items = block.items.map((item): JSONContent => {
    // An item of the editor begins with a paragraph.
    const first: JSONContent[] = item[0]?.kind === 'paragraph' ? [] : [{ type: 'paragraph' }];
    return { type: 'listItem', content: [...first, ...item.map(toNode)] };
  });
  return block.start === null
    ? { type: 'bulletList', content: items }
    : { type: 'orderedList', attrs: { start: block.start }, content: items };
}

function toText({ text, bold, italic }: Run): JSONContent {
  const marks = [...(bold ? [{ type: 'bold' }] : []), ...(italic ? [{ type: 'italic' }] : [])];
  return { type: 'text', text, ...(marks.length > 0 ? { marks } : {}) };
}

/** What stands in the editor as blocks. Nodes that the editor does not have are taken as their content. */
export function fromEditorDocument(node: JSONContent): readonly RichBlock[] {
  return (node.content ?? []).flatMap((child): readonly RichBlock[] => {
    if (child.type === 'paragraph') return [{ kind: 'paragraph', lines: toLines(child.content ?? []) }];
    if (child.type !== 'bulletList' && child.type !== 'orderedList') return fromEditorDocument(child);
    const start: unknown = child.attrs?.start;
    return [
      {
        kind: 'list',
        start: child.type === 'bulletList' ? null : typeof start === 'number' ? start : 1,
        items: (child.content ?? []).map(fromEditorDocument),
      },
    ];
  });
}

function toLines(nodes: readonly JSONContent[]): readonly RichLine[] {
  const lines: Run[][] = [[]];
  for (const { type, text = '', marks = [] } of nodes) {
    if (type === 'hardBreak') lines.push([]);
    const has = (name: string) => marks.some((mark) => mark.type === name);
    const look = {
      ...(has('bold') ? { bold: true as const } : {}),
      ...(has('italic') ? { italic: true as const } : {}),
    };
    if (text !== '') lines.at(-1)?.push({ text, ...look });
  }
  return lines;
}
