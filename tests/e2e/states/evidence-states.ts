import { expect } from '@playwright/test';
import { aPng } from '../../builders/evidence-files.ts';
import { attachList, dropFiles, openPiece, piecePanel } from '../pages/evidence.ts';
import { goTo, goToAddress, title } from '../pages/frame.ts';
import { appears, button, leaveByKey, type State } from './state.ts';

/** Forms, pieces and views of the evidence. */
export const EVIDENCE: readonly State[] = [
  {
    name: 'evidence: a picture that was attached, and the same again',
    show: async (page) => {
      await goTo(page, 'Evidence');
      const photo = { name: 'photo.png', type: 'image/png', bytes: aPng(64, 40) };
      await dropFiles(page.getByRole('main'), photo);
      await expect(attachList(page)).toContainText('photo.png is attached.');
      await dropFiles(page.getByRole('main'), { ...photo, name: 'again.png' });
      await expect(attachList(page)).toContainText('This file is here already');
      await openPiece(page, 'photo.png');
      await appears(piecePanel(page).getByRole('img', { name: 'photo.png' }));
    },
  },
  {
    name: 'evidence: large, and what it may support',
    show: async (page) => {
      await button(page, 'Add an answer that it supports').click();
      await appears(page.getByRole('list', { name: 'Answers to choose from' }));
    },
    leave: leaveByKey,
  },
  {
    name: 'evidence: the picture large',
    show: async (page) => {
      await button(page, 'Show larger').click();
      await appears(page.getByRole('region', { name: 'File of photo.png' }));
    },
    leave: leaveByKey,
  },
  ...(
    [
      ['interview', 'Record an interview', 'Function of the person', 'Head of the registry'],
      ['link', 'Add a link', 'Address', 'https://stat.example/tables'],
    ] as const
  ).flatMap(([kind, open, field, words]): State[] => [
    {
      name: `evidence: form of a new ${kind}`,
      show: async (page) => {
        await button(page, open).click();
        await appears(page.getByRole('textbox', { name: field }));
      },
    },
    {
      name: `evidence: the new ${kind}`,
      show: async (page) => {
        await page.getByRole('textbox', { name: field }).fill(words);
        await page.keyboard.press('Enter');
        await expect(piecePanel(page)).toHaveAccessibleName(new RegExp(words));
      },
    },
  ]),
  {
    name: 'evidence: weak scores',
    show: async (page, address) => {
      await goToAddress(page, `${address}/evidence?view=weak`);
      await expect(title(page)).toContainText(/weak evidence/);
    },
  },
];
