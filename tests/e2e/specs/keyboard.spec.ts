import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../browser-door.ts';
import {
  criterionEntry,
  expectAnswerSaved,
  expectJustification,
  expectOnScreen,
  justification,
  levelChoice,
} from '../pages/checklist.ts';
import { expectSaved, railLink, title } from '../pages/frame.ts';

/** Whether the element with the focus shows it: an outline or a ring around it or around what stands for it. */
const showsFocus = (page: Page) =>
  page.evaluate(() => {
    const isMarked = (element: Element | null, pseudo?: string) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element, pseudo);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    };
    const focused = document.activeElement;
    const { borderColor } = getComputedStyle(focused as Element);
    const isField = focused?.matches('input, textarea, select') ?? false;
    // Radio buttons of a segmented control are drawn by their label; text fields change the colour of their border.
    return (
      isMarked(focused) ||
      isMarked(focused?.nextElementSibling ?? null) ||
      (isField && borderColor !== 'rgba(0, 0, 0, 0)')
    );
  });

/** Presses Tab until the element has the focus; each stop on the way must show where it is. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < 80; stop += 1) {
    await page.keyboard.press('Tab');
    expect(await showsFocus(page), `stop ${stop}: ${await focusedName(page)}`).toBe(true);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab never came there');
}

const focusedName = (page: Page) =>
  page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? '');

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('from the first start to a justified answer without a mouse', async ({ page, openDoor }) => {
  await page.goto(await openDoor());
  await expect(page.getByLabel('Name')).toBeFocused();
  await page.keyboard.type('Amina Bell');
  await press(page, 'Enter');
  await tabTo(page, page.getByRole('link', { name: 'New assessment' }));
  await press(page, 'Enter');
  await expect(page.getByLabel('Country')).toBeFocused();
  await page.keyboard.type('Auroria');
  await press(page, 'Enter');
  await expect(title(page)).toHaveText('A new assessment: begin with the institutions you will meet');
  await tabTo(page, railLink(page, 'System checklist'));
  await press(page, 'Enter');
  await expectOnScreen(page, 'D1.01');

  await test.step('a key answers, arrows look without choosing', async () => {
    await press(page, '3');
    await expectAnswerSaved(page, 'D1.01', 3);
    await tabTo(page, levelChoice(page, 3));
    await press(page, 'ArrowUp');
    await expect(levelChoice(page, 2)).toBeFocused();
    await expect(levelChoice(page, 3)).toBeChecked();
    await press(page, 'Enter');
    await expectAnswerSaved(page, 'D1.01', 2);
  });

  await test.step('in a text field keys are letters', async () => {
    await tabTo(page, justification(page));
    const text = 'jk 0 to 4, N.U.: lmh e? J2';
    await page.keyboard.type(text);
    await press(page, 'ArrowUp', 'ArrowDown', 'Backspace', 'Delete');
    await expectJustification(page, text.slice(0, -1));
    await expect(levelChoice(page, 2)).toBeChecked();
    await expectOnScreen(page, 'D1.01');
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  });

  await test.step('a key that comes before the browser has told where the cursor went counts at the new place', async () => {
    const isTakenAtTheOldPlace = await justification(page).evaluate(async (field) => {
      const text = document.createTreeWalker(field, NodeFilter.SHOW_TEXT).nextNode() as Text;
      getSelection()?.collapse(text, 0);
      await new Promise((told) => setTimeout(told, 100));
      getSelection()?.collapse(text, text.length);
      const key = new KeyboardEvent('keydown', {
        key: 'Backspace',
        keyCode: 8,
        bubbles: true,
        cancelable: true,
      });
      field.dispatchEvent(key);
      return key.defaultPrevented;
    });
    expect(isTakenAtTheOldPlace).toBe(false);
  });

  await test.step('Escape gives the keys back to the page', async () => {
    await press(page, 'Escape');
    await expect(page.getByRole('article')).toBeFocused();
    await press(page, 'h', 'j');
    await expectOnScreen(page, 'D1.02');
    await press(page, 'u');
    await expectAnswerSaved(page, 'D1.02', 'U');
    await press(page, 'ArrowUp');
    await expectOnScreen(page, 'D1.01');
    await expect(page.getByRole('radio', { name: /^High: / })).toBeChecked();
  });

  await test.step('a menu keeps the focus and gives it back', async () => {
    const add = page.getByRole('button', { name: 'Add evidence' });
    await tabTo(page, add);
    await press(page, 'Enter');
    const menu = page.getByRole('dialog', { name: 'Add evidence' });
    await expect(menu.locator(':focus')).toBeVisible();
    await press(page, 'Escape');
    await expect(menu).toBeHidden();
    // Back to the criterion, where the keys act again.
    const work = page.getByRole('article');
    await expect.poll(() => work.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  });

  await test.step('Ctrl+Z takes back, and the page stays where it is', async () => {
    await press(page, 'Escape', 'Control+z');
    await expect(page.getByText(/^Undone: /)).toBeVisible();
    await expect(criterionEntry(page, 'D1.02')).toHaveAccessibleName(/Not yet answered$/);
    await expectOnScreen(page, 'D1.01');
    await expectSaved(page);
  });
});
