import { beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../../assessment-framework/model/assessment.ts';
import { buildReportModel } from '../../../reports/build-report-model.ts';
import { applyTemplate } from '../../../reports/word-file/apply-template.ts';
import { withManifest } from '../../../reports/word-file/manifest.ts';
import { refreshDocument } from '../../../reports/word-file/refresh-document.ts';
import { renderWord } from '../../../reports/word-report.ts';
import { anAnswer, aSource } from '../../builders/an-assessment.ts';
import { reportAssets } from '../../builders/report-assets.ts';
import { aGap, reportInput } from '../../builders/report-input.ts';
import { toyAssessment } from '../../builders/toy-assessment.ts';
import { pagesOf, toPdf, withoutOffice, withoutReaders } from './office-tools.ts';
import { editedBy, lookAt, officeTemplate, problemsIn, savedByOffice } from './word-tools.ts';

async function reportOf(assessment: Assessment): Promise<Uint8Array> {
  const model = buildReportModel(reportInput(assessment, { gaps: [aGap()] }));
  return withManifest(await renderWord(model, reportAssets()));
}

const toy = toyAssessment();
const later: Assessment = {
  ...toy,
  sources: [...toy.sources, aSource('S3')],
  answers: [...toy.answers.filter(({ criterion }) => criterion !== 'a1'), anAnswer('a1', 0)],
};

describe.skipIf(withoutReaders)('a report that was edited in another program', () => {
  let made: Uint8Array;
  let now: Uint8Array;
  let tags: readonly string[];
  beforeAll(async () => {
    [made, now] = [await reportOf(toy), await reportOf(later)];
    tags = lookAt(made).blocks.map(([tag]) => tag);
  }, 240_000);

  it('keeps what people did and takes the new data, with nothing that leads nowhere', () => {
    const changed = refreshDocument(made, now)
      .changes.filter(({ what }) => what === 'replaced')
      .map(({ id }) => `mdsa:${id}`);
    const prose = tags.find((tag) => tag === 'mdsa:introduction:purpose') ?? tags[0]!;
    const [deleted, copied, moved] = changed.filter((tag) => tag !== prose);
    const edited = editedBy(made, {
      write: { [copied!]: 'A remark by the ministry.' },
      rewrite: { [prose]: 'The ministry wrote this.' },
      delete: [deleted!],
      copy: [copied!],
      toEnd: [moved!],
    });
    const { bytes, changes } = refreshDocument(edited, now);
    const [seen, wanted] = [lookAt(bytes), new Map(lookAt(now).blocks)];
    expect(problemsIn(bytes)).toEqual([]);
    expect(seen.paragraphs).toContain('A remark by the ministry.');
    expect(seen.blocks.filter(([tag]) => tag === deleted)).toEqual([]);
    expect(seen.blocks.filter(([tag]) => tag === copied)).toHaveLength(2);
    expect(seen.blocks.at(-1)?.[0]).toBe(moved);
    for (const [tag, text] of seen.blocks) {
      const digits = (value: string | undefined) => value?.replace(/\d+/g, '#');
      if (tag === prose) expect(text).toBe('The ministry wrote this.');
      else if (wanted.has(tag)) expect(digits(text)).toBe(digits(wanted.get(tag)));
    }
    expect(changes.find(({ id }) => `mdsa:${id}` === prose)?.what).toBe('kept');
    // The new source stands in the report with its heading, in front of what comes after it.
    expect(seen.headings.map(([, text]) => text)).toEqual(lookAt(now).headings.map(([, text]) => text));
    expect(refreshDocument(edited, now).bytes).toEqual(bytes);
  });

  it('takes the new data in the look of a template', () => {
    const office = applyTemplate(made, officeTemplate(), { title: 'T', country: 'C', status: 'S' }).bytes;
    const { bytes } = refreshDocument(office, now);
    expect(problemsIn(bytes)).toEqual([]);
    const [seen, wanted] = [lookAt(bytes), lookAt(now)];
    expect(seen.blocks).toEqual(wanted.blocks);
    expect(seen.paragraphs.at(-1)).toBe('Back cover');
    expect(seen.sections.map(([, width]) => width)).not.toContain(11906);
  });

  it.skipIf(withoutOffice)(
    'is known again after LibreOffice saved it, and opens there when refreshed',
    () => {
      const { bytes, changes } = refreshDocument(savedByOffice(made), now);
      // Nobody wrote or deleted anything: a block that LibreOffice draws otherwise is no edited one.
      expect(changes.filter(({ what }) => !['unchanged', 'replaced', 'added'].includes(what))).toEqual([]);
      const [refreshed, plain] = [lookAt(bytes), lookAt(now)];
      expect(refreshed.blocks).toEqual(plain.blocks);
      expect(refreshed.sections.map(([orientation]) => orientation)).toEqual(
        plain.sections.map(([orientation]) => orientation),
      );
      expect(pagesOf(toPdf(bytes, 'docx')).length).toBeGreaterThan(5);
    },
    240_000,
  );
});
