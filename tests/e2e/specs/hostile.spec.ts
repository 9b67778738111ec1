import { join } from 'node:path';
import { expect, saveTo, test } from '../electron-app.ts';
import { answerByKeys, expectAnswerSaved, justification } from '../pages/checklist.ts';
import { expectSaved, goTo } from '../pages/frame.ts';
import { addInstitution, institutionEntry } from '../pages/institutions.ts';
import { createAssessment, introduce } from '../pages/library.ts';
import { expectMade, makeFile } from '../pages/reports.ts';
import { addSource, openSource, sourceRow, sourceTab } from '../pages/sources.ts';
import { cellsOf, readWord, readWorkbook } from '../read-report.ts';

const COUNTRY = '<b onmouseover="document.title=\'ran\'">Auroria</b>';
const INSTITUTION = '=HYPERLINK("http://example.org","Ministry")<img src=x onerror="document.title=\'ran\'">';
const SOURCE = '+1+1 <script>document.title="ran"</script> register';
const JUSTIFICATION =
  '@SUM(A1:A9) <iframe src="javascript:document.title=1"></iframe> {{count}} $t(level.level)';
const LAW = '-2+3 _x0041_ ]]> <w:br/> &amp;';
const NOTES = "-2+3+cmd|' /C calc'!A0 &lt;b&gt; ]]> _x0041_";

test('HTML and formulas stay text in the pages, in Word and in Excel', async ({
  electronApp,
  page,
  folder,
}) => {
  await introduce(page, { name: '<i>Amina</i>' });
  await createAssessment(page, COUNTRY);
  await goTo(page, 'Institutions');
  await addInstitution(page, INSTITUTION);
  await page.getByRole('textbox', { name: 'Notes' }).fill(NOTES);
  await goTo(page, 'Data sources');
  await expectSaved(page);
  await addSource(page, { name: SOURCE, type: 'Register of foreigners', custodian: INSTITUTION });
  await expect(sourceRow(page, SOURCE)).toContainText(INSTITUTION);
  await openSource(page, SOURCE);
  await answerByKeys(page, 'S01', 3, 'h');
  await expectAnswerSaved(page, 'S01', 3);
  await justification(page).fill(JUSTIFICATION);
  await sourceTab(page, 'Facts').click();
  await page.getByRole('textbox', { name: 'Notes' }).fill(NOTES);
  await page.getByRole('textbox', { name: 'Legal basis: act and article' }).fill(LAW);
  await goTo(page, 'Overview');
  await expectSaved(page);
  await expect(page.locator('header').getByText(COUNTRY)).toBeVisible();
  await goTo(page, 'Institutions');
  await expect(institutionEntry(page, INSTITUTION)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Notes' })).toHaveValue(NOTES);

  await goTo(page, 'Reports');
  const [word, excel] = [join(folder, 'hostile.docx'), join(folder, 'hostile.xlsx')];
  for (const [kind, path] of [
    ['docx', word],
    ['xlsx', excel],
  ] as const) {
    await saveTo(electronApp, path);
    await makeFile(page, kind);
    await expectMade(page, `hostile.${kind}`);
  }
  // Nothing ran, and nothing became an element.
  await expect(page).toHaveTitle('Migration Data Assessment');
  await expect(page.locator('iframe, script:not([src]), img[src="x"]')).toHaveCount(0);

  const said = readWord(word).texts.join('\n');
  for (const text of [COUNTRY, INSTITUTION, SOURCE, JUSTIFICATION]) expect(said).toContain(text);

  const cells = cellsOf(readWorkbook(excel));
  for (const text of [INSTITUTION, SOURCE, JUSTIFICATION, LAW])
    expect(cells.filter(({ value }) => value === text).map(({ type }) => type)).toContain('s');
  const formulas = cells.filter(({ type }) => type === 'f').map(({ value }) => String(value));
  expect(formulas.filter((formula) => /HYPERLINK|cmd|javascript/i.test(formula))).toEqual([]);
});
