import { expect, test } from '../electron-app.ts';
import { answerByKeys } from '../pages/checklist.ts';
import { assessmentAddress, expectSaved, goTo, goToAddress, title, undo } from '../pages/frame.ts';
import { addInstitution } from '../pages/institutions.ts';
import { createAssessment, introduce, openPractice } from '../pages/library.ts';
import {
  actionBar,
  actionPanel,
  actionRow,
  addOwnAction,
  addRecommendation,
  indexLine,
  showView,
} from '../pages/plan.ts';

test('from a gap to an action with dates and costs, in time and in money', async ({ page }) => {
  await introduce(page, { name: 'Amina Bell' });
  await createAssessment(page, 'Auroria');
  await goTo(page, 'Institutions');
  await addInstitution(page, 'Statistical Office');
  await goToAddress(page, `${assessmentAddress(page)}/system?criterion=D2.01`);
  await answerByKeys(page, 'D2.01', 0);
  await expectSaved(page);
  await goTo(page, 'Plan');
  await expect(title(page)).toHaveText(/^No action is planned yet for \d+ gaps?$/);

  await test.step('the recommendation that closes it becomes an action, filled in as far as is known', async () => {
    await addRecommendation(page, 'R02');
    const panel = page.getByRole('complementary').last();
    await expect(panel.getByText('Gaps it closes')).toBeVisible();
    await expect(panel.getByLabel('Start', { exact: true })).toHaveValue('2026-11-13');
    await expect(panel.getByRole('combobox', { name: /^Level when done/ })).toHaveCount(1);
    await panel.getByLabel('Amount').fill('12 500');
    await panel.getByLabel('Responsible institution').selectOption('Statistical Office');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      /^1 action for USD\s12,500 are to close \d+ of \d+ gaps?/,
    );
    await expectSaved(page);
    await page.keyboard.press('Escape');
  });

  await test.step('an action cannot wait for one that waits for it', async () => {
    await addOwnAction(page, 'Print the act');
    const panel = actionPanel(page, 'Print the act');
    await panel.getByRole('combobox', { name: 'Starts after the end of' }).click();
    await page.getByRole('option', { name: /^Establish .*working group/ }).click();
    await expectSaved(page);
    await actionRow(page, 'working group').click();
    const other = page.getByRole('complementary', { name: /working group/i });
    await other.getByRole('combobox', { name: 'Starts after the end of' }).click();
    await page.getByRole('option', { name: 'Print the act' }).click();
    await expect(other.getByRole('alert')).toContainText('Each would wait for the other for ever.');
  });

  await test.step('the bar moves by a month, and undo takes it back', async () => {
    await showView(page, 'Timeline');
    const bar = actionBar(page, 'Print the act');
    await expect(bar).toHaveAccessibleName(/Dates are assumed/);
    await bar.focus();
    const before = await bar.getAttribute('aria-label');
    await page.keyboard.press('ArrowRight');
    await expect(bar).not.toHaveAttribute('aria-label', before ?? '');
    await expect(bar).not.toHaveAccessibleName(/Dates are assumed/);
    await expectSaved(page);
    await undo(page);
    await expect(actionBar(page, 'Print the act')).toHaveAttribute('aria-label', before ?? '');
  });

  await test.step('sums by year follow the amount and the budget', async () => {
    await showView(page, 'Money');
    await page.getByRole('textbox', { name: 'Money at hand' }).fill('10000');
    await expect(page.getByText(/2,500 more than the budget/)).toBeVisible();
    const years = page.getByRole('table', { name: 'Cost by year, USD' });
    await expect(years.getByRole('row', { name: /^Total/ })).toContainText('12,500');
    await expectSaved(page);
  });
});

