import type { Page } from '@playwright/test';
import { goTo, goToAddress } from '../pages/frame.ts';
import { problems, takeIn } from '../pages/imports.ts';
import { addSource, openSource, sourceTab } from '../pages/sources.ts';
import { appears, button, leaveByKey, type State } from './state.ts';

/** Cells as a spreadsheet puts them on the clipboard, pasted on the page. */
const pasteCells = (page: Page, rows: readonly (readonly string[])[]): Promise<void> =>
  page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    rows.map((row) => row.join('\t')).join('\r\n'),
  );

/** Forms and panels around the data sources: inventory and import too. */
export const SOURCES: readonly State[] = [
  {
    name: 'form of a new source with its list of types',
    show: async (page) => {
      await goTo(page, 'Data sources');
      await button(page, 'Add a source').click();
      await page.getByPlaceholder('Type to search').click();
      await appears(page.getByRole('option'));
    },
    leave: async (page) => {
      await leaveByKey(page);
      await leaveByKey(page);
      await goTo(page, 'Overview');
    },
  },
  {
    name: 'facts with suggestions, and the form of a copy',
    show: async (page) => {
      await goTo(page, 'Data sources');
      await addSource(page, { name: 'Trial census', type: 'Population and housing census' });
      await openSource(page, 'Trial census');
      await sourceTab(page, 'Facts').click();
      await appears(button(page, /^Confirm all/));
      await button(page, 'Copy as template').click();
      await appears(page.getByRole('textbox', { name: 'Name of the new source' }));
    },
  },
  {
    name: 'variables to choose from',
    show: async (page) => {
      await page.getByLabel('Recorded for each person or event').first().click();
      await appears(page.getByRole('option', { name: 'Country of birth', exact: true }));
    },
    leave: leaveByKey,
  },
  {
    name: 'checklist of a source with proposals of another',
    show: async (page) => {
      await sourceTab(page, 'Checklist').click();
      await button(page, /^Propose from/).click();
      await appears(button(page, /^Take over \d+ as drafts/));
    },
  },
  {
    name: 'another source beside its checklist',
    show: async (page) => {
      await page.keyboard.press('s');
      await appears(page.getByRole('complementary', { name: 'Another source' }));
    },
    leave: async (page) => page.keyboard.press('s'),
  },
  {
    name: 'selected sources',
    show: async (page) => {
      await goTo(page, 'Source checklists');
      await page.getByRole('row').nth(1).focus();
      await page.keyboard.press('Space');
      await appears(page.getByRole('region', { name: 'Selected data sources' }));
    },
  },
  ...(['matrix', 'list of disaggregations'] as const).map(
    (part): State => ({
      name: `inventory: ${part}`,
      show: async (page, address) => {
        if (part === 'matrix') {
          await goToAddress(page, `${address}/inventory`);
          await page
            .getByRole('gridcell', { name: /: covers / })
            .first()
            .click();
          await appears(page.getByRole('complementary'));
          return;
        }
        await page.getByPlaceholder('By disaggregation').click();
        await appears(page.getByRole('option'));
      },
      ...(part === 'matrix' ? {} : { leave: leaveByKey }),
    }),
  ),
  {
    name: 'inventory: holes and doubles',
    show: async (page) => {
      await page.getByText('Holes and doubles', { exact: true }).click();
      await appears(page.getByRole('grid', { name: 'Holes and doubles' }));
    },
  },
  {
    name: 'import: a file to choose',
    show: async (page, address) => {
      await goToAddress(page, `${address}/import`);
      await appears(button(page, 'Choose a file'));
    },
  },
  {
    name: 'import: columns and rows that are not taken',
    show: async (page) => {
      await pasteCells(page, [
        ['Name', 'Type', 'Start year', 'Binder'],
        ['Border crossings', 'Border system (entry and exit)', 'long ago', 'blue'],
        ['', 'Population register', '', 'red'],
      ]);
      await appears(problems(page));
      await appears(page.getByRole('combobox', { name: 'Column Binder holds' }));
    },
  },
  {
    name: 'import: taken in',
    show: async (page) => {
      await takeIn(page, '1 source').click();
      await appears(page.getByText(/^Done: 1 new/));
    },
  },
];
