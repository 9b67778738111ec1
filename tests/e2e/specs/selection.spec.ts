import { expect, test } from '../browser-door.ts';
import { criterionEntry, expectOnScreen } from '../pages/checklist.ts';
import { goTo } from '../pages/frame.ts';
import { createAssessment, introduce } from '../pages/library.ts';

test('criteria are selected by Ctrl and Shift clicks, not known, and cleared', async ({ page, openDoor }) => {
  await page.goto(await openDoor());
  await introduce(page, { name: 'Amina Bell', organisation: 'IOM' });
  await createAssessment(page, 'Auroria');
  await goTo(page, 'System checklist');
  await expectOnScreen(page, 'D1.01');
  await criterionEntry(page, 'D1.01').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('u');
  await expect(page.getByText('9 criteria are not known.')).toBeVisible();
  await criterionEntry(page, 'D1.09').click({ modifiers: ['Control'] });
  await criterionEntry(page, 'D1.07').click({ modifiers: ['Shift'] });
  await page.keyboard.press('Delete');
  await expect(page.getByText('3 criteria are not yet answered again.')).toBeVisible();
  await expect(criterionEntry(page, 'D1.06')).toHaveAccessibleName(/Not known$/);
  await expect(criterionEntry(page, 'D1.08')).toHaveAccessibleName(/Not yet answered$/);
});
