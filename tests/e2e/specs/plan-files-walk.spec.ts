import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagesOf, toPdf } from '../../integration/reports/office-tools.ts';
import { expect, saveTo, test } from '../electron-app.ts';
import { goTo } from '../pages/frame.ts';
import { introduce, openPractice } from '../pages/library.ts';
import { expectMade, makeFile } from '../pages/reports.ts';
import { readWord, readWorkbook } from '../read-report.ts';

test('the action brief and the workbook of the plan leave the practice country and can be read', async ({
  electronApp,
  page,
  folder,
}) => {
  await introduce(page, { name: 'Amina Bell' });
  await openPractice(page);
  await goTo(page, 'Reports');
  const [brief, plan] = [join(folder, 'brief.docx'), join(folder, 'plan.xlsx')];

  await saveTo(electronApp, brief);
  await makeFile(page, 'brief');
  await expectMade(page, 'brief.docx');
  const said = readWord(brief).texts.join('\n');
  for (const words of ['Republic of Montara', 'The gravest findings', 'Next steps', 'How sure this is'])
    expect(said).toContain(words);
  expect(pagesOf(toPdf(readFileSync(brief), 'docx'))).toHaveLength(1);

  await saveTo(electronApp, plan);
  await makeFile(page, 'plan');
  await expectMade(page, 'plan.xlsx');
  const book = readWorkbook(plan);
  expect(book.names).toEqual(['Action plan', 'Plan totals', 'Plan lists', 'How to read']);
  const actions = book.sheets['Action plan']!;
  expect(actions.rows.length).toBeGreaterThan(10);
  expect(actions.types.flat().filter((type) => type === 'f').length).toBeGreaterThan(100);
  const totals = book.sheets['Plan totals']!;
  expect(totals.rows.map(([by]) => by)).toContain('Responsible institution');
});
