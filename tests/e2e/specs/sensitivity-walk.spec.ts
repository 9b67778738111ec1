import type { Page } from '@playwright/test';
import { buildPractice } from '../../../practice-country/build-practice.ts';
import { expect, test } from '../electron-app.ts';
import { criterionEntry, type Level, levelChoice } from '../pages/checklist.ts';
import { expectPage, expectSaved, goTo, title } from '../pages/frame.ts';
import { introduce, openPractice } from '../pages/library.ts';
import {
  blindCriterion,
  discussTable,
  drawAll,
  figure,
  influenceTable,
  kappaTable,
  showView,
} from '../pages/sensitivity.ts';

const { answers } = buildPractice().assessment;

/** Id of the criterion that is being scored, and a level far from the answer it has. */
async function farFromFirst(page: Page): Promise<{ readonly id: string; readonly level: Level }> {
  const id = await blindCriterion(page)
    .getByText(/^D\d+\.\d+$/)
    .textContent();
  const first = answers.find(({ criterion, source }) => criterion === id && source === null)?.value;
  return { id: id ?? '', level: typeof first === 'number' && first >= 2 ? 0 : 4 };
}

const pairsOf = async (page: Page) =>
  Number(
    await kappaTable(page)
      .getByRole('row', { name: /^All together/ })
      .getByRole('cell')
      .nth(1)
      .textContent(),
  );

test('how sure: the verdict, the draws, the answer that matters most, and a second assessor', async ({
  page,
}) => {
  await introduce(page, { name: 'Amara Bell' });
  await openPractice(page);
  await goTo(page, 'How sure');

  await test.step('the verdict stands in the title, its reasons in the table', async () => {
    await expect(title(page)).toHaveText(
      'The band “developing” is robust: every variation of the method leaves it',
    );
    const variants = page.getByRole('table', { name: 'System index under each variation of the method' });
    await expect(variants.getByRole('row', { name: /^Arithmetic instead of geometric mean/ })).toContainText(
      '+',
    );
    await expect(variants.getByRole('row', { name: /^Without D\d/ })).toHaveCount(10);
  });

  await test.step('the same draws give the same median', async () => {
    await showView(page, 'Draws');
    await expect(page.getByText('Nothing is drawn yet')).toBeVisible();
    await drawAll(page);
    const median = (await figure(page, 'Median').textContent()) ?? '';
    await expect(title(page)).toContainText('draw');
    await page.getByLabel('Number of draws').fill('500');
    await drawAll(page);
    await expect(page.getByRole('img', { name: /^Histogram of 500 draws/ })).toBeVisible();
    await page.getByLabel('Number of draws').fill('2000');
    await drawAll(page);
    await expect(page.getByRole('img', { name: /^Histogram of 2,000 draws/ })).toBeVisible();
    await expect(figure(page, 'Median')).toHaveText(median);
    await page.getByRole('radiogroup', { name: 'Chart or table' }).getByText('Table').click();
    await expect(page.getByRole('table', { name: 'Draws by score' })).toBeVisible();
  });

  await test.step('the answer that matters most leads to its criterion', async () => {
    await showView(page, 'Single answers');
    await expect(title(page)).toHaveText(
      /^No single answer would change a band$|would change a band by itself/,
    );
    const most = influenceTable(page).getByRole('row').nth(1).getByRole('link');
    const [id = ''] = ((await most.textContent()) ?? '').split(' ');
    await most.click();
    await expectPage(page, 'System checklist');
    await expect(criterionEntry(page, id)).toHaveAttribute('aria-current', 'true');
  });

  await test.step('two criteria scored again, blind, are there to be discussed', async () => {
    await goTo(page, 'How sure');
    await showView(page, 'Two assessors');
    const before = await pairsOf(page);
    await page.getByRole('button', { name: /^(Start|Go on)$/ }).click();
    const one = await farFromFirst(page);
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await levelChoice(page, one.level).click();
    await expect(levelChoice(page, one.level)).toBeChecked();
    await page.keyboard.press('j');
    await expect(blindCriterion(page).getByText(one.id, { exact: true })).toHaveCount(0);
    const other = await farFromFirst(page);
    await page.keyboard.press(String(other.level));
    await expect(levelChoice(page, other.level)).toBeChecked();
    await expectSaved(page);
    await page.getByRole('button', { name: 'Stop here' }).click();
    await expect(discussTable(page).getByRole('row', { name: new RegExp(`^${one.id} `) })).toContainText(
      'Amara Bell',
    );
    await expect(discussTable(page).getByRole('row', { name: new RegExp(`^${other.id} `) })).toBeVisible();
    expect(await pairsOf(page)).toBeGreaterThan(before);
  });
});
