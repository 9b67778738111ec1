import { expect, type Locator, type Page } from '@playwright/test';

/** Names of the pages of an assessment in its rail, and the address of each behind `#/a/<id>`. */
export const PAGES = {
  Overview: '',
  Team: '/team',
  Institutions: '/institutions',
  'Data sources': '/sources',
  Inventory: '/inventory',
  Evidence: '/evidence',
  'System checklist': '/system',
  'Source checklists': '/source-checklists',
  'Topics covered': '/topics',
  Results: '/results',
  'How sure': '/sensitivity',
  Gaps: '/gaps',
  Plan: '/plan',
  Reports: '/reports',
  History: '/history',
} as const;
export type PageName = keyof typeof PAGES;
export const PAGE_NAMES = Object.keys(PAGES) as PageName[];

/** What only this page has, once there is a source: the sign that it has taken the place of the one before. */
const SIGNS: Readonly<Record<PageName, (main: Locator) => Locator>> = {
  Overview: (main) => main.getByText('Dimensions of the data system'),
  Team: (main) => main.getByRole('textbox', { name: 'Name of a new person' }),
  Institutions: (main) => main.getByRole('textbox', { name: 'Name of a new institution' }),
  'Data sources': (main) => main.getByRole('button', { name: 'Add a source' }),
  Inventory: (main) => main.getByRole('grid', { name: 'Topics by sources, with what each source records' }),
  Evidence: (main) => main.getByRole('button', { name: 'Add files' }),
  'System checklist': (main) => main.getByRole('navigation', { name: 'Dimensions' }),
  'Source checklists': (main) => main.getByText('Each source is judged by the same criteria'),
  'Topics covered': (main) => main.getByRole('grid', { name: 'Topics by sources' }),
  Results: (main) => main.getByText('Three indices, 0–100'),
  'How sure': (main) => main.getByRole('radiogroup', { name: 'How to look at it' }),
  Gaps: (main) => main.getByRole('button', { name: 'Add a gap' }),
  Plan: (main) => main.getByRole('radiogroup', { name: 'Ways to look at the plan' }),
  Reports: (main) => main.getByRole('button', { name: 'Make the report' }),
  History: (main) => main.getByRole('combobox', { name: 'What kind' }),
};

/** Pages outside an assessment: address and a part of the title. */
export const OTHER_PAGES = [
  ['/', /assessment/],
  ['/new', 'Which country, and when?'],
  ['/profile', 'Your profile'],
  ['/settings', 'Settings'],
] as const;

/** Waits for a page of the assessment. */
export const expectPage = (page: Page, name: PageName) =>
  expect(SIGNS[name](page.getByRole('main')).first()).toBeVisible();

/** Title of the page: its finding. */
export const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** Link to a page in the rail; behind the name may stand a count. */
export const railLink = (page: Page, name: PageName) =>
  page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: new RegExp(`^${name}`) });

export async function goTo(page: Page, name: PageName): Promise<void> {
  await railLink(page, name).click();
  await expect(railLink(page, name)).toHaveAttribute('aria-current', 'page');
  await expectPage(page, name);
}

/** The state of saving in the top bar. */
export const expectSaved = (page: Page) =>
  expect(page.getByRole('status').filter({ hasText: /^✓ Saved \d\d:\d\d$/ })).toBeVisible();

export async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(page.getByText(/^Undone: /)).toBeVisible();
}

/** Button of the person in the top bar; the panel that it opens bears the same name. */
export const personButton = (page: Page) => page.getByRole('button', { name: /profile and theme$/ });
export const personPanel = (page: Page) => page.getByRole('dialog', { name: /profile and theme$/ });

export async function chooseTheme(page: Page, theme: 'Light' | 'Dark'): Promise<void> {
  await personButton(page).click();
  await personPanel(page).getByText(theme, { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme.toLowerCase());
  await page.keyboard.press('Escape');
  await expect(personPanel(page)).toBeHidden();
}

/** Shows an address of the open application, without loading the page again. */
export const goToAddress = (page: Page, address: string): Promise<void> =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, address);

/** Address of the open assessment, as `/a/<id>`. */
export const assessmentAddress = (page: Page): string => /#(\/a\/[^/?]+)/.exec(page.url())?.[1] ?? '';
