import { goTo } from '../pages/frame.ts';
import { appears, button, type State } from './state.ts';

/** Panels and views of results and topics. */
export const FINDINGS: readonly State[] = [
  {
    name: 'why a number',
    show: async (page) => {
      await goTo(page, 'Results');
      await button(page, 'Why this number: Data system').click();
      await appears(page.getByRole('complementary'));
    },
  },
  ...(
    [
      ['Sources', /source/i],
      ['Topics', /topics/i],
    ] as const
  ).map(
    ([view, heading]): State => ({
      name: `results: ${view}`,
      show: async (page) => {
        await page.getByRole('main').getByText(view, { exact: true }).first().click();
        await appears(page.getByRole('heading', { level: 2, name: heading }));
      },
    }),
  ),
  {
    name: 'a cell of the topics covered',
    show: async (page) => {
      await goTo(page, 'Topics covered');
      await page
        .getByRole('gridcell', { name: /: \d+$/ })
        .first()
        .click();
      await appears(page.getByRole('complementary'));
    },
  },
];
