import { expect, type Locator, type Page } from '@playwright/test';
import { goTo } from './frame.ts';
import { introduce, openPractice } from './library.ts';

/** A file as the page receives it. */
export interface GivenFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

type Event = 'drop' | 'paste';

/** Drops files on an element, or pastes them there, as the system would. */
async function give(target: Locator, event: Event, files: readonly GivenFile[]): Promise<void> {
  const given = files.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString('base64') }));
  await target.evaluate(
    (element, [kind, list]) => {
      const data = new DataTransfer();
      for (const { name, type, base64 } of list) {
        const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
        data.items.add(new File([bytes], name, { type }));
      }
      const init = { bubbles: true, cancelable: true };
      if (kind === 'paste') {
        element.dispatchEvent(new ClipboardEvent('paste', { ...init, clipboardData: data }));
        return;
      }
      element.dispatchEvent(new DragEvent('dragover', { ...init, dataTransfer: data }));
      element.dispatchEvent(new DragEvent('drop', { ...init, dataTransfer: data }));
    },
    [event, given] as const,
  );
}

export const dropFiles = (target: Locator, ...files: GivenFile[]): Promise<void> =>
  give(target, 'drop', files);
export const pasteFiles = (target: Locator, ...files: GivenFile[]): Promise<void> =>
  give(target, 'paste', files);

/** Files on their way, and what became of them. */
export const attachList = (page: Page) => page.getByRole('list', { name: 'Files being attached' });

/** The open piece, beside the list. */
export const piecePanel = (page: Page) => page.getByRole('complementary');

/** The evidence of the practice country. */
export async function startAtEvidence(page: Page): Promise<void> {
  await introduce(page, { name: 'Amina', organisation: 'IOM' });
  await openPractice(page);
  await goTo(page, 'Evidence');
}

/** Opens a piece of the list by words of its title. */
export async function openPiece(page: Page, title: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Find evidence' }).fill(title);
  const rows = page.getByRole('grid', { name: 'Evidence' }).getByRole('row');
  await expect(rows).toHaveCount(2);
  await rows.nth(1).click();
  await expect(piecePanel(page).getByRole('textbox', { name: 'Title' })).toBeVisible();
}
