import { expect, type Locator, type Page } from '@playwright/test';

/**
 * A menu, panel, form or dialog of the practice country: `show` opens it, wherever the page was before. The order counts:
 * what one state enters the next may use.
 */
export interface State {
  readonly name: string;
  readonly show: (page: Page, assessment: string) => Promise<void>;
  /** Needs more than the next address to be gone: dialogs and menus stay open over it. */
  readonly leave?: (page: Page) => Promise<void>;
}

export const leaveByKey = (page: Page): Promise<void> => page.keyboard.press('Escape');
export const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
export const appears = (locator: Locator): Promise<void> => expect(locator.first()).toBeVisible();
