import { expect } from '@playwright/test';
import { personButton, personPanel } from '../pages/frame.ts';
import { find, foundIn, palette } from '../pages/palette.ts';
import { appears, dialog, leaveByKey, type State } from './state.ts';

/** What the frame of every page opens. */
export const FRAME: readonly State[] = [
  {
    name: 'menu of the person',
    show: async (page) => {
      await personButton(page).click();
      await appears(personPanel(page));
    },
    leave: async (page) => {
      await leaveByKey(page);
      await expect(personPanel(page)).toBeHidden();
    },
  },
  {
    name: 'menu of the assessments',
    show: async (page) => {
      await page.locator('header').getByRole('button', { expanded: false }).first().click();
      await appears(page.getByRole('menu'));
    },
    leave: async (page) => {
      await leaveByKey(page);
      await expect(page.getByRole('menu')).toBeHidden();
    },
  },
  {
    name: 'sheet of keys',
    show: async (page) => {
      await page.keyboard.press('?');
      await appears(dialog(page, 'All keys'));
    },
    leave: async (page) => {
      await leaveByKey(page);
      await expect(dialog(page, 'All keys')).toBeHidden();
    },
  },
  ...(
    [
      ['', 'Pages'],
      ['census', 'Data sources'],
      ['no such thing at all', null],
    ] as const
  ).map(
    ([words, group]): State => ({
      name: `palette, "${words}"`,
      show: async (page) => {
        await find(page, words);
        await appears(group ? foundIn(page, group) : palette(page).getByText(/^Nothing in this assessment/));
      },
      leave: async (page) => {
        await leaveByKey(page);
        await expect(palette(page)).toBeHidden();
      },
    }),
  ),
];
