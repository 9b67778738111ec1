import { expect, type Page } from '@playwright/test';

/** What stands in the words of a level: 0-4, N (not applicable), U (not known). */
export type Level = 0 | 1 | 2 | 3 | 4 | 'N' | 'U';

const WORDS: Readonly<Record<'N' | 'U', string>> = { N: 'Not applicable', U: 'Not known' };
const wordsOf = (level: Level) => (typeof level === 'number' ? `Level ${level}` : WORDS[level]);

/** The entry of a criterion in the list; it is the current one when it is on screen. */
export const criterionEntry = (page: Page, id: string) =>
  page.getByRole('navigation', { name: 'Criteria' }).getByRole('button', { name: new RegExp(`^${id}`) });

export const levelChoice = (page: Page, level: Level) =>
  page
    .getByRole('radiogroup', { name: 'Answer' })
    .getByRole('radio', { name: typeof level === 'number' ? new RegExp(`^Level ${level}:`) : WORDS[level] });

export const confidenceChoice = (page: Page, step: 'Low' | 'Medium' | 'High') =>
  page.getByRole('radiogroup', { name: 'How sure' }).getByRole('radio', { name: new RegExp(`^${step}`) });

/** The score of the block in the head of its page, as it is shown. */
export const headScore = (page: Page, score: string) =>
  page.getByRole('main').locator('header').getByText(score, { exact: true });

export const justification = (page: Page) => page.getByRole('textbox', { name: 'Justification' });
/** The text of the field as it is read: formatted, without its marks. */
export const expectJustification = (page: Page, text: string) => expect(justification(page)).toHaveText(text);

export const notApplicableReason = (page: Page) =>
  page.getByRole('textbox', { name: 'Why it does not apply' });

export const expectOnScreen = (page: Page, id: string) =>
  expect(criterionEntry(page, id)).toHaveAttribute('aria-current', 'true');

/** What the page says to screen readers once the answer is on disk. */
export const expectAnswerSaved = (page: Page, id: string, level: Level) =>
  expect(page.getByText(`${id}: ${wordsOf(level)}. Saved.`)).toBeAttached();

/** Answers the criterion on screen with the keys. */
export async function answerByKeys(
  page: Page,
  id: string,
  level: Level,
  confidence: 'l' | 'm' | 'h' | null = null,
): Promise<void> {
  await expectOnScreen(page, id);
  await page.keyboard.press(String(level).toLowerCase());
  await expect(levelChoice(page, level)).toBeChecked();
  if (confidence === null) return;
  await page.keyboard.press(confidence);
  const step = ({ l: 'Low', m: 'Medium', h: 'High' } as const)[confidence];
  await expect(confidenceChoice(page, step)).toBeChecked();
}

/** Answers the criterion on screen with the mouse. */
export async function answerByMouse(page: Page, id: string, level: Level): Promise<void> {
  await criterionEntry(page, id).click();
  await expectOnScreen(page, id);
  await levelChoice(page, level).click();
  await expect(levelChoice(page, level)).toBeChecked();
}
