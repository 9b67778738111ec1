import { type FileChild, TableCell, TableRow, WidthType } from 'docx';
import type { TitlePage } from '../model/report-model.ts';
import { COLOURS } from '../theme.ts';
import { textWidth } from './layout.ts';
import { layoutTable } from './tables.ts';
import type { Setter } from './text.ts';

/** Title, facts and notices on the first page. */
export function renderFrontPage(setter: Setter, page: TitlePage): readonly FileChild[] {
  const width = textWidth(false);
  const label = 2600;
  const facts = page.facts.map(
    (fact) =>
      new TableRow({
        children: [
          cell(
            setter.paragraph('TableText', [setter.run(fact.label, { color: COLOURS.muted, size: 18 })]),
            label,
          ),
          cell(setter.paragraph('TableText', [setter.run(fact.text, { size: 18 })]), width - label),
        ],
      }),
  );
  const notices = new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        width: { size: width, type: WidthType.DXA },
        shading: { fill: COLOURS.accentTint },
        margins: { top: 140, bottom: 140, left: 200, right: 200 },
        children: page.notices.flatMap((notice) => [
          setter.paragraph('NoticeTitle', [setter.run(notice.title)]),
          setter.paragraph('TableText', [setter.run(notice.text)], { spacing: { after: 100 } }),
        ]),
      }),
    ],
  });
  return [
    setter.paragraph('TitleKicker', [setter.run(page.kicker)]),
    setter.paragraph('ReportTitle', [setter.run(page.title)]),
    setter.paragraph('ReportSubtitle', [setter.run(page.subtitle)]),
    layoutTable(setter, facts, { widths: [label, width - label], rule: true }),
    setter.paragraph('Spacer', [], { spacing: { before: 900, after: 0 } }),
    layoutTable(setter, [notices], { widths: [width], rule: false }),
  ];
}

function cell(paragraph: ReturnType<Setter['paragraph']>, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 0, right: 100 },
    children: [paragraph],
  });
}
