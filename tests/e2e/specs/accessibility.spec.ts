import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../browser-door.ts';
import {
  assessmentAddress,
  expectPage,
  goTo,
  goToAddress,
  OTHER_PAGES,
  PAGE_NAMES,
  PAGES,
  personButton,
  personPanel,
  title,
} from '../pages/frame.ts';
import { introduce, openPractice } from '../pages/library.ts';
import { openSource, sourceTab } from '../pages/sources.ts';

/** Findings of axe, one line each, once the page has come to rest: half a fade has the wrong contrast. */
async function axeFindings(page: Page): Promise<string[]> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  // The rule takes every address behind the hash for a skip link; the real one is a button.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).disableRules(['skip-link']);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

const sidewaysPixels = (page: Page) =>
  page.evaluate(() => {
    const main = document.getElementById('main') ?? document.body;
    return Math.max(
      main.scrollWidth - main.clientWidth,
      document.documentElement.scrollWidth - window.innerWidth,
    );
  });

async function openPracticeAt(page: Page, address: string, direction: 'ltr' | 'rtl' = 'ltr'): Promise<void> {
  await page.goto(address);
  await introduce(page, { name: 'Amina Bell' });
  await openPractice(page);
  if (direction === 'ltr') return;
  // The direction follows the language of the interface; texts that are not in it yet stay English.
  await page.evaluate(() =>
    fetch('/api', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ procedure: 'preferences.save', input: { interfaceLanguage: 'ar' } }),
    }),
  );
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
}

const LOOKS = [
  { colorScheme: 'light', direction: 'ltr' },
  { colorScheme: 'dark', direction: 'ltr' },
  { colorScheme: 'light', direction: 'rtl' },
  { colorScheme: 'dark', direction: 'rtl' },
] as const;

for (const { colorScheme, direction } of LOOKS) {
  test(`axe finds nothing on any page in ${colorScheme}, ${direction}`, async ({ page, openDoor }) => {
    test.setTimeout(150_000);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openPracticeAt(page, await openDoor(), direction);
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    for (const name of PAGE_NAMES) {
      await goTo(page, name);

      expect.soft(await axeFindings(page), name).toEqual([]);
    }
    await goTo(page, 'Data sources');
    await openSource(page, 'census');
    for (const name of ['Checklist', 'Facts', 'Topics'] as const) {
      await sourceTab(page, name).click();
      await expect(sourceTab(page, name)).toHaveAttribute('aria-current', 'page');

      expect.soft(await axeFindings(page), `source: ${name}`).toEqual([]);
    }
    for (const [address, words] of OTHER_PAGES) {
      await goToAddress(page, address);
      await expect(title(page)).toContainText(words);

      expect.soft(await axeFindings(page), address).toEqual([]);
    }
  });

  test(`axe finds nothing in open menus, panels and forms in ${colorScheme}, ${direction}`, async ({
    page,
    openDoor,
  }) => {
    test.setTimeout(150_000);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openPracticeAt(page, await openDoor(), direction);
    const assessment = assessmentAddress(page);

    await test.step('menu of the person', async () => {
      await personButton(page).click();
      await expect(personPanel(page)).toBeVisible();
      expect.soft(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
    });
    await test.step('sheet of keys', async () => {
      await expect(personPanel(page)).toBeHidden();
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'All keys' })).toBeVisible();
      expect.soft(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog', { name: 'All keys' })).toBeHidden();
    });
    await test.step('menu of the assessments', async () => {
      await page.locator('header').getByRole('button', { expanded: false }).first().click();
      await expect(page.getByRole('menu')).toBeVisible();
      expect.soft(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
    });
    await test.step('form of a new source with its list of types', async () => {
      await goTo(page, 'Data sources');
      await page.getByRole('button', { name: 'Add a source' }).click();
      await page.getByPlaceholder('Type to search').click();
      await expect(page.getByRole('option').first()).toBeVisible();
      expect.soft(await axeFindings(page)).toEqual([]);
    });
    await test.step('evidence of a criterion', async () => {
      await goTo(page, 'System checklist');
      await page.getByRole('button', { name: 'Add evidence' }).click();
      await expect(page.getByRole('dialog', { name: 'Add evidence' })).toBeVisible();
      expect.soft(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
    });
    await test.step('why a number', async () => {
      await goTo(page, 'Results');
      await page.getByRole('button', { name: 'Why this number: Data system' }).click();
      await expect(page.getByRole('complementary')).toBeVisible();
      expect.soft(await axeFindings(page)).toEqual([]);
    });
    await test.step('tables of the results', async () => {
      for (const [view, heading] of [
        ['Sources', /source/i],
        ['Topics', /topics/i],
      ] as const) {
        await page.getByRole('main').getByText(view, { exact: true }).first().click();
        await expect(page.getByRole('heading', { level: 2, name: heading }).first()).toBeVisible();
        expect.soft(await axeFindings(page), view).toEqual([]);
      }
    });
    await test.step('a gap', async () => {
      await goTo(page, 'Gaps');
      await page.getByRole('list', { name: 'Gaps by severity' }).getByRole('button').first().click();
      await expect(page.getByRole('complementary')).toBeVisible();
      expect.soft(await axeFindings(page)).toEqual([]);
    });
    await test.step('a cell of the matrix', async () => {
      await goTo(page, 'Topics covered');
      await page
        .getByRole('gridcell', { name: /: \d+$/ })
        .first()
        .click();
      await expect(page.getByRole('complementary')).toBeVisible();
      expect.soft(await axeFindings(page)).toEqual([]);
    });
    await test.step('drawers of a narrow window', async () => {
      await page.setViewportSize({ width: 683, height: 384 });
      await goToAddress(page, assessment);
      await page.getByRole('button', { name: 'Open the list of pages' }).click();
      await expect(page.getByRole('dialog', { name: 'Pages' })).toBeVisible();
      expect.soft(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await goToAddress(page, `${assessment}/system`);
      await page.getByRole('button', { name: 'Guidance' }).click();
      await expect(page.getByRole('dialog', { name: /^Behind / })).toBeVisible();
      expect.soft(await axeFindings(page)).toEqual([]);
    });
  });
}

test('no page scrolls sideways, at the smallest laptop and at 200 % of it', async ({ page, openDoor }) => {
  await openPracticeAt(page, await openDoor());
  const assessment = assessmentAddress(page);
  for (const [width, height] of [
    [1366, 768],
    [683, 384],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const name of PAGE_NAMES) {
      await goToAddress(page, assessment + PAGES[name]);
      await expectPage(page, name);

      expect.soft(await sidewaysPixels(page), `${name} at ${width}`).toBeLessThanOrEqual(0);
    }
    for (const [address, words] of OTHER_PAGES) {
      await goToAddress(page, address);
      await expect(title(page)).toContainText(words);

      expect.soft(await sidewaysPixels(page), `${address} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});
