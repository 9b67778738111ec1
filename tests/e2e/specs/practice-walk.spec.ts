import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, setPageSize, test } from '../electron-app.ts';
import { ROOT } from '../own-folder.ts';
import { pageComplaints } from '../page-complaints.ts';
import { chooseTheme, goTo, PAGE_NAMES, title } from '../pages/frame.ts';
import { introduce, openPractice } from '../pages/library.ts';
import { indexCard } from '../pages/overview.ts';
import { openSource } from '../pages/sources.ts';

interface Scored {
  readonly id: string;
  readonly score: number | null;
}
interface ScoreOutput {
  readonly dimensions: readonly Scored[];
  readonly indices: Readonly<
    Record<'system' | 'sources' | 'coverage', { score: number; lower: number; upper: number }>
  >;
}

/** What the command line says about the practice country. */
function scoreFromCommandLine(folder: string): ScoreOutput {
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [join(ROOT, 'electron/cli.ts'), ...args], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
  const file = join(folder, 'practice.mdsa');
  run('practice', '--out', file);
  return JSON.parse(run('score', file, '--json')) as ScoreOutput;
}

const shown = (fraction: number) => (fraction * 100).toFixed(1);
const rangeOf = ({ lower, upper }: { lower: number; upper: number }) =>
  `${Math.round(lower * 100)}–${Math.round(upper * 100)}`;

test('the practice country fills every page, quietly, in light and dark', async ({
  electronApp,
  page,
  folder,
}) => {
  const complaints = pageComplaints(page);
  await setPageSize(electronApp, page, 1366, 768);
  await introduce(page, { name: 'Amina Bell' });
  await openPractice(page);

  for (const theme of ['Light', 'Dark'] as const) {
    await chooseTheme(page, theme);
    for (const name of PAGE_NAMES) {
      await goTo(page, name);
      await expect(title(page)).toHaveText(/\p{L}{3}/u);
      await expect(page.getByText('This page has stopped')).toHaveCount(0);
      await page.screenshot({ path: picture(theme, name), animations: 'disabled' });
    }
    await goTo(page, 'Data sources');
    await openSource(page, 'census');
    await page.screenshot({ path: picture(theme, 'Source'), animations: 'disabled' });
  }
  expect(complaints).toEqual([]);

  const expected = scoreFromCommandLine(folder);
  for (const name of ['Overview', 'Results'] as const) {
    await goTo(page, name);
    for (const [index, label] of [
      ['system', 'Data system'],
      ['sources', 'Quality of sources'],
      ['coverage', 'Coverage of topics'],
    ] as const) {
      const number = shown(expected.indices[index].score);
      await expect(indexCard(page, label).getByText(number, { exact: true }), name).toBeVisible();
      await expect(indexCard(page, label), name).toContainText(rangeOf(expected.indices[index]));
    }
  }
  await goTo(page, 'Overview');
  const lines = page
    .locator('section')
    .filter({ hasText: 'Dimensions of the data system' })
    .getByRole('listitem');
  await expect(lines).toHaveCount(expected.dimensions.length);
  for (const [position, { score, id }] of expected.dimensions.entries())
    await expect(lines.nth(position), id).toContainText(score === null ? 'withheld' : shown(score));
});

/** For people to look at; nothing is compared with them. */
const picture = (theme: string, name: string) =>
  join(ROOT, 'test-results/screens', `${name.toLowerCase().replaceAll(' ', '-')}-${theme.toLowerCase()}.png`);
