import type { Page } from '@playwright/test';

/** The panel that shows where a number comes from, by what the number is of. */
export const whyPanel = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });

const anyPanel = (page: Page) => page.locator('[data-why-panel]');

/** The button around a number, `Why 52.4: Data system`. */
export const whyNumber = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^Why [\\d.]+: ${name}`) });

/** The row of the table of terms that leads a step further down. */
export const partOf = (page: Page, name: string | RegExp) =>
  anyPanel(page).getByRole('table').getByRole('button', { name });

/** A step of the way back. */
export const stepBack = (page: Page, name: string) =>
  anyPanel(page).getByRole('navigation', { name: 'Way to this number' }).getByRole('button', { name });

/** Lets the sentences be read in another language. */
export const sentencesIn = (page: Page, language: string) =>
  anyPanel(page)
    .getByRole('combobox', { name: 'Language of the explanation' })
    .selectOption({ label: language });
