import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { numberPage, settleAndProvePdf } from '../../../electron/shell/pdf-work.ts';
import { type PdfFacts, readPdf } from '../../../electron/shell/read-pdf.ts';
import { buildReportModel } from '../../../reports/build-report-model.ts';
import { renderHtml } from '../../../reports/html/html-report.ts';
import { printPlan } from '../../../reports/html/print-plan.ts';
import { PRINT_SCRIPT, PRINT_SCRIPT_HASH } from '../../../reports/html/print-script.ts';
import type { ReportModel } from '../../../reports/model/report-model.ts';
import { anAnswer } from '../../builders/an-assessment.ts';
import { practiceReportInput } from '../../builders/practice-report-input.ts';
import { reportAssets } from '../../builders/report-assets.ts';
import { aGap, reportInput } from '../../builders/report-input.ts';
import { toyAssessment } from '../../builders/toy-assessment.ts';
import { HOSTILE } from './office-tools.ts';

const assets = reportAssets();
const program = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const hasPoppler = ['pdfinfo', 'pdffonts', 'pdftotext'].every((tool) => {
  try {
    execFileSync(tool, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});
// Where there is no browser or no second reader these tests are skipped; on CI a missing tool fails them by name.
const withoutBrowser = !process.env.CI && (program === undefined || !hasPoppler);
const render = (model: ReportModel) => renderHtml(model, assets, { turnsPages: true });

describe('the page of the report', () => {
  const model = buildReportModel(reportInput(undefined, { gaps: [aGap()] }));
  const html = render(model);

  it('loads nothing and runs nothing', () => {
    expect(html.slice(0, 500)).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'"`,
    );
    expect(html.match(/<script|<iframe|<link|<img|@import|\son\w+=|url\((?!data:|#)/g)).toBeNull();
    expect(html.match(/\s(src|href|xlink:href)="(?!#)/g)).toBeNull();
  });

  it('has names for rows, columns and pictures, and every reference leads somewhere', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);

    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    for (const name of [
      /<th scope="col"/,
      /<th scope="row"/,
      /<svg [^>]*role="img" aria-label="[^"]*Dimension A: 50.0/,
    ])
      expect(name.test(html), String(name)).toBe(true);
  });

  it('is the same when made again', () => {
    expect(render(model) === html).toBe(true);
  });

  it('shows typed HTML, style sheets and room for page numbers as text', () => {
    const typed = '</style><script>alert(1)</script><span class="page-of" data-place="x"></span>';
    const assessment = toyAssessment({
      head: { country: typed, context: HOSTILE.join('\n\n') },
      answers: [anAnswer('a1', 2, { justification: typed })],
    });

    const page = render(buildReportModel(reportInput(assessment)));

    expect(page.match(/<script/g)).toBeNull();
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page.includes('<span class="page-of" data-place="x"')).toBe(false);
    expect(page.includes('&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;')).toBe(true);
  });

  it('turns round for a right-to-left language', () => {
    const page = render({ ...model, rightToLeft: true, locale: 'ar' });

    expect(page.slice(0, 200)).toContain('<html lang="ar" dir="rtl">');
  });

  it('prints itself by one script that its policy knows by its hash', () => {
    const page = renderHtml(model, assets, { turnsPages: true, printsItself: true });
    const hash = createHash('sha256').update(PRINT_SCRIPT).digest('base64');

    expect(PRINT_SCRIPT_HASH).toBe(`sha256-${hash}`);
    expect(page.slice(0, 500)).toContain(`script-src 'sha256-${hash}'`);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page.match(/Save as PDF/g)).toHaveLength(1);
  });
});

describe.skipIf(withoutBrowser)('the PDF', () => {
  const model = buildReportModel(practiceReportInput());
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  const [page, first, path, again] = ['page.html', 'first.pdf', 'report.pdf', 'again.pdf'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string];
  let browser: Browser;
  let facts: PdfFacts;
  let found: Awaited<ReturnType<typeof settleAndProvePdf>>;

  const print = async (to: string, shownBefore = false) => {
    const tab = await browser.newPage({ javaScriptEnabled: false });
    await tab.goto(`file://${page}`);
    if (shownBefore) await tab.reload();
    const options = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true };
    writeFileSync(to, await tab.pdf(options));
    await tab.close();
  };
  const poppler = (tool: string, ...args: string[]) =>
    execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1e8 });

  beforeAll(async () => {
    browser = await chromium.launch(program === undefined ? {} : { executablePath: program });
    writeFileSync(page, render(model));
    await print(first);
    await numberPage(page, first);
    await print(path);
    found = await settleAndProvePdf(path, printPlan(model));
    facts = await readPdf(readFileSync(path), true);
  }, 240_000);
  afterAll(() => browser?.close());

  it('says everything the model says', () => {
    expect(found.found).toContainEqual({ what: 'pages', count: facts.pages });
    const [panel] = model.document.chapters
      .flatMap(({ parts }) => parts.flatMap(({ blocks }) => blocks))
      .flatMap((block) => (block.kind === 'index-panel' ? [block.items] : []));
    const text = poppler('pdftotext', '-layout', path, '-');
    for (const { value } of panel!) expect(text).toContain(value);
  });

  it('is tagged, and describes itself by the model', () => {
    const info = poppler('pdfinfo', path);

    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toContain(model.properties.title);
    expect(info).toMatch(/Author: +A\. Tester/);
    expect(info).toMatch(/Creator: +Migration Data Assessment/);
    expect(info).not.toContain('Mozilla');
    expect(readFileSync(path).includes('/Outlines')).toBe(true);
  });

  it('holds its fonts', () => {
    const rows = poppler('pdffonts', path).trim().split('\n').slice(2);

    expect(rows.some((row) => row.includes('NotoSans-Bold'))).toBe(true);
    expect(rows.filter((row) => !/ yes (yes|no ) (yes|no ) +\d+/.test(row))).toEqual([]);
  });

  it('lists chapters with the pages on which they are', () => {
    const chapters = printPlan(model).bookmarks.filter(({ level }) => level === 1);
    const contents = facts.text.slice(0, 10).join('\n');

    for (const { title, place } of chapters) {
      const number = facts.places.get(place)!;
      expect(facts.text[number - 1]!.replace(/\s+/g, ' ')).toContain(title);
      expect(contents.replace(/\s+/g, ' ')).toContain(`${title} ${number}`);
    }
  });

  it('turns the pages of wide tables', () => {
    const sizes = poppler('pdfinfo', '-l', '999', path).match(/size: +\d+/g)!;

    expect(sizes.filter((size) => size.endsWith('841')).length).toBeGreaterThan(1);
    expect(sizes.filter((size) => size.endsWith('594')).length).toBeGreaterThan(50);
  });

  it('has the same bytes when it is printed again by a process that has drawn it before', async () => {
    await print(again, true);
    await settleAndProvePdf(again, printPlan(model));

    expect(Buffer.compare(readFileSync(again), readFileSync(path))).toBe(0);
  });

  it('is not proved when it lacks something', async () => {
    const plan = printPlan(model);
    const other = { ...plan, expected: { ...plan.expected, words: [...plan.expected.words, '52.41'] } };

    await expect(settleAndProvePdf(again, other)).rejects.toMatchObject({ code: 'export-unproved' });
  });
});
