import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { settleZip } from './settle-zip.ts';

const core = (time: string) =>
  strToU8(
    `<cp><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp>`,
  );

it('makes the same bytes from the same parts, whatever their order and times', () => {
  const types = strToU8('<Types/>');
  const one = zipSync(
    {
      'docProps/core.xml': core('2020-01-01T00:00:00Z'),
      'a.xml': strToU8('a'),
      '[Content_Types].xml': types,
    },
    { mtime: '2020-01-01' },
  );
  const two = zipSync(
    {
      '[Content_Types].xml': types,
      'a.xml': strToU8('a'),
      'docProps/core.xml': core('2021-02-02T11:11:11Z'),
    },
    { mtime: '2021-02-02' },
  );
  const settled = settleZip(one, '2026-04-01T08:30:00.000Z');
  expect(settled).toEqual(settleZip(two, '2026-04-01T08:30:00.000Z'));
  const parts = unzipSync(settled);
  expect(Object.keys(parts)[0]).toBe('[Content_Types].xml');
  expect(strFromU8(parts['docProps/core.xml']!)).toContain('>2026-04-01T08:30:00Z</dcterms:modified>');
});
