import { beforeAll, describe, expect, it } from 'vitest';
import { buildReportModel } from '../../../reports/build-report-model.ts';
import { applyTemplate, type Templated } from '../../../reports/word-file/apply-template.ts';
import { checkTemplate } from '../../../reports/word-file/check-template.ts';
import { withManifest } from '../../../reports/word-file/manifest.ts';
import { renderWord } from '../../../reports/word-report.ts';
import { partsOf } from '../../builders/a-word-file.ts';
import { reportAssets } from '../../builders/report-assets.ts';
import { aGap, reportInput } from '../../builders/report-input.ts';
import { pagesOf, toPdf, withoutOffice, withoutReaders } from './office-tools.ts';
import { type Looked, lookAt, officeTemplate, problemsIn } from './word-tools.ts';

const VALUES = { title: 'Our report', country: 'Montara', status: 'Draft' };

describe.skipIf(withoutReaders)('a report in a template made by another program', () => {
  let template: Uint8Array;
  let report: Uint8Array;
  let made: Templated;
  let seen: Looked;
  let plain: Looked;
  beforeAll(async () => {
    template = officeTemplate();
    report = withManifest(
      await renderWord(buildReportModel(reportInput(undefined, { gaps: [aGap()] })), reportAssets()),
    );
    made = applyTemplate(report, template, VALUES);
    [seen, plain] = [lookAt(made.bytes), lookAt(report)];
  });

  it('is checked before', () => {
    const check = checkTemplate(template);
    expect(check).toMatchObject({ hasMarker: true, placeholders: ['title', 'country', 'status'] });
    expect(check.found.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['Heading1', 'BodyText', 'ListBullet']),
    );
  });

  it('holds cover, report and back cover, with nothing that leads nowhere', () => {
    expect(problemsIn(made.bytes)).toEqual([]);
    expect(seen.paragraphs.slice(0, 2)).toEqual(['Our report', 'Montara, Draft']);
    expect(seen.paragraphs.at(-1)).toBe('Back cover');
    expect(seen.blocks).toEqual(plain.blocks);
    expect(seen.headings.map(([, text]) => text)).toEqual(plain.headings.map(([, text]) => text));
    expect(seen.unknownStyles).toEqual([]);
    expect(seen.title).toBe(plain.title);
  });

  it('has the pages and heads of the template, landscape where the report is', () => {
    expect(seen.sections[0]?.slice(0, 2)).toEqual(['PORTRAIT', 12240]);
    const inner = seen.sections.slice(1, -1);
    expect(inner.map(([orientation]) => orientation)).toEqual(
      plain.sections.map(([orientation]) => orientation),
    );
    for (const [orientation, width, header] of inner)
      expect([width, header]).toEqual([orientation === 'PORTRAIT' ? 12240 : 15840, '\t\tOffice of Montara']);
  });

  it.skipIf(withoutOffice)(
    'opens in LibreOffice with the same turned pages',
    () => {
      const pages = pagesOf(toPdf(made.bytes, 'docx'));
      expect(pages.length).toBeGreaterThan(5);
      expect(pages.some(({ width, height }) => width === 792 && height === 612)).toBe(true);
      expect(pages[0]).toEqual({ width: 612, height: 792 });
    },
    120_000,
  );
});

describe.skipIf(withoutReaders)('an Arabic report in a template that is read from the left', () => {
  it('comes out from right to left, in the template’s own Arabic font', async () => {
    const input = { ...reportInput(undefined, { gaps: [aGap()] }), language: 'ar' as const };
    const report = withManifest(await renderWord(buildReportModel(input), reportAssets()));
    const made = applyTemplate(report, officeTemplate(), VALUES);
    const parts = partsOf(made.bytes);
    const body = parts['word/document.xml'] ?? '';
    const tables = body.match(/<w:tbl>/g) ?? [];
    const ofReport = [...body.matchAll(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs)]
      .map(([paragraph]) => paragraph)
      .filter((paragraph) => /\p{Script=Arabic}/u.test(paragraph));

    expect(problemsIn(made.bytes)).toEqual([]);
    expect(ofReport.length).toBeGreaterThan(100);
    expect(ofReport.filter((paragraph) => !paragraph.includes('<w:bidi/>'))).toEqual([]);
    expect(body.match(/<w:bidiVisual\/>/g)).toHaveLength(tables.length);
    // The template names an Arabic font by its theme: it stays, and ours is not carried for nothing.
    expect(Object.keys(parts).filter((path) => path.endsWith('.odttf'))).toEqual([]);
    expect(parts['word/styles.xml']).not.toContain('Noto Sans Arabic');
    expect(lookAt(made.bytes).blocks).toEqual(lookAt(report).blocks);
  });
});
