import { join } from 'node:path';
import { expect, saveTo, setPageSize, test } from '../electron-app.ts';
import { pageComplaints } from '../page-complaints.ts';
import { chooseTheme, goTo, title } from '../pages/frame.ts';
import { introduce, openPractice } from '../pages/library.ts';
import { indexCard } from '../pages/overview.ts';
import { finding, saveChart, showAs, showView, toggleCritical } from '../pages/results.ts';
import { readPng, readSvg } from '../read-chart.ts';

test.beforeEach(async ({ electronApp, page }) => {
  await setPageSize(electronApp, page, 1366, 768);
  await introduce(page, { name: 'Amina Bell' });
  await openPractice(page);
  await goTo(page, 'Results');
});

test('a filter changes the findings, says what it rests on, and the way back takes it away', async ({
  page,
}) => {
  const complaints = pageComplaints(page);
  const whole = await finding(page).textContent();
  const score = await indexCard(page, 'Data system')
    .getByText(/^\d+\.\d$/)
    .first()
    .textContent();

  await toggleCritical(page);
  await expect(title(page)).toContainText('critical criteria only');
  await expect(finding(page)).toContainText('critical criteria only');
  await expect(finding(page)).not.toHaveText(whole ?? '');
  await expect(page.getByText(/^Rests on 26 of 94 system criteria, 9 of 30 source criteria/)).toBeVisible();
  await expect(indexCard(page, 'Data system')).toContainText(`Whole: ${score}`);

  await showAs(page, 'Dimensions', 'Table');
  const table = page.getByRole('grid', { name: 'Scores of the dimensions' });
  await expect(table.getByRole('columnheader', { name: 'Whole' })).toBeVisible();
  await expect(table.getByRole('row')).toHaveCount(11);

  await page.goBack();
  await expect(title(page)).not.toContainText('critical criteria only');
  await expect(finding(page)).toHaveText(whole ?? '');

  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('combobox', { name: 'Institution' }).fill('National Stat');
  await expect(page.getByRole('option', { name: 'National Statistical Office' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(title(page)).toContainText('sources of NSO');
  await showView(page, 'Sources');
  const sources = page.getByRole('grid', { name: 'Sources by what limits them' });
  await expect(sources.getByText('Population and Housing Census')).toBeVisible();
  await expect(sources.getByText('Asylum Case System')).toHaveCount(0);
  await page.getByRole('button', { name: /^Take away the filter: National Statistical Office/ }).click();
  await expect(sources.getByText('Asylum Case System')).toHaveCount(1);
  expect(complaints).toEqual([]);
});

test('each view says its finding, what limits it and the way to what would mend it', async ({ page }) => {
  await showView(page, 'Sources');
  await expect(finding(page)).toContainText(/sources? (has|have) too few answers|weakest group|cap/);
  const sources = page.getByRole('grid', { name: 'Sources by what limits them' });
  await expect(sources.getByRole('rowheader', { name: 'Weakest group of criteria' })).toBeVisible();
  await expect(sources.getByText(/^\+\d+\.\d$/).first()).toBeVisible();

  await showView(page, 'Topics');
  await expect(finding(page)).toContainText('relevant topics are at least half covered');
  const topics = page.getByRole('grid', { name: 'Topics by coverage' });
  await expect(
    topics.getByRole('img', { name: /share \d+%, variables \d+%, quality/ }).first(),
  ).toBeVisible();
  await expect(topics.getByText(/^to \d+\.\d$/).first()).toBeVisible();

  await showView(page, 'Evidence');
  await expect(finding(page)).toContainText(/Documents support \d+% of the levels/);
  await page.getByText(/high, weak$/).click();
  await expect(page.getByRole('grid', { name: 'High scores on weak evidence' })).toBeVisible();

  await showView(page, 'Withheld');
  await expect(finding(page)).toContainText('no score');
  const withheld = page.getByRole('grid', { name: 'What is withheld, and what releases it' });
  await expect(withheld.getByText(/of the weight is answered/).first()).toBeVisible();
  await withheld.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/sources\/[^?]+\?criterion=S\d+/);
});

test('charts are saved as SVG and PNG that other programs read, light whatever the theme', async ({
  electronApp,
  page,
  folder,
}) => {
  await chooseTheme(page, 'Dark');
  await toggleCritical(page);
  await expect(finding(page)).toContainText('critical criteria only');
  const said = (await finding(page).textContent()) ?? '';

  const drawing = join(folder, 'profile.svg');
  await saveTo(electronApp, drawing);
  await saveChart(page, 'Dimensions', { format: 'SVG', file: 'profile.svg' });
  const svg = readSvg(drawing);
  expect(svg.title).toBe(said);
  expect(svg.width).toBe(800);
  for (const text of ['Law and policy', 'Filtered', 'Whole', 'Developing']) expect(svg.texts).toContain(text);
  expect(svg.texts.join(' ')).toContain('Rests on 26 of 94 system criteria');
  expect(svg.texts.join(' ')).toMatch(/Republic of Montara \(invented practice country\).*version 1\.0/);
  expect(svg.names.filter((name) => ['script', 'style', 'image', 'foreignObject'].includes(name))).toEqual(
    [],
  );

  const picture = join(folder, 'profile.png');
  await saveTo(electronApp, picture);
  await saveChart(page, 'Dimensions', { format: 'PNG', file: 'profile.png' });
  const png = readPng(picture);
  expect(png.width).toBe(1600);
  expect(png.height).toBe(svg.height * 2);
  expect(png.busy).toBeGreaterThan(0.2);

  for (const view of ['Sources', 'Topics', 'Evidence'] as const) {
    await showView(page, view);
    const path = join(folder, `${view}.svg`);
    await saveTo(electronApp, path);
    await saveChart(page, view, { format: 'SVG', file: `${view}.svg` });
    expect(readSvg(path).title, view).toBe(await finding(page).textContent());
  }
});
