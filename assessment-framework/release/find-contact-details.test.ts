import { describe, expect, it } from 'vitest';
import { findContactDetails, phoneEnd } from './find-contact-details.ts';

const found = (text: string, known: readonly string[] = []) =>
  findContactDetails(text, new Set(known.flatMap((phone) => phoneEnd(phone) ?? []))).map(({ start, end }) =>
    text.slice(start, end),
  );

describe('findContactDetails', () => {
  it.each([
    ['Write to jane.roe@example.org.', 'jane.roe@example.org'],
    ['mailto:j@x.example', 'mailto:j@x.example'],
    ['<b>ÉLODIE.ñu+x@Éxample.org</b>', 'ÉLODIE.ñu+x@Éxample.org'],
    ['jane (at) example (dot) org, please', 'jane (at) example (dot) org'],
    ['jane[at]example.org', 'jane[at]example.org'],
    ['jane＠example.org', 'jane＠example.org'],
    ['**jane\\_roe@example\\.org**', 'jane\\_roe@example\\.org'],
    ['دائرة info@مثال.إختبار', 'info@مثال.إختبار'],
    ['reach jane@intranet now', 'jane@intranet'],
  ])('finds the address in %j', (text, address) => {
    expect(found(text)).toEqual([address]);
  });

  it.each([
    ['Call +999 20 123 4567 now', '+999 20 123 4567'],
    ['+999201234567', '+999201234567'],
    ['(+999) 20-123-45-67', '(+999) 20-123-45-67'],
    ['+41 (0)22 345 67 89', '+41 (0)22 345 67 89'],
    ['00999 20 1234567', '00999 20 1234567'],
    ['(022) 555 01 34', '(022) 555 01 34'],
    ['022 345 67 89', '022 345 67 89'],
    ['0791234567', '0791234567'],
    ['Tel. 555 12', '555 12'],
    ['Téléphone n° : 55.51.23', '55.51.23'],
    ['555-0134', '555-0134'],
    ['77 123 45 67', '77 123 45 67'],
    [
      '0\u0661\u0662\u0663 \u0664\u0665\u0666 \u0667\u0668\u0669\u0660',
      '0\u0661\u0662\u0663 \u0664\u0665\u0666 \u0667\u0668\u0669\u0660',
    ],
  ])('finds the telephone number in %j', (text, phone) => {
    expect(found(text)).toEqual([phone]);
  });

  it.each([
    '8 400 000 persons, 12,345,678 moves, 1.234.567 permits and 8400000 entries',
    'from 2026-03-01 to 2026-04-30',
    '01.02.2020 – 31.12.2022, 05/06/2024',
    'in 2019-2020, 2019, 2020 and 2021; 2018 2019 2020',
    'the telephone interviews of 2019-2020',
    'Law 123/2014, article 12; Decree 2014-123-45',
    'ISBN 978-92-9068-123-4, ISSN 1234-5678, doi:10.1787/9789264-123',
    'growth of +1 000 000, a share of 0.12345678',
    'SDG 10.7.2 and 8.8.1, GCM 1, 3, 23',
    'between 500-1000 cases, 25–100 000 USD',
    'https://example.org/2023/01/15/12345678?id=0123456789',
    'answer S04 6f1e0b22-0123-4567-8901-a1b2c3d4e5f6 = 0',
    'two @ signs, 5 @ 20, hotel 12345',
  ])('leaves %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('knows the numbers of the contacts however they are written', () => {
    expect(found('123 4567', ['+999 20 123 4567'])).toEqual(['123 4567']);
    expect(found('120 123 456', ['120123456'])).toEqual(['120 123 456']);
    expect(found('120 123 456', [])).toEqual([]);
    expect(phoneEnd('12')).toBeNull();
  });
});
