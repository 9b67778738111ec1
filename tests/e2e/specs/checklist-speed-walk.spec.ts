import type { Page } from '@playwright/test';
import { expect, test } from '../browser-door.ts';
import { criterionEntry, expectJustification, expectOnScreen, levelChoice } from '../pages/checklist.ts';
import { assessmentAddress, expectSaved, goTo, goToAddress, title, undo } from '../pages/frame.ts';
import { createAssessment, introduce } from '../pages/library.ts';
import { addSource, openSource } from '../pages/sources.ts';

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

  test('criteria are assigned, found by who looks after them, and counted in the team', async ({ page }) => {
    await goTo(page, 'Team');
    await page.getByRole('textbox', { name: 'Name of a new person' }).fill('Ben Otim');
    await press(page, 'Enter');
    await expect(page.getByRole('textbox', { name: 'Organisation of Ben Otim' })).toBeVisible();
    await goTo(page, 'System checklist');
    await press(page, 'a', 'm');
    await expect(page.getByText('1 criterion is assigned to Amina Bell.')).toBeVisible();
    for (const id of ['D1.02', 'D1.03']) {
      await press(page, 'j');
      await expectOnScreen(page, id);
      await press(page, 'x');
      await expect(page.getByRole('checkbox', { name: `Select ${id}` })).toBeChecked();
    }
    await press(page, 'a', '1');
    await expect(page.getByText('2 criteria are assigned to Ben Otim.')).toBeVisible();
    await press(page, 'Escape', '2', 'f');
    await expect(page.getByRole('dialog', { name: /^Filter/ })).toBeVisible();
    await press(page, 'm', 'Escape');
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
    await page.getByRole('button', { name: 'Add evidence' }).focus();
    await press(page, 'Enter');
    const menu = page.getByRole('dialog', { name: 'Add evidence' });
    await expect(menu.locator(':focus')).toBeVisible();
    await press(page, 'Escape');
    await expect(menu).toBeHidden();
    await expect(page.getByRole('button', { name: 'Add evidence' })).toBeFocused();
  });
});

test.describe('two sources of the same type', () => {
  test.beforeEach(async ({ page, openDoor }) => {
    await page.goto(await openDoor());
    await introduce(page, { name: 'Amina Bell' });
    await createAssessment(page, 'Auroria');
    await goTo(page, 'Data sources');
    for (const name of ['Census 2014', 'Census 2024'])
      await addSource(page, { name, type: 'Population and housing census' });
    await openSource(page, 'Census 2014');
    await expectOnScreen(page, 'S01');
    await press(page, '3', 'j');
    await expectOnScreen(page, 'S02');
    await press(page, '2', 'h');
    await expect(page.getByRole('textbox', { name: 'Justification' })).toBeEnabled();
    await page.getByRole('textbox', { name: 'Justification' }).fill('Two provinces sent nothing');
    await press(page, 'Escape');
    await expectSaved(page);
    await goTo(page, 'Data sources');
    await openSource(page, 'Census 2024');
    await expectOnScreen(page, 'S01');
  });

  test('an answer is proposed, taken over as a draft, and taken back', async ({ page }) => {
    await expect(page.getByText('Census 2014 has this answer.')).toBeVisible();
    await expect(levelChoice(page, 3)).not.toBeChecked();
    await press(page, 'p');
    await expect(levelChoice(page, 3)).toBeChecked();
    await expectJustification(page, 'As for Census 2014.');
    await press(page, 'j');
    await expect(page.getByText('Two provinces sent nothing')).toBeVisible();
    await page.getByRole('button', { name: 'Take over as a draft' }).click();
    await expect(page.getByRole('radio', { name: /^Low: / })).toBeChecked();
    await expectJustification(page, 'As for Census 2014: Two provinces sent nothing');
    await expectSaved(page);
    await undo(page);
    await expect(criterionEntry(page, 'S02')).toHaveAccessibleName(/Not yet answered$/);
  });

  test('all proposals of one source are taken over in one step, only when asked', async ({ page }) => {
    await page.getByRole('button', { name: 'Propose from Census 2014' }).click();
    await expect(criterionEntry(page, 'S02')).toHaveAccessibleName(/Not yet answered$/);
    await page.getByRole('button', { name: 'Take over 2 as drafts' }).click();
    await expect(criterionEntry(page, 'S02')).toHaveAccessibleName(/Level 2$/);
    await expectSaved(page);
    await undo(page);
    await expect(criterionEntry(page, 'S01')).toHaveAccessibleName(/Not yet answered$/);
  });

  test('the other source stands beside, and a block is put on today', async ({ page }) => {
    await press(page, 's');
    const beside = page.getByRole('complementary', { name: 'Another source' });
    await expect(beside.getByRole('combobox', { name: 'Answers of' })).toHaveValue(/.+/);
    await press(page, 'j');
    await expect(beside.getByText('Two provinces sent nothing')).toBeVisible();
    await press(page, 's');
    await expect(beside).toBeHidden();
    await page.getByRole('button', { name: "Put this block on today's list" }).click();
    await expect(page.getByText('Today: 30 of 30 left')).toBeVisible();
    await press(page, 'Escape', '4');
    await expect(page.getByText('Today: 29 of 30 left')).toBeVisible();
    await goTo(page, 'Overview');
    await expect(page.getByText('Today: 29 of 30 left')).toBeVisible();
  });

  test('several sources become core, and are removed, each in one step of undo', async ({ page }) => {
    await goTo(page, 'Source checklists');
    const row = (name: string) => page.getByRole('row', { name: new RegExp(name) });
    await row('Census 2014').focus();
    await press(page, 'Space', 'Shift+ArrowDown', 'Shift+ArrowUp');
    await expect(row('Census 2024')).toHaveAttribute('aria-selected', 'true');
    const bar = page.getByRole('region', { name: 'Selected data sources' });
    await bar.getByRole('button', { name: 'Core', exact: true }).click();
    await expect(page.getByText('2 sources are core now.')).toBeVisible();
    await bar.getByRole('button', { name: 'Remove' }).click();
    await expect(page.getByText('2 sources are removed, with their answers and coverage.')).toBeVisible();
    await undo(page);
    await expect(row('Census 2014')).toContainText('2/30');
  });
});
