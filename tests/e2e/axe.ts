import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

interface Look {
  /** Selector of the part to look at; the whole page when not said. */
  readonly within?: string;
  /** Only rules of these standards, as `wcag2aaa`. */
  readonly tags?: string[];
  /** Only these rules. */
  readonly rules?: string[] | undefined;
}

/** Findings of axe, one line each, once the page has come to rest: half a fade has the wrong contrast. */
export async function axeFindings(page: Page, { within, tags, rules }: Look = {}): Promise<string[]> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  // The rule takes every address behind the hash for a skip link; the real one is a button.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (rules) axe.withRules(rules);
  else axe.disableRules(['skip-link']);
  if (within) axe.include(within);
  if (tags) axe.withTags(tags);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
