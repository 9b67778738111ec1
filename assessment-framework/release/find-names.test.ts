import { describe, expect, it } from 'vitest';
import { foldedWords, nameFinder } from './find-names.ts';

const marked = (
  names: readonly string[],
  text: string,
  {
    bodies = [],
    named = [],
    alone = true,
  }: { bodies?: readonly string[]; named?: readonly string[]; alone?: boolean } = {},
) => {
  const spans = nameFinder(names, {
    common: foldedWords(bodies),
    named: named.map((name) => foldedWords([name])),
  })(text, alone);
  let shown = '';
  let at = 0;
  for (const { start, end } of spans) {
    shown += `${text.slice(at, start)}#`;
    at = end;
  }
  return shown + text.slice(at);
};

describe('nameFinder', () => {
  it.each([
    ['Ada Lovelace', 'We met Ada Lovelace.', 'We met #.'],
    ['Ada Lovelace', 'ADA LOVELACE said; ada lovelace wrote', '# said; # wrote'],
    ['Ada Lovelace', 'Lovelace, Ada (head)', '# (head)'],
    ['Lovelace, Ada', 'Ada Lovelace and Lovelace', '# and #'],
    ['Ada Lovelace', 'A. Lovelace, Lovelace A. and A.B. Lovelace', '#, # and A.B. #'],
    ['Ada Lovelace', "Lovelace's office, Mr Lovelace's", "#'s office, Mr #'s"],
    ['Ada Lovelace', 'ada.lovelace_cv ada-lovelace AdaLovelace.pdf', '#_cv # #.pdf'],
    ['Ada Lovelace', '**Ada** *Love*lace and Ada\nLovelace', '**# and #'],
    ['Ada Lovelace', 'lovelace was there', '# was there'],
    ['Dr Ada Lovelace (IOM)', 'Ada Lovelace of IOM', '# of IOM'],
    ['Ada Lovelace, head of unit', 'the head of unit, Lovelace', 'the head of unit, #'],
    ['Ada Lovelace / Ben Ghazi', 'Ben Ghazi, Lovelace', '#, #'],
    ['José Ñúñez Pérez', 'Jose Nunez said', '# said'],
    ['Jose Nunez', 'JOSÉ NÚÑEZ', '#'],
    ['Łukasz Żółć', 'Lukasz Zolc', '#'],
    ['Ana María García López', 'García López; Ana García; López', '#; #; #'],
    ['Ana GARCÍA López', 'García', '#'],
    ['Ludwig van Beethoven', 'van Beethoven; Ludwig van der Rohe', 'van #; Ludwig van der Rohe'],
    ["Seán O'Brien", "Sean O'Brien and O’Brien", '# and #'],
    ['Jean-Baptiste Moreau', 'Jean Baptiste Moreau', '#'],
    ['محمد المصري', 'قال محمد المصري إن', 'قال # إن'],
    ['محمد المصري', 'ومُحَمَّد المصرى', '#'],
    ['محمد المصري', 'السيد المصري', 'السيد #'],
    ['田中太郎', '責任者は田中 太郎です', '責任者は#です'],
    ['Иван Петров', 'ПЕТРОВ Иван', '#'],
    ['Ada', 'Ada said', '# said'],
    ['Wei Li', 'Li Wei; Mr Li; W. Li; Li', '#; Mr #; #; Li'],
  ])('finds %j in %j', (name, text, expected) => {
    expect(marked([name], text)).toBe(expected);
  });

  it.each([
    [
      ['John Young'],
      'Young migrants, young people. Mr Young; John Young.',
      'Young migrants, young people. Mr #; #.',
    ],
    [['Will May'], 'It will may be. Will May wrote.', 'It will may be. # wrote.'],
    [['Maria de la Paz Rosario'], 'in La Paz', 'in La Paz'],
    [['Ada Lovelace'], 'Adaptation of Lovelaceville, Ada', 'Adaptation of Lovelaceville, Ada'],
    [['admin'], 'the admin of the system', 'the admin of the system'],
    [['محمد كريم'], 'شعب كريم', 'شعب كريم'],
    [['An Other'], 'another', 'another'],
    [[''], 'anything', 'anything'],
  ])('leaves words like others: %j', (names, text, expected) => {
    expect(marked(names, text)).toBe(expected);
  });

  it('leaves the names of those who may be named', () => {
    const named = ['Ada Maria Lovelace'];
    expect(marked(['Eva Maria Lovelace'], 'Ada Maria Lovelace, Ms Lovelace; Eva Lovelace', { named })).toBe(
      'Ada Maria Lovelace, Ms Lovelace; #',
    );
  });

  it('leaves what bodies are called, and finds whole names even there', () => {
    const bodies = ['Fundación Bolívar'];
    expect(marked(['Simón Bolívar'], 'Fundación Bolívar met Simón Bolívar', { bodies })).toBe(
      'Fundación Bolívar met #',
    );
    expect(marked(['Ada Lovelace'], 'Lovelace & Sons, Ada Lovelace Ltd', { alone: false })).toBe(
      'Lovelace & Sons, # Ltd',
    );
  });
});
