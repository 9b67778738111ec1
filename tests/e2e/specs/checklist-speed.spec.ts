import type { Page } from '@playwright/test';
import { expect, test } from '../browser-door.ts';
import { criterionEntry, expectOnScreen, levelChoice } from '../pages/checklist.ts';
import { assessmentAddress, expectSaved, goTo, goToAddress, title, undo } from '../pages/frame.ts';
import { createAssessment, introduce } from '../pages/library.ts';

const listed = (page: Page) => page.getByRole('navigation', { name: 'Criteria' }).locator('[data-criterion]');
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

test.describe('a new assessment', () => {
  test.beforeEach(async ({ page, openDoor }) => {
    await page.goto(await openDoor());
    await introduce(page, { name: 'Amina Bell', organisation: 'IOM' });
    await createAssessment(page, 'Auroria');
    await goTo(page, 'System checklist');
    await expectOnScreen(page, 'D1.01');
  });

  test('a filter narrows the list, leads J from block to block, and stands in the address', async ({
    page,
  }) => {
    await press(page, 'f', 'c');
    const panel = page.getByRole('dialog', { name: /^Filter/ });
    await expect(panel.getByRole('button', { name: 'Critical' })).toHaveAttribute('aria-pressed', 'true');
    await press(page, 'Escape');
    await expect(panel).toBeHidden();
    await expect(page).toHaveURL(/filter=critical/);
    const critical = await listed(page).count();
    expect(critical).toBeGreaterThan(0);
    expect(critical).toBeLessThan(9);
    await expect(page.getByText(`${critical} of 9`)).toBeVisible();

    for (let step = 0; step < critical; step++) await press(page, 'j');
    await expect(page).toHaveURL(/criterion=D[2-9]/);
    await expect(page.getByRole('button', { name: 'Take the filter off: Critical' })).toBeVisible();

    await goTo(page, 'Results');
    await goTo(page, 'System checklist');
    await expect(page.getByRole('button', { name: 'Take the filter off: Critical' })).toBeVisible();
    await page.getByRole('button', { name: 'Take the filter off: Critical' }).click();
    await expect(page).not.toHaveURL(/filter=/);
  });

  test('an answered criterion stays until the list moves on, an empty list says what to do', async ({
    page,
  }) => {
    await goToAddress(page, `${assessmentAddress(page)}/system?filter=unanswered`);
    await expect(listed(page)).toHaveCount(9);
    await press(page, '3');
    await expect(levelChoice(page, 3)).toBeChecked();
    await expect(listed(page)).toHaveCount(9);
    await press(page, 'j');
    await expect(listed(page)).toHaveCount(8);

    await goToAddress(page, `${assessmentAddress(page)}/system?dimension=D2&filter=low`);
    await expect(page.getByText('Nothing in this block matches the filter.')).toBeVisible();
    await page.getByRole('button', { name: /has 1$/ }).click();
    await expectOnScreen(page, 'D1.01');
  });

  test('several criteria get one reason in one step of undo', async ({ page }) => {
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown');
    const bar = page.getByRole('region', { name: 'Selected criteria' });
    await expect(bar.getByText('3 selected')).toBeVisible();
    await press(page, 'n');
    await page.keyboard.type('No such law in this country');
    await press(page, 'Enter');
    await expect(page.getByText('3 criteria do not apply.')).toBeVisible();
    await expect(bar).toBeHidden();
    await expect(criterionEntry(page, 'D1.02')).toHaveAccessibleName(/Not applicable$/);
    await expect(page.getByRole('textbox', { name: 'Why it does not apply' })).toHaveValue(
      'No such law in this country',
    );
    await expectSaved(page);
    await undo(page);
    for (const id of ['D1.01', 'D1.02', 'D1.03'])
      await expect(criterionEntry(page, id)).toHaveAccessibleName(/Not yet answered$/);
  });

  test('all of the list are selected, not known, and cleared', async ({ page }) => {
    await criterionEntry(page, 'D1.01').click();
    await press(page, 'Control+a', 'u');
    await expect(page.getByText('9 criteria are not known.')).toBeVisible();
    await criterionEntry(page, 'D1.09').click({ modifiers: ['Control'] });
    await criterionEntry(page, 'D1.07').click({ modifiers: ['Shift'] });
    await press(page, 'Delete');
    await expect(page.getByText('3 criteria are not yet answered again.')).toBeVisible();
    await expect(criterionEntry(page, 'D1.06')).toHaveAccessibleName(/Not known$/);
    await expect(criterionEntry(page, 'D1.08')).toHaveAccessibleName(/Not yet answered$/);
  });

  test('criteria are assigned, found by who looks after them, and counted in the team', async ({ page }) => {
    await goTo(page, 'Team');
    await page.getByRole('textbox', { name: 'Name of a new person' }).fill('Ben Otim');
    await press(page, 'Enter');
    await expect(page.getByRole('textbox', { name: 'Organisation of Ben Otim' })).toBeVisible();
    await goTo(page, 'System checklist');
    await press(page, 'a', 'm');
    await expect(page.getByText('1 criterion is assigned to Amina Bell.')).toBeVisible();
    await press(page, 'j', 'x', 'j', 'x', 'a', '1');
    await expect(page.getByText('2 criteria are assigned to Ben Otim.')).toBeVisible();
    await press(page, 'Escape', '2', 'f', 'm', 'Escape');
    await expect(page).toHaveURL(/person%3Ame|person:me/);
    await goToAddress(page, `${assessmentAddress(page)}/system?filter=person:me`);
    await expect(listed(page)).toHaveCount(1);
    await expectOnScreen(page, 'D1.01');
    await goTo(page, 'Team');
    await expect(title(page)).toHaveText('2 people in the team; 2 of 3 assigned criteria are open');
    await page.getByRole('button', { name: 'Take Ben Otim off the team' }).click();
    await expect(title(page)).toHaveText('1 person in the team; 1 of 1 assigned criteria are open');
    await undo(page);
    await expect(title(page)).toHaveText('2 people in the team; 2 of 3 assigned criteria are open');
  });

  test('Escape leaves the evidence menu for its button', async ({ page }) => {
    await press(page, '3');
    await expect(page.getByRole('button', { name: 'Add evidence' })).toBeEnabled();
    await press(page, 'e');
    const menu = page.getByRole('dialog', { name: 'Add evidence' });
    await expect(menu.locator(':focus')).toBeVisible();
    await press(page, 'Escape');
    await expect(menu).toBeHidden();
    await expect(page.getByRole('button', { name: 'Add evidence' })).toBeFocused();
  });
});
