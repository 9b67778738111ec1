import { type FileChild, TabStopType } from 'docx';
import type { TitlePage } from '../model/report-model.ts';
import { renderNotice } from './panels.ts';
import type { Setter } from './text.ts';

/** Where the texts of facts begin, in twips. */
const FACTS = 2600;

/** Title, facts and notices on the first page; paragraphs only, so that it reads in order. */
export function renderFrontPage(setter: Setter, page: TitlePage): readonly FileChild[] {
  return [
    setter.paragraph('CoverKicker', [setter.run(page.kicker)]),
    setter.paragraph('Title', [setter.run(page.title)]),
    setter.paragraph('Subtitle', [setter.run(page.subtitle)]),
    ...page.facts.map(({ label, text }) =>
      setter.paragraph('CoverFact', [setter.run(label, { style: 'Muted' }), setter.tab(), setter.run(text)], {
        tabStops: [{ type: TabStopType.LEFT, position: FACTS }],
      }),
    ),
    ...page.notices.flatMap((notice, index) =>
      renderNotice(setter, notice, index === 0 ? { spacing: { before: 900 } } : {}),
    ),
  ];
}
