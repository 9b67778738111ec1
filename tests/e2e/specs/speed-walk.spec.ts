import { expect, test } from '../browser-door.ts';
import { criterionEntry, expectOnScreen } from '../pages/checklist.ts';
import { expectSaved, goTo } from '../pages/frame.ts';
import { createAssessment, introduce } from '../pages/library.ts';

const MOST_KEYSTROKES = 25;

test('ten answers take no more than 25 keystrokes', async ({ page, openDoor }) => {
  await page.goto(await openDoor());
  await introduce(page, { name: 'Amina Bell' });
  await createAssessment(page, 'Auroria');
  await goTo(page, 'System checklist');
  await expectOnScreen(page, 'D1.01');

  let keystrokes = 0;
  const press = async (key: string) => {
    keystrokes += 1;
    await page.keyboard.press(key);
  };
  const levels = [3, 2, 4, 1, 3, 0, 2, 3, 1, 4];
  for (const level of levels) {
    await press(String(level));
    if (level !== levels.at(-1) || keystrokes < 2 * levels.length - 1) await press('j');
  }

  expect(keystrokes).toBeLessThanOrEqual(MOST_KEYSTROKES);
  await expectSaved(page);
  // Dimension 1 has nine criteria: the tenth answer went on into dimension 2.
  await expectOnScreen(page, 'D2.01');
  await expect(criterionEntry(page, 'D2.01')).toHaveAccessibleName(/Level 4$/);
  await page.keyboard.press('k');
  await expectOnScreen(page, 'D1.09');
  for (const [index, level] of levels.slice(0, 9).entries())
    await expect(criterionEntry(page, `D1.0${index + 1}`)).toHaveAccessibleName(
      new RegExp(`Level ${level}$`),
    );
});
