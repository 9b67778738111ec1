import { describe, expect, it } from 'vitest';
import { detectGaps } from '../../assessment-framework/gaps/detect-gaps.ts';
import type { Assessment } from '../../assessment-framework/model/assessment.ts';
import type { Language } from '../../assessment-framework/model/common.ts';
import { REPORT_PRESETS, type ReportPreset } from '../../assessment-framework/report-outline/outline.ts';
import { computeScores } from '../../assessment-framework/scoring/compute-scores.ts';
import { anAssessment } from '../../tests/builders/an-assessment.ts';
import { practiceReportInput } from '../../tests/builders/practice-report-input.ts';
import { aGap, reportInput } from '../../tests/builders/report-input.ts';
import { toyAssessment } from '../../tests/builders/toy-assessment.ts';
import { documentModel } from './document-model.ts';
import { abbreviationsChapter } from './front-chapters.ts';
import { reportedGaps } from './gap-groups.ts';
import { createContext, type ReportInput } from './report-context.ts';
import type { Block, Chapter, Inline, Line } from './report-model.ts';

const practice = practiceReportInput();
const chaptersOf = (input: ReportInput): readonly Chapter[] => {
  const context = createContext(input);
  return documentModel(context, reportedGaps(context)).chapters;
};
const blocksOf = (chapters: readonly Chapter[]): readonly Block[] =>
  chapters.flatMap(({ parts }) => parts.flatMap(({ blocks }) => blocks));
const idsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => ('id' in block && block.id !== undefined ? [block.id] : []));
const linesOf = (block: Block): readonly Line[] =>
  block.kind === 'paragraph' ? [block.line] : block.kind === 'list' ? block.lines : [];
const cellsOf = (block: Block): readonly string[][] =>
  block.kind === 'table'
    ? block.rows.map(({ cells }) => cells.map(({ lines }) => lines.map(({ text }) => text).join()))
    : [];
const partsOf = (blocks: readonly Block[]): readonly Inline[] =>
  blocks.flatMap(linesOf).flatMap(({ parts }) => parts ?? []);
const withPreset = (input: ReportInput, preset: ReportPreset): ReportInput => ({
  ...input,
  choice: { preset, release: 'internal' },
});
const reversed = (assessment: Assessment): Assessment =>
  Object.fromEntries(
    Object.entries(assessment).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.toReversed() : value,
    ]),
  ) as Assessment;

describe('the ids of blocks', () => {
  it.each(REPORT_PRESETS)('are unique and well formed in the preset %s', (preset) => {
    const ids = idsOf(blocksOf(chaptersOf(withPreset(practice, preset))));
    expect(ids.length).toBeGreaterThan(5);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const id of ids) expect(id).toMatch(/^[a-z-]+:[A-Za-z0-9.:_-]+$/);
    expect(Math.max(...ids.map(({ length }) => length))).toBeLessThanOrEqual(60);
  });

  it('are the same whatever the order of the records', () => {
    const assessment = reversed(practice.assessment);
    const { framework } = practice;
    const scores = computeScores(framework, assessment);
    const turned = { ...practice, assessment, scores, gaps: detectGaps(framework, assessment, scores) };
    expect(new Set(idsOf(blocksOf(chaptersOf(turned))))).toEqual(
      new Set(idsOf(blocksOf(chaptersOf(practice)))),
    );
  });

  it('are on everything the report composes, and on nothing that people wrote', () => {
    const bare = blocksOf(chaptersOf(practice)).filter(
      (block) => block.kind !== 'heading' && block.kind !== 'page-break' && !idsOf([block])[0],
    );
    const written = [practice.assessment.head.context, practice.assessment.head.scope]
      .join(' ')
      .replace(/\s+/g, ' ');
    expect(bare.length).toBeGreaterThan(1);
    for (const block of bare)
      for (const { text } of linesOf(block)) expect(written).toContain(text.replace(/\s+/g, ' '));
  });
});

describe('references', () => {
  it('lead to what is printed, and name it by its number', () => {
    const blocks = blocksOf(chaptersOf(practice));
    const ids = new Set(idsOf(blocks));
    const targets = partsOf(blocks).flatMap((part) => (part.kind === 'to' ? [part.block] : []));
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
    const tables = blocks.filter((block) => block.kind === 'table' && !block.unnumbered);
    const place = tables.findIndex((block) => 'id' in block && block.id === 'introduction:states') + 1;
    const limits = blocks.find((block) => 'id' in block && block.id === 'introduction:limits');
    expect(limits && linesOf(limits)[0]?.text).toMatch(new RegExp(`\\(Table ${place}\\)$`));
  });

  it('are left out where their chapter is switched off', () => {
    const head = { reportChapters: [{ chapter: 'annex-people', included: false }] };
    const assessment = { ...practice.assessment, head: { ...practice.assessment.head, ...head } };
    const blocks = blocksOf(chaptersOf({ ...practice, assessment }));
    expect(blocks.some((block) => 'id' in block && block.id === 'annex-people:institutions')).toBe(false);
    const intro = blocks.find((block) => 'id' in block && block.id === 'institutions:intro');
    expect(intro && linesOf(intro)[0]?.text).toMatch(/One institution can do all three\.$/);
  });

  it('leave no unsettled line behind', () => {
    const lines = blocksOf(chaptersOf(practice)).flatMap(linesOf);
    expect(lines.filter((line) => 'see' in line || 'notes' in line)).toEqual([]);
    expect(partsOf(blocksOf(chaptersOf(practice))).some(({ kind }) => kind === 'note')).toBe(true);
  });
});

