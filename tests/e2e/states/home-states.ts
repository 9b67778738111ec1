import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectPage, goToAddress, title } from '../pages/frame.ts';
import { appears, button, dialog, leaveByKey, type State } from './state.ts';

let second = '';

/** Outside an assessment, and its settings. */
export const HOME: readonly State[] = [
  {
    name: 'copies of the library, and the question before one is restored',
    show: async (page, address) => {
      // Not inside the folder of the library: that is refused.
      second = mkdtempSync(join(tmpdir(), 'mda-second-'));
      await goToAddress(page, `${address}/settings`);
      await expect(title(page)).toHaveText('Settings');
      await page.getByRole('textbox', { name: 'Second folder' }).fill(second);
      await button(page, 'Use this folder').click();
      await button(page, /^Restore the copy of/)
        .first()
        .click();
      await appears(page.getByText(/^Go back to the copy of/));
    },
    leave: async () => rmSync(second, { recursive: true }),
  },
  {
    name: 'a stop of the tour',
    show: async (page) => {
      await goToAddress(page, '/');
      await button(page, 'Take the tour').click();
      await appears(page.getByRole('region', { name: 'Tour' }));
    },
    leave: (page) => button(page, 'Leave the tour').click(),
  },
  {
    name: 'assessments taken off the list',
    show: async (page) => {
      await goToAddress(page, '/');
      await button(page, /^More for/)
        .first()
        .click();
      await page.getByRole('menuitem').click();
      await button(page, /taken off the list$/).click();
      await appears(button(page, /^Bring back/));
    },
    leave: async (page) => {
      await button(page, /^Bring back/).click();
      await appears(page.getByRole('main').getByRole('list').getByRole('link'));
    },
  },
];

/** Drawers of a narrow window, which nobody widens again: they come last. */
export const NARROW: readonly State[] = [
  {
    name: 'pages in a drawer',
    show: async (page, address) => {
      await page.setViewportSize({ width: 683, height: 384 });
      await goToAddress(page, address);
      await button(page, 'Open the list of pages').click();
      await appears(dialog(page, 'Pages'));
    },
    leave: leaveByKey,
  },
  {
    name: 'guidance in a drawer',
    show: async (page, address) => {
      await goToAddress(page, `${address}/system`);
      await expectPage(page, 'System checklist');
      await button(page, 'Guidance').click();
      await appears(dialog(page, /^Behind /));
    },
  },
];
