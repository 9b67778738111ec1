import { describe, expect, it } from 'vitest';
import type { ReportModel } from '../model/report-model.ts';
import { settlePdf } from './settle-pdf.ts';

/** A PDF as such engines build it: one object after the other, one table, one trailer. */
function aPdf(objects: readonly string[], time: string): Uint8Array {
  const all = [`<</Creator (Someone's system)\n/Producer (Engine 1)\n/CreationDate (${time})>>`, ...objects];
  let text = '%PDF-1.4\n';
  const places = all.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  return latin(
    `${text}xref\n0 ${all.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${all.length + 1}\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${start}\n%%EOF\n`,
  );
}

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const textOf = (bytes: Uint8Array) => String.fromCharCode(...bytes);

const model = {
  locale: 'en-GB',
  properties: {
    title: 'É',
    subject: 'S',
    author: 'A',
    company: 'C',
    category: 'M',
    keywords: 'K',
    description: 'D',
    application: 'App 1',
    generatedAt: '2026-04-01T08:30:00.000Z',
  },
} as Pick<ReportModel, 'locale' | 'properties'>;
const bookmarks = [
  { title: '1 One', level: 1, place: 'one' },
  { title: '1.1 Two', level: 2, place: 'two' },
  { title: '2 Three', level: 1, place: 'three' },
];
const catalog = '<</Type /Catalog\n/Pages 3 0 R>>';

describe('settlePdf', () => {
  it('gives the same bytes whenever the file was printed', () => {
    const [one, other] = ['D:20260101000000+00', 'D:20310505050505+00'].map((time) =>
      settlePdf(aPdf([catalog, '<</Type /Pages>>'], time), model, bookmarks),
    );

    expect(one).toEqual(other);
    expect(textOf(one!)).toContain("/CreationDate (D:20260401083000+00'00')");
    expect(textOf(one!)).toContain('/Title <FEFF00C9>');
    expect(textOf(one!)).not.toContain('system');
  });

  it('names the cells of tables by their order, whatever the engine has drawn before', () => {
    const cells = (first: number) => {
      const names = [0, 3, 9].map((step) => `(node${String(first + step).padStart(8, '0')})`);
      return `<</Names [${names.join(' ')}]\n/Headers [${names[2]}]\n/Alt (node 00000001)>>`;
    };
    const [one, other] = [20, 57_112].map((first) =>
      settlePdf(aPdf([catalog, cells(first)], 'D:1'), model, bookmarks),
    );

    expect(one).toEqual(other);
    expect(textOf(one!)).toContain(
      '/Names [(node00000000) (node00000001) (node00000002)]\n/Headers [(node00000002)]',
    );
    expect(textOf(one!)).toContain('(node 00000001)');
  });

  it('leaves every object where the table says', () => {
    const text = textOf(settlePdf(aPdf([catalog, '<</Type /Pages>>'], 'D:1'), model, bookmarks));
    const start = Number(/startxref\n(\d+)/.exec(text)![1]);
    const places = [...text.slice(start).matchAll(/^(\d{10}) 00000 n/gm)].map(([, place]) => Number(place));

    expect(text.slice(start, start + 4)).toBe('xref');
    expect(places).toHaveLength(7);
    for (const [index, place] of places.entries())
      expect(text.slice(place)).toMatch(new RegExp(`^${index + 1} 0 obj\\n`));
  });

  it('adds language and bookmarks, two levels deep', () => {
    const text = textOf(settlePdf(aPdf([catalog, '<</Type /Pages>>'], 'D:1'), model, bookmarks));

    expect(text).toContain('/Outlines 4 0 R\n/Lang (en-GB)');
    expect(text).toContain('4 0 obj\n<</Type /Outlines\n/First 5 0 R\n/Last 7 0 R\n/Count 2>>');
    expect(text).toContain('/Parent 5 0 R\n/Dest /two>>');
  });

  it('keeps the bookmarks and the language of the engine', () => {
    const own = '<</Type /Catalog\n/Outlines 9 0 R\n/Lang (fr)\n/ViewerPreferences <</A true>>>>';

    const text = textOf(settlePdf(aPdf([own], 'D:1'), model, bookmarks));

    expect(text).toContain(own);
    expect(text).not.toContain('/Dest');
  });

  it('refuses a file that is built otherwise', () => {
    expect(() => settlePdf(latin('%PDF-1.7\nstartxref\n3\n%%EOF'), model, [])).toThrow(RangeError);
  });
});
