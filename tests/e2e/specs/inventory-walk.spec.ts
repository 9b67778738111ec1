import type { Page } from '@playwright/test';
import { expect, test } from '../electron-app.ts';
import {
  assessmentAddress,
  expectPage,
  expectSaved,
  goTo,
  goToAddress,
  title,
  undo,
} from '../pages/frame.ts';
import { addInstitution } from '../pages/institutions.ts';
import { createAssessment, introduce, openPractice } from '../pages/library.ts';
import { addSource, openSource, sourceNames, sourceRow, sourceTab } from '../pages/sources.ts';

const matrix = (page: Page) =>
  page.getByRole('grid', { name: 'Topics by sources, with what each source records' });
const cell = (page: Page, topic: string, source: string) =>
  matrix(page).getByRole('gridcell', { name: new RegExp(`^${topic}, ${source}`) });
const findings = (page: Page) => page.getByRole('grid', { name: 'Holes and doubles' });

test('the matrix fills itself from the facts; holes lead to their gaps', async ({ page }) => {
  await introduce(page, { name: 'Amina Bell' });
  await openPractice(page);
  await goTo(page, 'Inventory');
  await expect(title(page)).toHaveText('3 topics have no source; one is counted twice');

  await test.step('a cell says share and elements, and opens by keyboard', async () => {
    const stock = cell(page, 'Migrant stock', 'Population and Housing Census 2024');
    await expect(stock).toHaveAccessibleName(/covers 100%, elements 6\/6$/);
    await stock.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await expect(stock).toBeFocused();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Population and Housing Census 2024' });
    await expect(panel.getByRole('listitem').filter({ hasText: 'Duration of stay' })).toContainText(
      'only recorded',
    );
  });

  await test.step('a disaggregation keeps the topics that demand it and marks who has it', async () => {
    await page
      .getByRole('combobox', { name: 'By disaggregation' })
      .or(page.getByPlaceholder('By disaggregation'))
      .first()
      .fill('Duration of stay');
    await page.getByRole('option', { name: 'Duration of stay' }).click();
    await expect(matrix(page)).toHaveAttribute('aria-rowcount', '2');
    await expect(cell(page, 'Migrant stock', 'Population and Housing Census 2024')).toHaveAccessibleName(
      /only recorded$/,
    );
  });

  await test.step('what stands out leads to its gap', async () => {
    await page.getByText('Holes and doubles', { exact: true }).click();
    const bare = findings(page).getByRole('row').filter({ hasText: 'Recruitment and costs' }).first();
    await expect(bare).toContainText('Nobody measures it. Could be measured by');
    await bare.getByRole('link', { name: 'No source' }).click();
    await expectPage(page, 'Gaps');
    await expect(page).toHaveURL(/gap=G01(:|%3A)T08/);
  });
});

test('a fact shows what it touches, and a link follows only when it is told to', async ({ page }) => {
  await introduce(page, { name: 'Amina Bell' });
  await openPractice(page);
  await goToAddress(page, `${assessmentAddress(page)}/sources/src-border?tab=facts`);
  const panel = page.getByRole('complementary').last();
  await page.getByLabel('Last published').focus();
  await expect(panel).toContainText('S15 First results come soon after the period');

  const recorded = page
    .getByRole('combobox', { name: 'Recorded for each person or event' })
    .or(page.getByLabel('Recorded for each person or event'))
    .first();
  await recorded.fill('Country of birth');
  await page.getByRole('option', { name: 'Country of birth', exact: true }).click();
  await page.keyboard.press('Escape');
  const takeover = page.getByRole('region', { name: 'Topics that differ from the facts' });
  await expect(takeover).toContainText('would also count Country of birth');
  const inflows = takeover.getByRole('listitem').filter({ hasText: 'Inflows' });
  await expect(inflows).toContainText(/Coverage of Inflows from \d+ to \d+\.|Coverage stays at \d+\./);
  await inflows.getByRole('button', { name: 'Take over for Inflows' }).click();
  await expect(inflows).toHaveCount(0);
  await expectSaved(page);
});

test('a new source is offered typical facts, becomes a template, and takes its place', async ({ page }) => {
  await introduce(page, { name: 'Amina Bell' });
  await createAssessment(page, 'Auroria');
  await goTo(page, 'Institutions');
  await addInstitution(page, 'Statistical Office');
  await goTo(page, 'Data sources');
  await addSource(page, { name: 'Census 2030', type: 'Population and housing census' });
  await openSource(page, 'Census 2030');
  await sourceTab(page, 'Facts').click();

  await test.step('suggestions are no facts before they are confirmed', async () => {
    await expect(page.getByLabel('Counted unit', { exact: true })).toHaveValue('unknown');
    await page.getByRole('button', { name: 'Confirm Counted unit: Person' }).click();
    await expect(page.getByLabel('Counted unit', { exact: true })).toHaveValue('person');
    await expect(page.getByLabel('Frequency', { exact: true })).toHaveValue('unknown');
    await page.getByRole('button', { name: /^Confirm all/ }).click();
    await expect(page.getByLabel('Frequency', { exact: true })).toHaveValue('decennial');
    await expect(page.getByRole('button', { name: /^Confirm/ })).toHaveCount(0);
  });

  await test.step('a copy has the facts and a name of its own; undo takes it back', async () => {
    await page.getByRole('button', { name: 'Copy as template' }).click();
    await page.getByRole('textbox', { name: 'Name of the new source' }).fill('Pilot census 2029');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Pilot census 2029' })).toBeVisible();
    await expect(page.getByLabel('Frequency', { exact: true })).toHaveValue('decennial');
    await expectSaved(page);
  });

  await test.step('Alt with an arrow moves a source, in one step of undo', async () => {
    await goTo(page, 'Data sources');
    await addSource(page, { name: 'Border register', type: 'Border system (entry and exit)' });
    expect(await sourceNames(page)).toEqual(['Census 2030', 'Pilot census 2029', 'Border register']);
    await sourceRow(page, 'Border register').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect
      .poll(() => sourceNames(page))
      .toEqual(['Census 2030', 'Border register', 'Pilot census 2029']);
    await page.keyboard.press('Alt+ArrowUp');
    await expect
      .poll(() => sourceNames(page))
      .toEqual(['Border register', 'Census 2030', 'Pilot census 2029']);
    await expect(sourceRow(page, 'Border register')).toBeFocused();
    await undo(page);
    await expect
      .poll(() => sourceNames(page))
      .toEqual(['Census 2030', 'Border register', 'Pilot census 2029']);
  });

  await test.step('without a link the gaps page says it once', async () => {
    await goToAddress(page, `${assessmentAddress(page)}/system?criterion=D1.02`);
    await page.getByRole('article').waitFor();
    await page.keyboard.press('0');
    await expectSaved(page);
    await goTo(page, 'Gaps');
    await expect(page.getByText('No source is linked to a topic yet')).toBeVisible();
    await expect(page.getByRole('grid', { name: 'Gaps by severity' }).getByText('No source')).toHaveCount(0);
    await page.getByRole('link', { name: 'Link sources first' }).click();
    await expectPage(page, 'Topics covered');
  });
});
