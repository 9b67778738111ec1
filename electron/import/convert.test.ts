import { describe, expect, it } from 'vitest';
import type { Cell } from './cell.ts';
import type { Convert, Habits } from './conversion.ts';
import { dayFirstOf, toDate, toEndOfPeriod, toYear } from './convert-date.ts';
import { decimalOf, toCount, toNumber } from './convert-number.ts';
import { foundIn, lexiconOf, namedBy, toTerms, toWord, toYesNo } from './convert-words.ts';
import { lexiconsOf } from './vocabulary.ts';

const NONE: Habits = { dayFirst: null, decimal: null };
const number = (value: number, date: string | null = null): Cell => ({
  text: date ?? String(value),
  number: value,
  date,
  isError: false,
});
const of = <T>(convert: Convert<T>, cell: Cell, habits: Partial<Habits> = {}) => {
  const { value, lost = [] } = convert(cell, { ...NONE, ...habits });
  return value ?? lost[0]?.code;
};

describe('dates', () => {
  it.each<[Cell, string]>([
    ['2022-11-30', '2022-11-30'],
    ['2022/1/5', '2022-01-05'],
    ['2022-11-30T08:00:00Z', '2022-11-30'],
    ['30/11/2022', '2022-11-30'],
    ['11/30/2022', '2022-11-30'],
    ['7/7/2022', '2022-07-07'],
    ['03.04.2021', '2021-04-03'],
    ['31/12/22', '2022-12-31'],
    ['31/12/85', '1985-12-31'],
    ['٣٠/١١/٢٠٢٢', '2022-11-30'],
    ['15 March 2021', '2021-03-15'],
    ['March 15, 2021', '2021-03-15'],
    ['1er août 2020', '2020-08-01'],
    ['15 de marzo de 2021', '2021-03-15'],
    ['١٥ آذار ٢٠٢١', '2021-03-15'],
    [number(44895, '2022-11-30'), '2022-11-30'],
    [number(44895), '2022-11-30'],
    ['44895', '2022-11-30'],
  ])('reads %j', (cell, day) => {
    expect(of(toDate, cell)).toBe(day);
  });

  it.each<[Cell, string]>([
    ['3/4/2021', 'ambiguous-date'],
    ['31/2/2021', 'not-a-date'],
    ['13/13/2021', 'not-a-date'],
    ['soon', 'not-a-date'],
    ['2021', 'not-a-date'],
    ['March 2021', 'not-a-date'],
    ['1443-05-01', 'not-a-date'],
    [number(12), 'not-a-date'],
    ['99999999999999999999', 'not-a-date'],
  ])('does not guess %j', (cell, code) => {
    expect(of(toDate, cell)).toBe(code);
  });

  it('follow the rest of their column', () => {
    expect(dayFirstOf(['3/4/2021', '25/4/2021'])).toBe(true);
    expect(dayFirstOf(['3/4/2021', '4/25/2021'])).toBe(false);
    expect(dayFirstOf(['25/4/2021', '4/25/2021', '1/2/2021'])).toBeNull();
    expect(of(toDate, '3/4/2021', { dayFirst: true })).toBe('2021-04-03');
    expect(of(toDate, '3/4/2021', { dayFirst: false })).toBe('2021-03-04');
  });

  it.each<[Cell, string]>([
    ['2023', '2023-12-31'],
    [number(2023), '2023-12-31'],
    ['February 2024', '2024-02-29'],
    ['Q2 2021', '2021-06-30'],
    ['30/11/2022', '2022-11-30'],
    // A year in a cell formatted as a date.
    [number(2023, '1905-07-15'), '2023-12-31'],
  ])('end the period of %j', (cell, day) => {
    expect(of(toEndOfPeriod, cell)).toBe(day);
  });

  it.each<[Cell, number | string]>([
    ['2011', 2011],
    [number(2011), 2011],
    [number(2011, '1905-07-03'), 2011],
    [number(40544, '2011-01-01'), 2011],
    ['٢٠١١', 2011],
    ['31/12/2011', 2011],
    ['1443', 'not-a-year'],
    ['2011/12', 'not-a-year'],
    ['long ago', 'not-a-year'],
  ])('give the year of %j', (cell, year) => {
    expect(of(toYear, cell)).toBe(year);
  });
});

