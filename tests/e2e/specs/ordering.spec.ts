import { expect, test } from '../electron-app.ts';
import { goTo } from '../pages/frame.ts';
import { createAssessment, introduce } from '../pages/library.ts';
import { addSource, sourceNames, sourceRow } from '../pages/sources.ts';

test('a source dragged by its handle takes its place', async ({ page }) => {
  await introduce(page, { name: 'Amina Bell' });
  await createAssessment(page, 'Auroria');
  await goTo(page, 'Data sources');
  for (const name of ['Census 2030', 'Border register', 'Pilot census 2029'])
    await addSource(page, { name, type: 'Population and housing census' });
  const handle = sourceRow(page, 'Pilot census 2029').locator('[data-handle]');
  await handle.hover();
  const target = await sourceRow(page, 'Census 2030').boundingBox();
  await page.mouse.down();
  await page.mouse.move((target?.x ?? 0) + 8, (target?.y ?? 0) + 40, { steps: 4 });
  await page.mouse.move((target?.x ?? 0) + 8, (target?.y ?? 0) + 6, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => sourceNames(page)).toEqual(['Pilot census 2029', 'Census 2030', 'Border register']);
});
