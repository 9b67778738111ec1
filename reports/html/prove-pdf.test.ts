import { describe, expect, it } from 'vitest';
import { certainParts, type ExpectedPdf, provePdf } from './prove-pdf.ts';

const expected = (words: readonly string[]): ExpectedPdf => ({
  title: 'A report',
  frame: ['A report', 'Page {page} of {pages}', 'Framework 1'],
  words,
  headings: 1,
  tables: 2,
  figures: 3,
});
const read = (...text: readonly string[]) => ({ title: 'A report', text });

describe('provePdf', () => {
  it('finds texts that go on behind the foot and the head of a page', () => {
    const pages = read(
      'A report\nPage 1 of 2\nFramework 1\n52.4 A long',
      'A report\nPage 2 of 2\nFramework 1\nsentence.',
    );

    expect(provePdf(pages, expected(['52.4', 'Alongsentence.']))).toEqual({
      holds: true,
      found: { pages: 2, headings: 1, tables: 2, figures: 3 },
    });
  });

  it('says what is missing', () => {
    expect(provePdf(read('52.4'), expected(['52.5']))).toEqual({
      holds: false,
      what: 'text',
      missing: '52.5',
    });
    expect(provePdf({ title: 'Another', text: [] }, expected([]))).toMatchObject({
      holds: false,
      what: 'title',
    });
  });
});

describe('certainParts', () => {
  it('leaves out letters that PDFs do not give back as they were written', () => {
    expect(certainParts('Score 52.4 (low)', false)).toEqual(['Score52.4(low)']);
    expect(certainParts('Census تعداد 2024', false)).toEqual(['Census']);
    expect(certainParts('نسبة 52.4', true)).toEqual([]);
    expect(certainParts('52.4', true)).toEqual(['52.4']);
  });
});
