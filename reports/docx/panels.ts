import { type IParagraphOptions, type Paragraph, type Table, TableCell, TableRow, WidthType } from 'docx';
import type { IndexPanelItem } from '../model/report-model.ts';
import { TONES } from '../theme.ts';
import { layoutTable } from './tables.ts';
import type { Setter } from './text.ts';

/** A notice as a title and its text on one tint; the styles draw the frame, so that a template can draw another. */
export function renderNotice(
  setter: Setter,
  { title, text }: { readonly title: string; readonly text: string },
  options: IParagraphOptions = {},
): readonly Paragraph[] {
  return [
    setter.paragraph('NoticeTitle', [setter.run(title)], options),
    setter.paragraph('Notice', [setter.run(text)]),
  ];
}

/** The indices side by side: names as the head, below each its value, range, band and what it rests on. */
export function renderIndexPanel(setter: Setter, items: readonly IndexPanelItem[], width: number): Table {
  const each = Math.floor(width / items.length);
  const row = (contents: readonly (readonly Paragraph[])[], tableHeader: boolean) =>
    new TableRow({
      cantSplit: true,
      ...(tableHeader ? { tableHeader } : {}),
      children: contents.map(
        (children) =>
          new TableCell({
            width: { size: each, type: WidthType.DXA },
            margins: { top: tableHeader ? 120 : 0, bottom: tableHeader ? 0 : 120, left: 0, right: 200 },
            children: [...children],
          }),
      ),
    });
  return layoutTable(
    setter,
    [
      row(
        items.map(({ name }) => [setter.paragraph('IndexName', [setter.run(name)])]),
        true,
      ),
      row(
        items.map((item) => indexLines(setter, item)),
        false,
      ),
    ],
    items.map(() => each),
  );
}

function indexLines(setter: Setter, { value, range, band, tone, note }: IndexPanelItem) {
  const { fill, ink } = TONES[tone];
  const chip = fill && tone !== 'blank' ? { color: ink, fill } : {};
  return [
    setter.paragraph('IndexValue', [setter.run(value)]),
    setter.paragraph('IndexRange', [setter.run(range)]),
    setter.paragraph('IndexRange', [setter.run(`\u00A0${band}\u00A0`, { style: 'Strong', ...chip })]),
    setter.paragraph('TableText', [setter.run(note, { style: 'Muted' })]),
  ];
}
