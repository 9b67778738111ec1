import { expect } from '@playwright/test';
import { goTo } from '../pages/frame.ts';
import { blindCriterion, drawAll, influenceTable, kappaTable, showView } from '../pages/sensitivity.ts';
import { appears, button, type State } from './state.ts';

/** How sure the results are: what stands behind its first view. */
export const SENSITIVITY: readonly State[] = [
  {
    name: 'how sure: draws as a chart',
    show: async (page) => {
      await goTo(page, 'How sure');
      await showView(page, 'Draws');
      await drawAll(page);
      await appears(page.getByRole('img', { name: /^Histogram of/ }));
    },
  },
  {
    name: 'how sure: draws as a table',
    show: async (page) => {
      await page.getByRole('radiogroup', { name: 'Chart or table' }).getByText('Table').click();
      await appears(page.getByRole('table', { name: 'Draws by score' }));
    },
  },
  {
    name: 'how sure: single answers',
    show: async (page) => {
      await showView(page, 'Single answers');
      await page.getByRole('radiogroup', { name: 'Index' }).getByText('Topic coverage').click();
      await appears(influenceTable(page).getByRole('row').nth(1));
    },
  },
  {
    name: 'how sure: two assessors',
    show: async (page) => {
      await showView(page, 'Two assessors');
      await appears(kappaTable(page));
    },
  },
  {
    name: 'how sure: blind scoring',
    show: async (page) => {
      await page
        .getByRole('combobox', { name: 'Who scores' })
        .or(page.getByLabel('Who scores'))
        .first()
        .click();
      await page.getByRole('option', { name: 'Amara Bell' }).click();
      await button(page, /^(Start|Go on)$/).click();
      await appears(blindCriterion(page));
    },
    leave: async (page) => {
      await button(page, 'Stop here').click();
      await expect(blindCriterion(page)).toHaveCount(0);
    },
  },
];
