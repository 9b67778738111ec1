import { goTo } from '../pages/frame.ts';
import { boardCard, boardColumn, findGaps, gapEntry, gapPanel, showGaps } from '../pages/gaps.ts';
import { appears, button, type State } from './state.ts';

/** Views, panels and questions of the gaps. */
export const GAPS: readonly State[] = [
  {
    name: 'a gap',
    show: async (page) => {
      await goTo(page, 'Gaps');
      await findGaps(page, 'Outflow not measured');
      await gapEntry(page, 'G35', 'The data system').click();
      await appears(gapPanel(page));
    },
  },
  {
    name: 'the reason for dismissing a gap',
    show: async (page) => {
      await gapPanel(page).getByRole('button', { name: 'Dismiss…' }).click();
      await appears(page.getByRole('textbox', { name: 'Why it does not hold here' }));
    },
  },
  {
    name: 'all filters of the gaps',
    show: async (page) => {
      await button(page, 'Show all').click();
      await button(page, 'More filters').click();
      await appears(page.getByRole('combobox', { name: 'Global Compact' }));
    },
  },
  {
    name: 'selected gaps',
    show: async (page) => {
      await findGaps(page, 'No clear lead');
      await gapEntry(page, 'G29', 'The data system').getByRole('checkbox').check();
      await appears(page.getByRole('region', { name: 'Selected gaps' }));
    },
  },
  {
    name: 'a gap entered by hand',
    show: async (page) => {
      await button(page, 'Add a gap').click();
      await appears(gapPanel(page).getByRole('textbox', { name: 'What falls short' }));
    },
  },
  {
    name: 'the board of gaps',
    show: async (page) => {
      await showGaps(page, 'Board');
      await appears(boardColumn(page, 'In the plan'));
    },
  },
  {
    name: 'a card that waits for a recommendation',
    show: async (page) => {
      await findGaps(page, 'No source');
      const isRtl = await page.evaluate(() => getComputedStyle(document.documentElement).direction === 'rtl');
      const onwards = isRtl ? 'Alt+ArrowLeft' : 'Alt+ArrowRight';
      await boardCard(page, 'G01:T33').press(onwards);
      await boardCard(page, 'G01:T33').press(onwards);
      await appears(page.getByRole('radiogroup', { name: 'Recommendation that closes it' }));
    },
  },
  {
    name: 'recommendations',
    show: async (page) => {
      await showGaps(page, 'Recommendations');
      await page.getByRole('grid').getByRole('row').nth(1).click();
      await appears(gapPanel(page));
    },
  },
  {
    name: 'a question that the framework proposes',
    show: async (page) => {
      await showGaps(page, 'Research');
      await page.getByRole('grid').getByRole('row').filter({ hasText: 'not taken up' }).first().click();
      await appears(button(page, 'Take up this question'));
    },
  },
  {
    name: 'a question taken up',
    show: async (page) => {
      await page.getByRole('grid').getByRole('row').filter({ hasText: 'agreed' }).first().click();
      await appears(gapPanel(page).getByRole('textbox', { name: 'Question' }));
    },
  },
];
