import { expect, type Page } from '@playwright/test';
import { criterionEntry, expectOnScreen } from '../pages/checklist.ts';
import { goToAddress } from '../pages/frame.ts';
import { appears, button, dialog, leaveByKey, type State } from './state.ts';

async function toSystem(page: Page, address: string): Promise<void> {
  await goToAddress(page, `${address}/system?criterion=D1.01`);
  await expectOnScreen(page, 'D1.01');
}

const whoPanel = (page: Page) => page.getByRole('dialog').filter({ hasText: 'Who looks after it' });

/** What opens and appears in a checklist. */
export const CHECKLIST: readonly State[] = [
  {
    name: 'menu of the evidence of an answer, and the forms in it',
    show: async (page, address) => {
      await toSystem(page, address);
      await button(page, 'Add evidence').click();
      await appears(dialog(page, 'Add evidence'));
    },
  },
  {
    name: 'form of an interview in the menu of the evidence',
    show: async (page) => {
      await dialog(page, 'Add evidence').getByRole('button', { name: 'Interview note', exact: true }).click();
      await appears(page.getByRole('textbox', { name: 'Function of the person' }));
    },
    leave: leaveByKey,
  },
  {
    name: 'history of an answer',
    show: async (page, address) => {
      await toSystem(page, address);
      await page.keyboard.press('2');
      await page.keyboard.press('1');
      await page.getByRole('complementary').getByRole('button', { name: 'History' }).click();
      await appears(dialog(page, 'History').getByRole('listitem'));
    },
    leave: async (page) => {
      await leaveByKey(page);
      await expect(dialog(page, 'History')).toBeHidden();
    },
  },
  {
    name: 'filter of the criteria',
    show: async (page) => {
      await page.keyboard.press('f');
      await page.keyboard.press('c');
      await expect(dialog(page, /^Filter/).getByRole('button', { name: 'Critical' })).toHaveAttribute(
        'aria-pressed',
        'true',
      );
    },
    leave: async (page) => {
      await leaveByKey(page);
      await expect(dialog(page, /^Filter/)).toBeHidden();
    },
  },
  {
    name: 'filtered criteria',
    show: (page) => appears(button(page, 'Take the filter off: Critical')),
    leave: async (page) => {
      await button(page, 'Take the filter off: Critical').click();
      await expect(button(page, 'Take the filter off: Critical')).toBeHidden();
    },
  },
  {
    name: 'who looks after a criterion',
    show: async (page) => {
      await expectOnScreen(page, 'D1.01');
      await page.keyboard.press('a');
      await appears(whoPanel(page));
    },
    leave: async (page) => {
      await leaveByKey(page);
      await expect(whoPanel(page)).toBeHidden();
    },
  },
  {
    name: 'selected criteria, and the reason for all of them',
    show: async (page) => {
      await criterionEntry(page, 'D1.01').focus();
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('n');
      await appears(page.getByRole('region', { name: 'Selected criteria' }).getByRole('textbox'));
    },
    leave: async (page) => {
      await leaveByKey(page);
      await leaveByKey(page);
    },
  },
  {
    name: 'evidence beside the checklist',
    show: async (page, address) => {
      await toSystem(page, address);
      await page.keyboard.press('s');
      await appears(page.getByRole('complementary', { name: 'Evidence' }));
    },
    leave: async (page) => page.keyboard.press('s'),
  },
];
