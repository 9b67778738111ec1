import type { Page } from '@playwright/test';
import { expect, test } from '../electron-app.ts';
import { expectAnswerSaved, expectOnScreen } from '../pages/checklist.ts';
import { expectSaved, goTo, title, undo } from '../pages/frame.ts';
import { boardCard, boardColumn, findGaps, gapEntry, gapPanel, showGaps } from '../pages/gaps.ts';
import { introduce, openPractice } from '../pages/library.ts';

const REASON = 'The decree of May settles it; the answer is from before.';

test('gaps are decided, merged, planned and studied', async ({ page }) => {
  await introduce(page, { name: 'Amina Bell' });
  await openPractice(page);
  await goTo(page, 'Gaps');
  await expect(title(page)).toContainText('of 121 gaps');

  await test.step('a gap dismissed with a reason comes back when its facts change', () => dismiss(page));
  await test.step('one gap speaks for another, until it stands for itself again', () => merge(page));
  await test.step('a card goes along the board into the plan', () => plan(page));
  await test.step('a question of the framework is taken up', () => takeUp(page));
  await test.step('several gaps are accepted at once', () => acceptTwo(page));
});

async function dismiss(page: Page): Promise<void> {
  await findGaps(page, 'No clear lead');
  await gapEntry(page, 'G29', 'The data system').click();
  await gapPanel(page).getByRole('button', { name: 'Dismiss…' }).click();
  await page.getByRole('textbox', { name: 'Why it does not hold here' }).fill(REASON);
  await gapPanel(page).getByRole('button', { name: 'Dismiss with this reason' }).click();
  await expect(title(page)).toContainText('of 120 gaps');
  await expect(gapPanel(page)).toContainText('Dismissed, and not counted');
  await expectSaved(page);

  // The fact leads to its answer, and another level is another fact.
  await gapPanel(page)
    .getByRole('link', { name: /level 0, a shortfall up to level 1$/ })
    .click();
  await expectOnScreen(page, 'D2.04');
  await page.keyboard.press('1');
  await expectAnswerSaved(page, 'D2.04', 1);
  await goTo(page, 'Gaps');
  await expect(title(page)).toContainText('of 121 gaps');
  await findGaps(page, 'No clear lead');
  await expect(gapEntry(page, 'G29', 'The data system')).toContainText('reopened');
  await gapEntry(page, 'G29', 'The data system').click();
  const notice = page.getByRole('region', { name: 'Dismissed earlier, but the facts have changed' });
  await expect(notice).toContainText(REASON);
  await expect(notice).toContainText('level 1, a shortfall up to level 1 Then: level 0.');
  await notice.getByRole('button', { name: 'Dismiss again for the same reason' }).click();
  await expect(title(page)).toContainText('of 120 gaps');
  await undo(page);
  await expect(title(page)).toContainText('of 121 gaps');
}

async function merge(page: Page): Promise<void> {
  await findGaps(page, 'Counted unit unclear');
  await gapEntry(page, 'G07', 'Inflows').click();
  const picker = gapPanel(page).getByRole('combobox', { name: 'Merge into another gap' });
  await picker.fill('Concept differs from the recommendations: Inflows');
  await gapPanel(page).getByRole('option').click();
  await expect(gapPanel(page)).toContainText('Another gap speaks for this one');
  await expect(title(page)).toContainText('of 120 gaps');
  await expect(gapEntry(page, 'G07', 'Inflows')).toHaveCount(0);

  await gapPanel(page)
    .getByRole('button', { name: /^G05 Concept differs/ })
    .click();
  await expect(gapPanel(page)).toContainText('It also speaks for 1 gap');
  await gapPanel(page)
    .getByRole('button', { name: /^G07 Counted unit unclear/ })
    .click();
  await gapPanel(page).getByRole('button', { name: 'Let it stand for itself' }).click();
  await expect(title(page)).toContainText('of 121 gaps');
  await expect(gapEntry(page, 'G07', 'Inflows')).toBeVisible();
}

async function plan(page: Page): Promise<void> {
  await showGaps(page, 'Board');
  await findGaps(page, 'No source');
  const card = boardCard(page, 'G01:T33');
  await expect(boardColumn(page, 'Open').locator('[data-card="G01:T33"]')).toBeVisible();
  await card.press('Alt+ArrowRight');
  await expect(boardColumn(page, 'Accepted').locator('[data-card="G01:T33"]')).toBeFocused();
  await card.press('Alt+ArrowRight');
  const choice = page.getByRole('radiogroup', { name: 'Recommendation that closes it' });
  await expect(choice.getByRole('radio').first()).toBeFocused();
  await choice.getByRole('radio', { name: 'Publish an inventory of migration data sources' }).check();
  await boardColumn(page, 'In the plan').getByRole('button', { name: 'Take into the plan' }).click();
  await expect(boardColumn(page, 'In the plan').locator('[data-card="G01:T33"]')).toBeVisible();

  await card.click();
  await expect(gapPanel(page)).toContainText('In the plan:');
  await gapPanel(page).getByRole('link', { name: 'Publish an inventory of migration data sources' }).click();
  await expect(page).toHaveURL(/\/plan\?action=/);
  await expect(page.getByRole('complementary')).toContainText(
    'Publish an inventory of migration data sources',
  );
  await goTo(page, 'Gaps');
}

async function acceptTwo(page: Page): Promise<void> {
  await showGaps(page, 'Table');
  await findGaps(page, 'Weak confidentiality');
  for (const subject of ['Consular', 'Social Assistance'])
    await gapEntry(page, 'G24', subject).press('Space');
  await expect(page.getByRole('region', { name: 'Selected gaps' })).toContainText('2 gaps selected');
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  await page.getByRole('combobox', { name: 'State' }).selectOption({ label: 'Accepted' });
  await expect(gapEntry(page, 'G24', '')).toHaveCount(2);
  await undo(page);
  await expect(gapEntry(page, 'G24', '')).toHaveCount(0);
}

async function takeUp(page: Page): Promise<void> {
  await showGaps(page, 'Research');
  const agenda = page.getByRole('grid', { name: 'Research agenda' });
  const question = 'How many persons in the registers have left the country without being removed?';
  await agenda.getByRole('row').filter({ hasText: question }).click();
  await expect(gapPanel(page)).toContainText('Population Register');
  await gapPanel(page).getByRole('button', { name: 'Take up this question' }).click();
  await expect(gapPanel(page)).toContainText('Taken up from question Q05');
  const note = gapPanel(page).getByRole('textbox', { name: 'Note' });
  await note.fill('Ask the university in January.');
  await expectSaved(page);
  await expect(agenda.getByRole('row').filter({ hasText: question })).toContainText('proposed');
  await expect(agenda.getByRole('row').filter({ hasText: question })).not.toContainText('not taken up');
}