test('what if: the projection equals what is scored once the level is really entered', async ({ page }) => {
  await introduce(page, { name: 'Amina Bell' });
  await openPractice(page);
  await goTo(page, 'Plan');
  await addOwnAction(page, 'Trial action');
  const panel = actionPanel(page, 'Trial action');
  await panel.getByRole('combobox', { name: 'Add a criterion' }).fill('D2.04');
  await page.getByRole('option', { name: /^D2\.04/ }).click();
  await panel.getByRole('combobox', { name: /^Level when done/ }).selectOption('4');
  await expectSaved(page);
  await panel.getByRole('button', { name: 'Close' }).click();

  await showView(page, 'What if');
  await page.getByRole('button', { name: 'None', exact: true }).click();
  await page
    .getByRole('grid', { name: 'Actions to tick' })
    .getByRole('row')
    .filter({ hasText: 'Trial action' })
    .focus();
  await page.keyboard.press('Space');
  await expect(page.getByText(/^1 action ticked/)).toBeVisible();
  const today = (await indexLine(page, 'system', 'today').textContent()) ?? '';
  await expect(indexLine(page, 'system', 'then')).not.toHaveText(today);
  const then = (await indexLine(page, 'system', 'then').textContent()) ?? '';

  await goToAddress(page, `${assessmentAddress(page)}/system?criterion=D2.04`);
  await answerByKeys(page, 'D2.04', 4);
  await expectSaved(page);
  await goTo(page, 'Plan');
  await showView(page, 'What if');
  await expect(indexLine(page, 'system', 'today')).toHaveText(then);
  await page.getByText(/^Effects that do nothing/).click();
  await expect(page.getByRole('grid', { name: 'Effects that change nothing' })).toContainText('Trial action');
  await goTo(page, 'Results');
  await expect(page.getByRole('main')).toContainText(/^[\d.]+/.exec(then)?.[0] ?? 'a score');
});

test('next steps: the order under a budget, with its reasons, becomes the order of the plan', async ({
  page,
}) => {
  await introduce(page, { name: 'Amina Bell' });
  await openPractice(page);
  await goTo(page, 'Plan');
  await showView(page, 'Next steps');
  await page.getByRole('textbox', { name: /^Money at hand/ }).fill('200000');
  await page.getByRole('button', { name: 'Find the best next steps' }).click();
  const steps = page.getByRole('list', { name: 'Best next steps' });
  await expect(steps.getByRole('listitem').first()).toContainText('Closes');
  await expect(page.getByText(/^(No other choice|The search stopped)/)).toBeVisible();
  const first = ((await steps.getByRole('button').first().textContent()) ?? '').trim();
  await page.getByRole('button', { name: 'Use this order' }).click();
  await expectSaved(page);
  await showView(page, 'List');
  const rows = page.getByRole('grid', { name: 'Actions of the plan' }).getByRole('row');
  await expect(rows.nth(1)).toContainText(first);
  await undo(page);
  await expect(rows.nth(1)).not.toContainText(first);
});

test('goals: set for many at once, shown in the checklist, and found by its filter', async ({ page }) => {
  await introduce(page, { name: 'Amina Bell' });
  await openPractice(page);
  await goTo(page, 'Plan');
  await showView(page, 'Targets');
  await page.getByText(/^All \(/).click();
  await page.getByRole('textbox', { name: 'Find a criterion or source' }).fill('D1.0');
  const table = page.getByRole('grid', { name: 'Levels today and levels to be reached' });
  await table.getByRole('row', { name: /D1\.01/ }).focus();
  await page.keyboard.press('ControlOrMeta+a');
  const form = page.getByRole('form', { name: 'A goal for the selected criteria' });
  await form.getByRole('combobox', { name: 'Level to be reached' }).selectOption('Level 4');
  await form.getByRole('textbox', { name: 'By which year' }).fill('2031');
  await form.getByRole('button', { name: 'Set the goal' }).click();
  await expect(table.getByRole('row', { name: /D1\.01/ })).toContainText('2031');
  await expectSaved(page);

  await goToAddress(page, `${assessmentAddress(page)}/system?criterion=D1.01&filter=belowGoal`);
  await expect(page.getByRole('button', { name: /Below its goal/ })).toBeVisible();
  await expect(page.getByRole('radio', { name: /^Level 4:/ })).toContainText('goal 2031');
  await expect(
    page.getByRole('navigation', { name: 'Criteria' }).getByRole('img', { name: /^Goal/ }).first(),
  ).toBeVisible();
});
