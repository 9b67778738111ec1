import {
  AlignmentType,
  type FileChild,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  type ParagraphChild,
  SequentialIdentifier,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import { chartSize, drawIntervalChart } from '../charts/interval-chart.ts';
import type { MeasureWidth } from '../charts/measure-text.ts';
import { rasterise } from '../charts/rasterise.ts';
import { drawTimeline, timelineSize } from '../charts/timeline-chart.ts';
import type { Block, FigureBlock, IndexPanelItem, ReportModel } from '../model/report-model.ts';
import { COLOURS, TONES } from '../theme.ts';
import { layoutTable, renderTable } from './tables.ts';
import { type Setter, templateParts } from './text.ts';

/** What blocks need to become Word content; `next` hands out numbers that are unique in this document. */
export interface BlockTools {
  readonly setter: Setter;
  readonly model: ReportModel;
  readonly measure: MeasureWidth;
  readonly fontFiles: readonly string[];
  next(): number;
}

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const TWIPS_A_PIXEL = 15;
/** Lists up to this length are not broken over pages. */
const SHORT_LIST = 5;
const BODY_STYLES = { body: 'Body', note: 'Note' } as const;

/** Word content of a part of the report. `first`: the part starts a page by itself, so its first chapter needs no break. */
export function renderBlocks(
  tools: BlockTools,
  blocks: readonly Block[],
  width: number,
): readonly FileChild[] {
  return blocks.flatMap((block, index) =>
    renderBlock(tools, block, { width, first: index === 0, next: blocks[index + 1]?.kind }),
  );
}

interface BlockPlace {
  readonly width: number;
  readonly first: boolean;
  /** What follows: text that introduces a table or list stays with it. */
  readonly next: Block['kind'] | undefined;
}

function renderBlock(tools: BlockTools, block: Block, place: BlockPlace): readonly FileChild[] {
  const { setter, model } = tools;
  switch (block.kind) {
    case 'page-break':
      return [setter.paragraph('Spacer', [], { pageBreakBefore: true })];
    case 'heading':
      return [
        setter.paragraph(`Heading${block.level}`, [setter.run(block.text)], {
          heading: HEADINGS[block.level],
          ...(block.level === 1 && !place.first ? { pageBreakBefore: true } : {}),
          ...(block.level === 3 || block.bare
            ? {}
            : { numbering: { reference: block.annex ? 'annexes' : 'chapters', level: block.level - 1 } }),
        }),
      ];
    case 'paragraph':
      return [
        setter.paragraph(BODY_STYLES[block.style ?? 'body'], setter.line(block.line), {
          ...(block.line.muted || place.next === 'table' || place.next === 'list' ? { keepNext: true } : {}),
        }),
      ];
    case 'list': {
      const instance = tools.next();
      const short = block.lines.length <= SHORT_LIST;
      return block.lines.map((line, index) =>
        setter.paragraph('ListText', setter.line(line), {
          keepLines: true,
          ...(short && index < block.lines.length - 1 ? { keepNext: true } : {}),
          numbering: {
            reference: block.numbered ? 'steps' : 'points',
            level: 0,
            ...(block.numbered ? { instance } : {}),
          },
        }),
      );
    }
    case 'notice':
      return [notice(setter, block, place.width), setter.paragraph('Spacer', [])];
    case 'index-panel':
      return [indexPanel(setter, block.items, place.width), setter.paragraph('Spacer', [])];
    case 'table':
      return [
        caption(setter, model.document.tableCaption, { sequence: 'Table', text: block.caption }),
        renderTable(setter, block, place.width),
        block.note ? setter.paragraph('Note', [setter.run(block.note)]) : setter.paragraph('Spacer', []),
      ];
    case 'figure':
      return picture(tools, block, {
        ...chartSize(block.chart),
        svg: drawIntervalChart(block.chart, tools.measure),
        shown: place.width,
      });
    case 'timeline':
      return picture(tools, block, {
        ...timelineSize(block.timeline, place.width / TWIPS_A_PIXEL),
        svg: drawTimeline(block.timeline, place.width / TWIPS_A_PIXEL, tools.measure),
        shown: place.width,
      });
  }
}

function caption(setter: Setter, template: string, { sequence, text }: { sequence: string; text: string }) {
  const children = templateParts(template).flatMap((part, index): readonly ParagraphChild[] => {
    if (index % 2 === 0) return part === '' ? [] : [setter.run(part)];
    return part === 'number' ? [new SequentialIdentifier(sequence)] : [setter.run(text)];
  });
  return setter.paragraph('Caption', children);
}

interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** Width on the page in twips. */
  readonly shown: number;
}

function picture(
  tools: BlockTools,
  block: Pick<FigureBlock, 'caption' | 'alt' | 'note'>,
  { svg, width, height, shown }: Drawing,
): readonly FileChild[] {
  const { setter, model } = tools;
  const pixels = shown / TWIPS_A_PIXEL;
  const image = new ImageRun({
    type: 'png',
    data: rasterise(svg, tools.fontFiles),
    transformation: { width: Math.round(pixels), height: Math.round((pixels / width) * height) },
    altText: { id: String(tools.next()), name: block.caption, title: block.caption, description: block.alt },
  });
  return [
    caption(setter, model.document.figureCaption, { sequence: 'Figure', text: block.caption }),
    setter.paragraph('Spacer', [image], {
      spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 40 },
      alignment: AlignmentType.CENTER,
      ...(block.note ? { keepNext: true } : {}),
    }),
    ...(block.note ? [setter.paragraph('Note', [setter.run(block.note)])] : []),
  ];
}

function notice(setter: Setter, block: { title: string; text: string }, width: number) {
  const content = new TableCell({
    width: { size: width, type: WidthType.DXA },
    shading: { fill: COLOURS.accentTint },
    margins: { top: 140, bottom: 140, left: 200, right: 200 },
    children: [
      setter.paragraph('NoticeTitle', [setter.run(block.title)]),
      setter.paragraph('TableText', [setter.run(block.text)]),
    ],
  });
  return layoutTable(setter, [new TableRow({ cantSplit: true, children: [content] })], {
    widths: [width],
    rule: false,
  });
}

function indexPanel(setter: Setter, items: readonly IndexPanelItem[], width: number) {
  const each = Math.floor(width / items.length);
  const cells = items.map((item) => {
    const tone = TONES[item.tone];
    const chip = tone.fill && item.tone !== 'blank' ? { fill: tone.fill, color: tone.ink } : {};
    return new TableCell({
      width: { size: each, type: WidthType.DXA },
      margins: { top: 120, bottom: 120, left: 0, right: 200 },
      children: [
        setter.paragraph('IndexName', [setter.run(item.name)]),
        setter.paragraph('IndexValue', [setter.run(item.value)]),
        setter.paragraph('TableText', [setter.run(item.range, { size: 18 })], { spacing: { after: 80 } }),
        setter.paragraph(
          'TableText',
          [setter.run(`\u00A0${item.band}\u00A0`, { bold: true, size: 17, ...chip })],
          { spacing: { after: 80 } },
        ),
        setter.paragraph('TableText', [setter.run(item.note, { color: COLOURS.muted })]),
      ],
    });
  });
  return layoutTable(setter, [new TableRow({ cantSplit: true, children: cells })], {
    widths: items.map(() => each),
    rule: true,
  });
}
