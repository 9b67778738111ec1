import { type FileChild, TabStopType } from 'docx';
import type { TitlePage } from '../model/report-model.ts';
import { renderNotice } from './panels.ts';
import { PartControl } from './part-control.ts';
import type { Setter } from './text.ts';

/** Where the texts of facts begin, in twips. */
const FACTS = 2600;

/**
 * Title, facts and notices on the first page; paragraphs only, so that it reads in order. Without contents behind them the
 * notices stand in a control of Word's building blocks: LibreOffice reads controls of data right only behind such a one.
 */
export function renderFrontPage(
  setter: Setter,
  page: TitlePage,
  { hasContents }: { readonly hasContents: boolean },
): readonly FileChild[] {
  const notices = page.notices.flatMap((notice, index) =>
    renderNotice(setter, notice, index === 0 ? { spacing: { before: 900 } } : {}),
  );
  return [
    setter.paragraph('CoverKicker', [setter.run(page.kicker)]),
    setter.paragraph('Title', [setter.run(page.title)]),
    setter.paragraph('Subtitle', [setter.run(page.subtitle)]),
    ...page.facts.map(({ label, text }) =>
      setter.paragraph('CoverFact', [setter.run(label, { style: 'Muted' }), setter.tab(), setter.run(text)], {
        tabStops: [{ type: TabStopType.LEFT, position: FACTS }],
      }),
    ),
    ...(hasContents
      ? notices
      : [new PartControl({ name: 'notices', title: page.kicker, gallery: 'Cover Pages' }, notices)]),
  ];
}