const text = (part: string, language: Language, words: string) => ({
  part,
  language,
  text: words,
  writtenOn: '',
});

describe('what the team wrote', () => {
  const assessment = toyAssessment({
    reportTexts: [
      text('foreword', 'en', 'Dear **reader**,\n\n- one\n- two\n  1. deeper'),
      text('foreword', 'fr', 'Cher lecteur'),
      text('summary', 'en', 'Our own words.'),
      text('gaps', 'en', 'Before the gaps.'),
    ],
  });
  const chapters = chaptersOf(reportInput(assessment, { gaps: [aGap()] }));
  const chapter = (id: string) => blocksOf(chapters.filter((one) => one.id === id));

  it('makes the foreword, in the language of the report and in its looks', () => {
    const words = JSON.stringify(chapter('foreword'));
    expect(words).toContain('"bold":true');
    expect(words).not.toContain('Cher lecteur');
    expect(chapter('foreword').find(({ kind }) => kind === 'list')).toEqual({
      kind: 'list',
      numbered: false,
      lines: [{ text: 'one' }, { text: 'two' }, { text: 'deeper', depth: 1, sign: '1.' }],
    });
    expect(chapter('acknowledgements')).toEqual([]);
  });

  it('takes the place of the drafted summary, while its data stay composed', () => {
    const blocks = chapter('summary');
    expect(blocks[1]).toEqual({ kind: 'paragraph', line: { text: 'Our own words.' } });
    expect(idsOf(blocks)).toContain('summary:indices');
    expect(idsOf(blocks).some((id) => id.startsWith('summary:prose'))).toBe(false);
  });

  it('opens any other chapter under its title', () => {
    expect(chapter('gaps').slice(0, 2)).toMatchObject([
      { kind: 'heading', level: 1 },
      { kind: 'paragraph', line: { text: 'Before the gaps.' } },
    ]);
  });
});

describe('lists of what the text uses', () => {
  it('names short forms that are printed, and no others', () => {
    const assessment = toyAssessment({
      institutions: [
        { id: 'i1', name: 'Statistical Office', acronym: 'NSO' },
        { id: 'i2', name: 'Unnamed Ministry', acronym: 'UMX' },
      ],
      head: {
        context: 'The NSO counts. SDGs matter, and so does XUMX.',
        reportChapters: [{ chapter: 'annex-people', included: false }],
      },
    });
    const list = blocksOf(chaptersOf(reportInput(assessment))).find(
      (block) => 'id' in block && block.id === 'abbreviations:list',
    );
    expect(list && cellsOf(list)).toEqual([
      ['NSO', 'Statistical Office'],
      ['SDG', 'Sustainable Development Goal'],
    ]);
  });

  it('explains the short forms of the language, and English ones where they are printed', () => {
    const assessment = toyAssessment({
      head: { context: 'Les ODD et l’OIM. Title: ILO manual. Le code n’est pas un ODDX.' },
    });
    const input = { ...withPreset(reportInput(assessment), 'short'), language: 'fr' as const };
    const written = abbreviationsChapter(createContext(input), [assessment.head.context]);
    expect(written.flatMap(cellsOf)).toEqual([
      ['ILO', 'Organisation internationale du Travail'],
      ['ODD', 'Objectif de développement durable'],
      ['OIM', 'Organisation internationale pour les migrations'],
    ]);
  });

  it('lists the references that the printed text cites, and no others', () => {
    const cited = (chosen: readonly string[]) => {
      const reportChapters = chosen.map((chapter) => ({ chapter, included: false }));
      const assessment = { ...practice.assessment, head: { ...practice.assessment.head, reportChapters } };
      const blocks = blocksOf(chaptersOf({ ...practice, assessment }));
      const list = blocks.find((block) => 'id' in block && block.id === 'annex-references:cited');
      const others = JSON.stringify(blocks.filter((block) => block !== list));
      const ids = list ? linesOf(list).map(({ lead = '' }) => lead.slice(1, -1)) : [];
      for (const id of ids) {
        const { citation } = practice.framework.references.find((one) => one.id === id)!;
        expect(others.includes(`[${id}]`) || others.includes(JSON.stringify(citation).slice(1, -1)), id).toBe(
          true,
        );
      }
      return ids;
    };
    const all = cited([]);
    const few = cited(['system', 'topics', 'research', 'annex-system-answers', 'annex-source-answers']);
    expect(all.length).toBeGreaterThan(20);
    expect(all.length).toBeLessThan(practice.framework.references.length);
    expect(few.length).toBeGreaterThan(2);
    expect(few.length).toBeLessThan(all.length / 2);
  });
});

describe('an empty assessment', () => {
  it.each(REPORT_PRESETS)('gives an honest report in the preset %s', (preset) => {
    const chapters = chaptersOf(withPreset(reportInput(anAssessment()), preset));
    const words = JSON.stringify(chapters);
    expect(chapters.length).toBeGreaterThan(0);
    expect(words).not.toMatch(/NaN|undefined|Infinity|\{\{/);
    expect(blocksOf(chapters).filter((block) => block.kind === 'table' && block.rows.length === 0)).toEqual(
      [],
    );
    expect(blocksOf(chapters).filter((block) => block.kind === 'list' && block.lines.length === 0)).toEqual(
      [],
    );
  });
});
