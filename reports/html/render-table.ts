import type { Align, Cell, Column, Line, Row, TableBlock, Tone } from '../model/report-model.ts';
import { TONES } from '../theme.ts';
import { type Content, element, type Html } from './html.ts';
import { type LineTools, renderLine } from './render-line.ts';

/** A table whose head is repeated on every page and whose rows stay whole; the first column names the rows where it can. */
export function renderTable(tools: LineTools, block: TableBlock, title: Content | null): Html {
  const total = block.columns.reduce((sum, { share }) => sum + share, 0);
  const turned = block.columns.some((column) => column.turned);
  return element(
    'table',
    {
      class: classes('data', block.rowHeight, block.small && 'small', turned && 'with-turned'),
      'aria-label': title === null ? block.caption : undefined,
    },
    title === null ? null : element('caption', {}, title),
    element(
      'colgroup',
      {},
      block.columns.map(({ share }) => element('col', { style: `width:${percent(share / total)}` })),
    ),
    element('thead', {}, element('tr', {}, block.columns.map(headCell))),
    element(
      'tbody',
      {},
      block.rows.map((row) => renderRow(tools, block, row)),
    ),
  );
}

function headCell({ label, align, turned }: Column): Html {
  return element(
    'th',
    { scope: 'col', class: classes(turned ? 'turned' : aligned(align)) },
    turned ? element('span', {}, label) : label,
  );
}

function renderRow(tools: LineTools, { columns, rowHeight }: TableBlock, { cells }: Row): Html {
  return element(
    'tr',
    {},
    cells.map((cell, index) => {
      const align = aligned(cell.align ?? columns[index]?.align);
      const isName = index === 0 && cell.tone === undefined && align === undefined;
      const [name, scope] = isName ? (['th', 'row'] as const) : (['td', undefined] as const);
      return rowHeight === 'tall' && cell.tone
        ? element(name, { scope, class: 'chips' }, chips(tools, { ...cell, tone: cell.tone }))
        : element(
            name,
            { scope, class: classes(align, cell.tone && `tone ${toneClass(cell.tone)}`) },
            cell.lines.map((line) => cellLine(tools, line)),
          );
    }),
  );
}

/** A chip of one line at the top of a tall row; a whole coloured cell would shout. */
function chips(tools: LineTools, { lines, tone }: Cell & { readonly tone: Tone }): Content {
  return lines.map((line) => element('p', { class: `tone ${toneClass(tone)}` }, renderLine(tools, line)));
}

/** A line in a cell; an item of a list stands in, with its sign before it. */
function cellLine(tools: LineTools, line: Line): Html {
  const item = line.depth ? `item depth-${line.depth}` : undefined;
  return element('p', { class: classes(item, line.sign && 'signed') }, renderLine(tools, line));
}

/** Class of a tone; the style sheet has one for each. */
export const toneClass = (tone: Tone): string => `tone-${tone}`;

/** Rules of the style sheet for all tones. */
export function toneRules(): string {
  return Object.entries(TONES)
    .map(([tone, { fill, ink, hatch, outline }]) =>
      [
        `.tone-${tone}{color:#${ink}${fill ? `;background-color:#${fill}` : ''}`,
        hatch ? ';background-image:var(--hatch)' : '',
        outline
          ? `;outline:0.75pt ${outline === 'dashed' ? 'dashed' : 'solid'} var(--${outline === 'dashed' ? 'muted' : 'hairline'});outline-offset:-1.5pt`
          : '',
        '}',
      ].join(''),
    )
    .join('\n');
}

const aligned = (align: Align | undefined): string | undefined =>
  align === undefined || align === 'start' ? undefined : align;

const percent = (part: number): string => `${Math.round(part * 10_000) / 100}%`;

function classes(...names: readonly (string | false | undefined)[]): string | null {
  const given = names.filter((name) => name !== undefined && name !== false && name !== '');
  return given.length > 0 ? given.join(' ') : null;
}
