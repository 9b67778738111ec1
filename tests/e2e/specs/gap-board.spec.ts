import type { Page } from '@playwright/test';
import { expect, test } from '../electron-app.ts';
import { goTo, title } from '../pages/frame.ts';
import { boardCard, boardColumn, findGaps, showGaps } from '../pages/gaps.ts';
import { introduce, openPractice } from '../pages/library.ts';

const KEY = 'G01:T08';
const REASON = 'The agencies publish what they charge.';

/** The board of the practice country, with the gaps of topics that no source measures. */
async function openBoard(page: Page): Promise<void> {
  await introduce(page, { name: 'Amina Bell' });
  await openPractice(page);
  await goTo(page, 'Gaps');
  await showGaps(page, 'Board');
  await findGaps(page, 'No source');
}

/** Carries a card with the mouse and drops it on a column. */
async function drag(page: Page, key: string, column: string): Promise<void> {
  await boardCard(page, key).hover();
  const target = await boardColumn(page, column).boundingBox();
  if (!target) throw new Error(`no column ${column}`);
  await page.mouse.down();
  await page.mouse.move(target.x + 40, target.y + 300, { steps: 6 });
  await page.mouse.move(target.x + 60, target.y + 320, { steps: 3 });
  await page.mouse.up();
}

test('a card dragged to another column is decided there', async ({ page }) => {
  await openBoard(page);
  const cardIn = (column: string) => boardColumn(page, column).locator(`[data-card="${KEY}"]`);

  await expect(cardIn('In the plan')).toBeVisible();
  await drag(page, KEY, 'Accepted');
  await expect(cardIn('Accepted')).toBeVisible();

  // Without a reason nothing is dismissed.
  await drag(page, KEY, 'Dismissed');
  const reason = page.getByRole('textbox', { name: 'Why it does not hold here' });
  await expect(reason).toBeFocused();
  await boardColumn(page, 'Dismissed').getByRole('button', { name: 'Cancel' }).click();
  await expect(cardIn('Accepted')).toBeVisible();
  await drag(page, KEY, 'Dismissed');
  // What is typed while the drop is still being dealt with is lost on the way to the page.
  await expect(async () => {
    await reason.fill(REASON);
    await expect(reason).toHaveValue(REASON, { timeout: 500 });
  }).toPass();
  await boardColumn(page, 'Dismissed').getByRole('button', { name: 'Dismiss with this reason' }).click();
  await expect(cardIn('Dismissed')).toBeVisible();
  await expect(title(page)).toContainText('of 120 gaps');

  await drag(page, KEY, 'Open');
  await expect(cardIn('Open')).toBeVisible();
  await expect(title(page)).toContainText('of 121 gaps');
});

test('while a column asks, the keyboard stays where it is, and goes back to the card when nothing is decided', async ({
  page,
}) => {
  await openBoard(page);
  const card = boardCard(page, 'G01:T33');
  await card.press('Alt+ArrowRight');
  await expect(boardColumn(page, 'Accepted').locator('[data-card="G01:T33"]')).toBeFocused();
  await card.press('Alt+ArrowRight');
  const first = page
    .getByRole('radiogroup', { name: 'Recommendation that closes it' })
    .getByRole('radio')
    .first();
  await expect(first).toBeFocused();

  // The cards are drawn anew, as after every save.
  await findGaps(page, 'No sourc');
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 200))));
  await expect(page.getByRole('textbox', { name: 'Find a gap' })).toBeFocused();

  await first.focus();
  await page.keyboard.press('Escape');
  await expect(card).toBeFocused();
  await expect(boardColumn(page, 'Accepted').locator('[data-card="G01:T33"]')).toBeVisible();
});
