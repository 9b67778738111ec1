import { expect } from '@playwright/test';
import { goTo } from '../pages/frame.ts';
import { chapterName, makeFor, openContents, openFiles } from '../pages/reports.ts';
import { appears, button, type State } from './state.ts';

/** What opens on the page of reports. */
export const REPORTS: readonly State[] = [
  {
    name: 'reports: what a public file goes without',
    show: async (page) => {
      await goTo(page, 'Reports');
      await makeFor(page, 'The public');
      await button(page, 'See exactly what').click();
      await appears(page.getByRole('grid', { name: 'What is left out' }));
    },
  },
  {
    name: 'reports: the composed summary',
    show: async (page) => {
      await openContents(page);
      await chapterName(page, 'Executive summary').click();
      // The summary is composed from the whole assessment, in a thread of its own.
      await expect(button(page, 'Edit this text')).toBeVisible({ timeout: 30_000 });
      // It is read as it will be printed, without the signs of its marks.
      await expect(page.getByText('**')).toHaveCount(0);
    },
  },
  {
    name: 'reports: a text of the team',
    show: async (page) => {
      await button(page, 'Edit this text').click();
      await appears(button(page, 'Back to the composed text'));
    },
    leave: async (page) => {
      await button(page, 'Back to the composed text').click();
      await openFiles(page);
    },
  },
];
