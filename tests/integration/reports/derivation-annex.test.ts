import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Subject } from '../../../assessment-framework/derivation/derivation.ts';
import { derive } from '../../../assessment-framework/derivation/derive.ts';
import { namesFrom } from '../../../assessment-framework/derivation/names.ts';
import { openWords } from '../../../assessment-framework/derivation/open-words.ts';
import { formulaOf, titleOf } from '../../../assessment-framework/derivation/sentences.ts';
import { toPlainText } from '../../../assessment-framework/rich-text/plain-text.ts';
import { computeScores } from '../../../assessment-framework/scoring/compute-scores.ts';
import { readFrameworkFolder } from '../../../electron/shell/read-framework-folder.ts';
import { buildPractice } from '../../../practice-country/build-practice.ts';
import { DerivationSentences } from '../../../renderer/shared/why/derivation-sentences.tsx';
import { buildReportModel, buildWorkbookModel } from '../../../reports/build-report-model.ts';
import type { ReportInput } from '../../../reports/model/report-context.ts';
import { documentParts, type ReportModel } from '../../../reports/model/report-model.ts';

const { framework, texts } = readFrameworkFolder('assessment-framework/content/mdsa-1.0');
const { assessment } = buildPractice();
const scores = computeScores(framework, assessment);
const english = texts.get('en')!;
const facts = { framework, assessment, scores };
const words = openWords('en', namesFrom({ framework, assessment, texts: english, toPlainText }));

const subjects: readonly Subject[] = [
  ...(['system', 'sources', 'coverage'] as const).map((id): Subject => ({ kind: 'index', id })),
  ...scores.dimensions.map(({ id }): Subject => ({ kind: 'dimension', id })),
  ...scores.sources.map(({ id }): Subject => ({ kind: 'source', id })),
  ...scores.topics.map(({ id }): Subject => ({ kind: 'topic', id })),
];

/** The sentences as the panel of the application prints them. */
function panelSentences(subject: Subject): string[] {
  const derivation = derive(subject, facts)!;
  const markup = renderToStaticMarkup(createElement(DerivationSentences, { derivation, words }));
  return [...markup.matchAll(/<li[^>]*>(.*?)<\/li>/gs)].map(([, text = '']) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );
}

/** Sentences of the annex by the title of their row, until the next annex begins. */
function annexTexts(model: ReportModel): ReadonlyMap<string, string> {
  const blocks = documentParts(model.document).flatMap((part) => part.blocks);
  const start = blocks.findIndex(
    (block) => block.kind === 'heading' && block.text === 'How each score was reached',
  );
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level === 1);
  return new Map(
    rest
      .slice(0, end)
      .flatMap((block) => (block.kind === 'table' ? block.rows : []))
      .map(({ cells: [title, told] }) => [title!.lines[0]!.text, told!.lines[0]!.text] as const),
  );
}

const input: ReportInput = {
  ...facts,
  texts: english,
  gaps: [],
  language: 'en',
  generatedAt: '2026-11-22T08:30:00.000Z',
  author: 'A. Tester',
  appVersion: '0.0.1',
};
const model = buildReportModel(input);

describe('how each score was reached, for the practice country', () => {
  it('says in the annex of the report, word for word, what the panel of the application says', () => {
    const annex = annexTexts(model);
    expect(subjects.length).toBeGreaterThan(50);
    expect(annex.size).toBe(subjects.length);
    for (const subject of subjects) {
      const title = titleOf(subject, words);
      expect(annex.get(title), title).toBe(panelSentences(subject).join(' '));
    }
  });

  it('says the same in the workbook, with the whole formula', () => {
    const sheet = buildWorkbookModel(input).workbook.sheets.find(({ name }) => name === 'Derivations');
    const rows = sheet?.kind === 'table' ? sheet.rows : [];
    expect(rows).toHaveLength(subjects.length);
    subjects.forEach((subject, position) => {
      const derivation = derive(subject, facts)!;
      const { symbolic, filled } = formulaOf(derivation, words);
      expect(rows[position]?.[5]).toBe(panelSentences(subject).join('\n'));
      expect(rows[position]?.[6]).toBe([symbolic, ...filled].join('\n'));
      expect(rows[position]?.[2]).toBe(derivation.value === null ? null : derivation.value * 100);
    });
  });

  it('names nobody who answered', () => {
    const people = new Set(
      assessment.answers.map(({ answeredBy }) => answeredBy).filter((name) => name !== ''),
    );
    const annex = [...annexTexts(model).values()].join('\n');
    expect(people.size).toBeGreaterThan(0);
    for (const person of people) expect(annex).not.toContain(person);
  });
});
