import { drawIntervalChart } from '../charts/interval-chart.ts';
import type { MeasureWidth } from '../charts/measure-text.ts';
import { drawTimeline } from '../charts/timeline-chart.ts';
import type { Block, FigureBlock, IndexPanelItem, TableBlock, TimelineBlock } from '../model/report-model.ts';
import { type Content, element, type Html, lines } from './html.ts';
import { inlineChart } from './inline-chart.ts';
import { type LineTools, renderLine } from './render-line.ts';
import { renderTable, toneClass } from './render-table.ts';

/** What blocks need to become a page. */
export interface BlockTools extends LineTools {
  readonly measure: MeasureWidth;
  /** With `{number}` and `{text}`. */
  readonly tableCaption: string;
  readonly annexTableCaption: string;
  readonly figureCaption: string;
}

/** Lists up to this length are not broken over pages. */
const SHORT_LIST = 5;
/** Width in which a timeline is drawn, in CSS pixels: that of the text of its page. */
const TIMELINE = { upright: 627, lying: 986 } as const;

/** The blocks of a part of the report, in their order. */
export function renderBlocks(tools: BlockTools, blocks: readonly Block[], isLying: boolean): Content {
  return blocks.map((block, index) => renderBlock(tools, block, { isLying, next: blocks[index + 1]?.kind }));
}

interface BlockPlace {
  readonly isLying: boolean;
  /** What follows: text that introduces a table or list stays with it. */
  readonly next: Block['kind'] | undefined;
}

function renderBlock(tools: BlockTools, block: Block, { isLying, next }: BlockPlace): Content {
  switch (block.kind) {
    case 'page-break':
      return element('div', { class: 'page-break' });
    case 'heading': {
      const numbered = tools.numbers.of(block);
      const number = numbered?.number ?? '';
      return element(
        `h${block.level}`,
        {
          id: numbered?.place,
          class: [number && 'numbered', block.annex && 'annex'].filter(Boolean).join(' ') || null,
        },
        number === '' ? null : element('span', { class: 'number' }, `${number} `),
        block.text,
      );
    }
    case 'paragraph': {
      const leads = block.line.muted || next === 'table' || next === 'list';
      const names = [block.style === 'note' ? 'note' : null, leads ? 'leads' : null]
        .filter(Boolean)
        .join(' ');
      return element('p', { class: names || null }, renderLine(tools, block.line));
    }
    case 'list':
      return element(
        block.numbered ? 'ol' : 'ul',
        { class: block.lines.length <= SHORT_LIST ? 'whole' : null },
        block.lines.map((line) => element('li', {}, renderLine(tools, line))),
      );
    case 'notice':
      return element(
        'div',
        { class: 'notice', role: 'note' },
        element('p', { class: 'notice-title' }, block.title),
        element('p', {}, lines(block.text)),
      );
    case 'index-panel':
      return element('ul', { class: 'index-panel' }, block.items.map(indexItem));
    case 'table':
      return tableWithNote(tools, block);
    case 'figure':
      return figure(tools, block, drawIntervalChart(block.chart, tools.measure));
    case 'timeline': {
      const width = isLying ? TIMELINE.lying : TIMELINE.upright;
      return figure(tools, block, drawTimeline(block.timeline, width, tools.measure));
    }
  }
}

function tableWithNote(tools: BlockTools, block: TableBlock): Content {
  const numbered = tools.numbers.of(block);
  const template = numbered?.inAnnex ? tools.annexTableCaption : tools.tableCaption;
  return element(
    'div',
    { class: 'table', id: numbered?.place },
    renderTable(tools, block, numbered ? caption(template, numbered.number, block.caption) : null),
    block.note ? element('p', { class: 'note' }, lines(block.note)) : null,
  );
}

function figure(tools: BlockTools, block: FigureBlock | TimelineBlock, svg: string): Html {
  const numbered = tools.numbers.of(block);
  return element(
    'figure',
    { id: numbered?.place },
    element('figcaption', {}, caption(tools.figureCaption, numbered?.number, block.caption)),
    inlineChart(svg, block.alt, `chart-${numbered?.number ?? 0}`),
    block.note ? element('p', { class: 'note' }, lines(block.note)) : null,
  );
}

function indexItem({ name, value, range, band, tone, note }: IndexPanelItem): Html {
  return element(
    'li',
    {},
    element('p', { class: 'index-name' }, name),
    element('p', { class: 'index-value' }, value),
    element('p', { class: 'index-range' }, range),
    element('p', { class: 'index-band' }, element('span', { class: `chip ${toneClass(tone)}` }, band)),
    element('p', { class: 'muted' }, note),
  );
}

function caption(template: string, number = '', text: string): Content {
  return template.split(/(\{\w+\})/).map((part) => {
    if (part === '{number}') return number;
    return part === '{text}' ? lines(text) : part;
  });
}
