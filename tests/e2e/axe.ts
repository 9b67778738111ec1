import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Findings of axe, one line each, on the page or a part of it, once it has come to rest: half a fade has the wrong contrast.
 * `tags` limits the rules to those of a standard (as `wcag2aaa`).
 */
export async function axeFindings(
  page: Page,
  { within, tags }: { readonly within?: string; readonly tags?: string[] } = {},
): Promise<string[]> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  // The rule takes every address behind the hash for a skip link; the real one is a button.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).disableRules(['skip-link']);
  if (within) axe.include(within);
  if (tags) axe.withTags(tags);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
