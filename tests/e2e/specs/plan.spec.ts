import { expect, test } from '../electron-app.ts';
import { expectSaved, goTo, undo } from '../pages/frame.ts';
import { introduce, openPractice } from '../pages/library.ts';
import { actionBar, showView } from '../pages/plan.ts';

test('a bar is dragged to other months, and made longer by its end', async ({ page }) => {
  await introduce(page, { name: 'Amina Bell' });
  await openPractice(page);
  await goTo(page, 'Plan');
  await showView(page, 'Timeline');
  const bar = actionBar(page, 'Mirror table with five main partners');
  const before = (await bar.getAttribute('aria-label')) ?? '';
  const box = await bar.boundingBox();
  if (!box) throw new Error('The bar is not on screen');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];

  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y, { steps: 4 });
  await page.mouse.up();
  await expect(bar).not.toHaveAttribute('aria-label', before);
  await expectSaved(page);
  await undo(page);
  await expect(bar).toHaveAttribute('aria-label', before);

  await page.mouse.move(box.x + box.width - 2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 60, y, { steps: 4 });
  await page.mouse.up();
  const wider = await bar.boundingBox();
  expect(wider?.x).toBeCloseTo(box.x, 0);
  expect(wider?.width).toBeGreaterThan(box.width + 20);
  await expectSaved(page);
});
