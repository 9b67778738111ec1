import type { Page } from '@playwright/test';
import { axeFindings } from '../axe.ts';
import { expect, test } from '../browser-door.ts';
import {
  assessmentAddress,
  expectPage,
  goTo,
  goToAddress,
  OTHER_PAGES,
  PAGE_NAMES,
  PAGES,
  title,
} from '../pages/frame.ts';
import { introduce, openPractice } from '../pages/library.ts';
import { openSource, sourceTab } from '../pages/sources.ts';
import { CHECKLIST } from '../states/checklist-states.ts';
import { EVIDENCE } from '../states/evidence-states.ts';
import { FINDINGS } from '../states/finding-states.ts';
import { FRAME } from '../states/frame-states.ts';
import { GAPS } from '../states/gap-states.ts';
import { HOME, NARROW } from '../states/home-states.ts';
import { PLAN } from '../states/plan-states.ts';
import { REPORTS } from '../states/report-states.ts';
import { SENSITIVITY } from '../states/sensitivity-states.ts';
import { SOURCES } from '../states/source-states.ts';

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

type Direction = 'ltr' | 'rtl';

/** What colours decide, and what the place of things decides; all other rules read the same document in every look. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];
const OF_PLACES = ['scrollable-region-focusable'];

type Kind = 'page' | 'state';

/** Looks at what is on screen in both colour schemes, without going there again; at pages in high contrast too. */
async function expectNoFindings(page: Page, name: string, direction: Direction, kind: Kind) {
  // What lies half under an open panel is too small to be hit, and need not be: sizes are for pages without one.
  const mirrored = [...OF_COLOURS, ...OF_PLACES, ...(kind === 'page' ? ['target-size'] : [])];
  const rules = direction === 'ltr' ? undefined : mirrored;
  expect.soft(await axeFindings(page, { rules }), `${name}, light`).toEqual([]);
  if (kind === 'page' && direction === 'ltr') {
    await page.emulateMedia({ contrast: 'more' });
    await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high');
    expect.soft(await axeFindings(page, { rules: OF_COLOURS }), `${name}, high contrast`).toEqual([]);
    await page.emulateMedia({ contrast: null });
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  expect.soft(await axeFindings(page, { rules: OF_COLOURS }), `${name}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
}

for (const direction of ['ltr', 'rtl'] as const) {
  test(`axe finds nothing on any page in any colours, ${direction}`, async ({ page, openDoor }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await openPracticeAt(page, await openDoor(), direction);
    const check = (name: string) => expectNoFindings(page, name, direction, 'page');
    for (const name of PAGE_NAMES) {
      await goTo(page, name);
      await check(name);
    }
    await goTo(page, 'Data sources');
    await openSource(page, 'census');
    for (const name of ['Checklist', 'Facts', 'Topics'] as const) {
      await sourceTab(page, name).click();
      await expect(sourceTab(page, name)).toHaveAttribute('aria-current', 'page');
      await check(`source: ${name}`);
    }
    for (const [address, words] of OTHER_PAGES) {
      await goToAddress(page, address);
      await expect(title(page)).toContainText(words);
      await check(address);
    }
  });

  test(`axe finds nothing in menus, panels, forms and dialogs in both colour schemes, ${direction}`, async ({
    page,
    openDoor,
  }) => {
    test.setTimeout(600_000);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await openPracticeAt(page, await openDoor(), direction);
    const assessment = assessmentAddress(page);
    for (const state of [
      ...FRAME,
      ...SOURCES,
      ...EVIDENCE,
      ...CHECKLIST,
      ...FINDINGS,
      ...GAPS,
      ...PLAN,
      ...REPORTS,
      ...SENSITIVITY,
      ...HOME,
      ...NARROW,
    ])
      await test.step(state.name, async () => {
        await state.show(page, assessment);
        await expectNoFindings(page, state.name, direction, 'state');
        await state.leave?.(page);
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