describe('numbers', () => {
  it.each<[Cell, number | string]>([
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['1 234 567', 1_234_567],
    ['1\u00a0234\u202f567', 1_234_567],
    ["1'234'567", 1_234_567],
    ['١٬٢٣٤٬٥٦٧', 1_234_567],
    ['1,234', 1_234],
    ['1.234', 1_234],
    ['00123', 123],
    ['~12000', 12_000],
    ['1.2 million', 1_200_000],
    ['350 mille', 350_000],
    [number(5), 5],
    [number(5.5), 'not-a-number'],
    ['-5', 'not-a-number'],
    ['1,23,456', 'not-a-number'],
    ['12 persons', 'not-a-number'],
    ['1e5', 'not-a-number'],
    ['', 'not-a-number'],
  ])('counts %j', (cell, count) => {
    expect(of(toCount, cell)).toBe(count);
  });

  it.each<[Cell, number | string]>([
    ['1,234.5', 1_234.5],
    ['1.234,5', 1_234.5],
    ['٣٫٥', 3.5],
    ['0.123', 0.123],
    ['12.5%', 12.5],
    ['-3,5', -3.5],
    ['1,234', 1_234],
    ['1.234', 'not-a-number'],
  ])('measures %j', (cell, value) => {
    expect(of(toNumber, cell)).toBe(value);
  });

  it('follow the rest of their column', () => {
    expect(decimalOf(['1.234', '0.5'])).toBe('.');
    expect(decimalOf(['1.234', '7,5'])).toBe(',');
    expect(decimalOf(['1.234', '7,5', '7.5'])).toBeNull();
    expect(of(toNumber, '1.234', { decimal: '.' })).toBe(1.234);
    expect(of(toNumber, '1.234', { decimal: ',' })).toBe(1_234);
    expect(of(toNumber, '1,234', { decimal: ',' })).toBe(1.234);
  });
});

describe('words', () => {
  it.each([
    ['frequency', 'Yearly', 'annual'],
    ['frequency', 'TRIMESTRIELLE', 'quarterly'],
    ['frequency', 'cada 5 años', 'multi-annual'],
    ['frequency', 'سنويًا', 'annual'],
    ['unit', 'Ménages', 'household'],
    ['status', 'prévu', 'planned'],
    ['institutionKind', 'Ministry of the Interior', 'interior'],
    ['institutionKind', 'وزارة الداخلية', 'interior'],
    ['availability', 'partiellement', 'partial'],
    ['frequency', 'now and then', 'unknown-word'],
    ['frequency', 'constructor', 'unknown-word'],
  ] as const)('of %s: %s', (table, word, value) => {
    expect(of(toWord(table), word)).toBe(value);
  });

  it.each([
    ['Yes', true],
    ['✓', true],
    ['Sí', true],
    ['نعم', true],
    ['TRUE', true],
    ['non', false],
    ['لا', false],
    ['perhaps', 'unknown-word'],
  ] as const)('yes or no: %s', (word, value) => {
    expect(of(toYesNo, word)).toBe(value);
  });
});

describe('things of the framework', () => {
  const lexicons = lexiconsOf({
    framework: 'mdsa',
    sourceTypes: [
      { id: 'ST01', names: ['Population and housing census'] },
      { id: 'ST03', names: ['Labour force survey'] },
      { id: 'ST07', names: ['Register of foreigners and residence permits'] },
    ],
    variables: [
      { id: 'sex', names: ['Sex'] },
      { id: 'citizenship', names: ['Country of citizenship'] },
      { id: 'urban-rural', names: ['Urban or rural'] },
    ],
    indicators: [],
    roles: [],
  });

  it.each([
    ['ST01', 'ST01'],
    ['st07 - permits', 'ST07'],
    ['Recensement', 'ST01'],
    ['Labour force survey (2024)', 'ST03'],
    ['سجل الأجانب', 'ST07'],
  ])('by code, name or synonym: %s', (text, id) => {
    expect(namedBy(lexicons.sourceTypes, text)).toBe(id);
  });

  it.each([
    ['Census of population 2022', 'ST01'],
    ['Registro de extranjeros y residentes', 'ST07'],
    ['Customs declarations', undefined],
  ])('inside a longer name: %s', (text, id) => {
    expect(foundIn(lexicons.sourceTypes, text)).toBe(id);
  });

  it('finds nothing where two are as likely', () => {
    const two = lexiconOf([
      { id: 'a', names: ['census'] },
      { id: 'b', names: ['survey'] },
    ]);

    expect(foundIn(two, 'Census and survey')).toBeUndefined();
  });

  it('takes lists apart, and says which item it does not know', () => {
    const read = toTerms(lexicons.variables);

    expect(read('Sexe; nationalité, urban/rural', NONE)).toEqual({
      value: ['sex', 'citizenship', 'urban-rural'],
      lost: [],
    });
    expect(read('Gender, shoe size', NONE)).toEqual({
      value: ['sex'],
      lost: [{ code: 'unknown-word', text: 'shoe size' }],
    });
  });
});
