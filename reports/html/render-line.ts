import type { Inline, Line } from '../model/report-model.ts';
import { type Content, element, lines } from './html.ts';
import type { Notes } from './notes.ts';
import type { Numbers } from './number-blocks.ts';

/** What lines need: where references lead, and where notes go. */
export interface LineTools {
  readonly numbers: Numbers;
  readonly notes: Notes;
}

/** A line as it stands in a paragraph: sign of an item, lead in bold, then the text in its looks. */
export function renderLine(tools: LineTools, line: Line): Content {
  const { lead, sign, text } = line;
  return [
    sign ? element('span', { class: 'sign' }, sign) : null,
    lead ? [element('b', {}, lines(lead)), text === '' ? null : ' '] : null,
    looks(line, lineContent(tools, line)),
  ];
}

function lineContent(tools: LineTools, { parts, runs, text }: Line): Content {
  if (parts) return parts.map((part) => renderInline(tools, part));
  if (runs) return runs.map((run) => renderInline(tools, { kind: 'text', ...run }));
  return lines(text);
}

function looks({ strong, muted }: Line, content: Content): Content {
  const shown = strong ? element('b', {}, content) : content;
  return muted ? element('span', { class: 'muted' }, shown) : shown;
}

function renderInline({ numbers, notes }: LineTools, part: Inline): Content {
  switch (part.kind) {
    case 'text': {
      const text = lines(part.text);
      const slanted = part.italic ? element('i', {}, text) : text;
      return part.bold ? element('b', {}, slanted) : slanted;
    }
    case 'to': {
      const found = numbers.withId(part.block);
      return found ? element('a', { href: `#${found.place}` }, found.label) : null;
    }
    case 'note':
      return notes.sign(part.text);
  }
}
