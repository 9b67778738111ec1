import { Document, Paragraph } from 'docx';
import { layoutDocument } from 'docx/layout';
import { expect, it } from 'vitest';
import { reportAssets } from '../../tests/builders/report-assets.ts';
import { measureWith } from '../charts/measure-text.ts';
import { lineCounter } from './count-lines.ts';
import { embeddedFonts } from './embedded-fonts.ts';
import { reportStyles } from './styles.ts';

const assets = reportAssets();
const countLines = lineCounter({
  regular: measureWith(assets.fonts.regular),
  bold: measureWith(assets.fonts.bold),
});
const WORDS =
  'the population register counts every move of residents – well-known, half-yearly and cross-border – in 2024 as statistics of migration'.split(
    ' ',
  );
/** Texts that differ in length and in where their lines break. */
const TEXTS = Array.from({ length: 40 }, (_, at) =>
  Array.from({ length: 20 + at * 4 }, (_, word) => WORDS[(word * (at + 3)) % WORDS.length]).join(' '),
);

it('counts the lines that the layout of docx gives', () => {
  const model = { locale: 'en-GB', rightToLeft: false } as Parameters<typeof reportStyles>[0];
  const document = new Document({
    styles: reportStyles(model),
    fonts: embeddedFonts(model, assets),
    sections: [{ children: TEXTS.map((text) => new Paragraph({ style: 'BodyText', text })) }],
  });
  const laidOut = new Map<number, number>();
  for (const { body } of layoutDocument(document, { guess: true }).pages)
    for (const block of body)
      if (block.type === 'paragraph')
        laidOut.set(block.index, (laidOut.get(block.index) ?? 0) + block.lines.length);

  // A4 with the margins of docx: 451.3 points of text.
  const counted = TEXTS.map((text) => countLines([{ text, weight: 'regular' }], { width: 451.3, size: 9.5 }));

  expect(counted).toEqual(TEXTS.map((_, at) => laidOut.get(at)));
});

it('knows line ends, words longer than a line and bold letters', () => {
  const room = { width: 170, size: 10 };
  const lines = (text: string, weight: 'regular' | 'bold' = 'regular') =>
    countLines([{ text, weight }], room);
  expect(lines('')).toBe(1);
  expect(lines('one\ntwo\nthree')).toBe(3);
  expect(lines('x'.repeat(120))).toBeGreaterThan(2);
  const all = (weight: 'regular' | 'bold') => TEXTS.reduce((sum, text) => sum + lines(text, weight), 0);
  expect(all('bold')).toBeGreaterThan(all('regular'));
});
