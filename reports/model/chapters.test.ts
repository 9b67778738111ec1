import { describe, expect, it } from 'vitest';
import { roundScore } from '../../assessment-framework/scoring/round-score.ts';
import { anAssessment } from '../../tests/builders/an-assessment.ts';
import { practiceReportInput } from '../../tests/builders/practice-report-input.ts';
import { aGap, reportInput } from '../../tests/builders/report-input.ts';
import { toyAssessment } from '../../tests/builders/toy-assessment.ts';
import { toyFramework } from '../../tests/builders/toy-framework.ts';
import { documentModel } from './document-model.ts';
import { reportedGaps } from './gap-groups.ts';
import { createContext, type ReportInput } from './report-context.ts';
import type { Block, TableBlock } from './report-model.ts';
import { composeSummaryDraft } from './summary-text.ts';

const practice = practiceReportInput();

function blocksOf(input: ReportInput, id: string): readonly Block[] {
  const context = createContext(input);
  const chapters = documentModel(context, reportedGaps(context)).chapters.filter((one) => one.id === id);
  return chapters.flatMap(({ parts }) => parts.flatMap(({ blocks }) => blocks));
}
const byId = (blocks: readonly Block[], id: string): Block | undefined =>
  blocks.find((block) => 'id' in block && block.id === id);
const textOf = (block: Block | undefined): string => {
  if (block?.kind === 'paragraph') return [block.line.lead ?? '', block.line.text].join(' ').trim();
  if (block?.kind !== 'list') return '';
  return block.lines.map(({ lead = '', text }) => `${lead} ${text}`.trim()).join('\n');
};
const rowsOf = (block: Block | undefined): readonly (readonly string[])[] =>
  ((block as TableBlock | undefined)?.rows ?? []).map(({ cells }) =>
    cells.map(({ lines }) => lines.map(({ lead = '', text }) => `${lead} ${text}`.trim()).join(' | ')),
  );

describe('the summary in prose', () => {
  const draft = composeSummaryDraft(createContext(practice));
  const shown = (value: number | null) => roundScore(value ?? 0).toFixed(1);

  it('says the state, the weakest and strongest, coverage, gaps, what comes first and how sure it is', () => {
    const { system, coverage } = practice.scores.indices;
    const paragraphs = draft.split('\n\n');
    expect(paragraphs).toHaveLength(7);
    expect(paragraphs[1]).toContain(`The system index is ${shown(system.score)}`);
    expect(paragraphs[1]).toContain('the ranges do not overlap');
    expect(paragraphs[3]).toContain(
      `**${coverage.coveredTopics} of ${coverage.relevantTopics} relevant topics`,
    );
    expect(paragraphs[4]).toMatch(/^\*\*\d+ gaps were found, \d+ of them critical/);
    expect(paragraphs[5]).toContain('raise the system index from');
    expect(paragraphs[6]).toContain('Weighted kappa');
    expect(draft).not.toMatch(/NaN|undefined|\{\{|Infinity/);
  });

  it('quotes the rubric of the lowest answers of the weakest dimension', () => {
    expect(draft).toContain('“Records of services or statistics are used for immigration enforcement”');
  });

  it('draws no conclusion where the ranges overlap, and none at all before the first answer', () => {
    expect(composeSummaryDraft(createContext(reportInput()))).toContain(
      'none of the three can be called the weakest with certainty',
    );
    expect(composeSummaryDraft(createContext(reportInput(anAssessment())))).toContain('No scores yet.');
  });

  it('keeps stars and backslashes of names as they are typed, in the draft for editing', () => {
    const actions = toyAssessment({ topicLinks: [] });
    const named = reportInput({
      ...actions,
      sources: actions.sources.map((source) => ({ ...source, name: '**x** \\ <b>' })),
    });
    expect(composeSummaryDraft(createContext(named))).not.toMatch(/NaN|undefined/);
    const gap = aGap({ key: 'G01:S1', subjectKind: 'source', subject: 'S1' });
    expect(composeSummaryDraft(createContext({ ...named, gaps: [gap] }))).toContain('\\*\\*x\\*\\* \\\\ <b>');
  });
});

describe('the annex of legal texts', () => {
  const based = (...texts: readonly string[]) =>
    toyAssessment({
      sources: texts.map((legalBasis, index) => ({
        ...toyAssessment().sources[0]!,
        id: `S${index + 1}`,
        name: `Source ${index + 1}`,
        order: index,
        legalBasis,
      })),
    });

  it('lists each text once, by name, with the sources that rest on it and those without one', () => {
    const blocks = blocksOf(
      reportInput(based('Statistics Act,  article 2.', 'Border Act', 'Statistics Act, article 2', '')),
      'annex-legal',
    );
    expect(rowsOf(byId(blocks, 'annex-legal:texts'))).toEqual([
      ['Border Act', 'Source 2'],
      ['Statistics Act, article 2', 'Source 1 | Source 3'],
    ]);
    expect(textOf(byId(blocks, 'annex-legal:without'))).toBe('Sources for which no text was given: Source 4');
  });

  it('says so where no text was given at all', () => {
    const blocks = blocksOf(reportInput(based('', ' ')), 'annex-legal');
    expect(textOf(byId(blocks, 'annex-legal:none'))).toBe('No legal text has been recorded.');
  });
});

describe('the chapter on institutions', () => {
  const assessment = toyAssessment({
    institutions: [
      { id: 'nso', name: 'Statistical Office', acronym: 'NSO', roles: ['NSO'], produces: true },
      { id: 'moi', name: 'Ministry', acronym: 'MoI' },
    ],
    sources: toyAssessment().sources.map((source) => ({
      ...source,
      custodian: source.id === 'S1' ? 'nso' : 'moi',
      legalBasis: source.id === 'S1' ? 'Act 1' : '',
    })),
    exchanges: [
      {
        id: 'x',
        from: { kind: 'institution', id: 'moi' },
        to: { kind: 'country', name: 'Norvia' },
        content: 'Permits',
        status: 'needed',
      },
    ],
  });
  const blocks = blocksOf(reportInput(assessment), 'institutions');

  it('shows who holds the best and who another source on each topic', () => {
    expect(rowsOf(byId(blocks, 'institutions:who-produces'))).toEqual([
      ['T01 Topic T01', '●', '○'],
      ['T03 Topic T03', '●', ''],
    ]);
  });

  it('says what is not entered, what is needed, and which roles are filled', () => {
    expect(rowsOf(byId(blocks, 'institutions:legal'))[1]).toEqual(['S2', 'Ministry', 'Not entered']);
    expect(rowsOf(byId(blocks, 'institutions:exchanges'))[0]).toEqual([
      'Ministry',
      'Norvia',
      'Permits',
      'Means not known | Not known',
      'Needed, not in place',
    ]);
    expect(rowsOf(byId(blocks, 'institutions:roles'))).toEqual([['NSO name', 'Statistical Office']]);
  });
});

describe('the page of a source', () => {
  it('begins a page and holds facts, profile, strengths, weaknesses and topics', () => {
    const blocks = blocksOf(practice, 'sources');
    const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === "Foreigners' Register");
    expect(blocks[at - 1]?.kind).toBe('page-break');
    const facts = rowsOf(byId(blocks, 'sources:facts:src-foreigners'));
    expect(facts.find(([label]) => label === 'Custodian')?.[1]).toBe('Migration Service (MS)');
    expect(facts.find(([label]) => label === 'Legal basis')?.[1]).toContain('Foreigners Act 2016');
    expect(textOf(byId(blocks, 'sources:topics:src-foreigners'))).toContain('Inflows 83.9');
    const weak = textOf(byId(blocks, 'sources:weaknesses-list:src-foreigners'));
    expect(weak).toMatch(/\. \(S\d\d\)$/);
    expect(weak.split('\n').length).toBeLessThanOrEqual(3);
  });

  it('names what nobody has entered, and makes no zero of it', () => {
    const blocks = blocksOf(reportInput(), 'sources');
    const facts = byId(blocks, 'sources:facts:S1');
    expect(facts?.kind === 'table' && facts.note).toContain('Not entered: Custodian, Legal basis');
    expect(rowsOf(facts).map(([label]) => label)).toEqual(['Type']);
  });
});

describe('the chapter on topics', () => {
  const blocks = blocksOf(reportInput(undefined, { gaps: [aGap()] }), 'topics');

  it('gives coverage with range and level, sources, what is missing and the gaps', () => {
    expect(textOf(byId(blocks, 'topics:verdict:T01'))).toContain('Coverage is 77.0 (range 76.8–77.1): Good.');
    expect(rowsOf(byId(blocks, 'topics:sources:T01'))[0]).toEqual([
      'S1',
      'Not entered',
      '75%',
      '6 of 8',
      '67.9',
      '72.5',
    ]);
    const missing = textOf(byId(blocks, 'topics:missing:T03'));
    expect(missing).toContain('Missing in the best source (S1):');
    expect(missing).toContain('No source (Critical).');
  });

  it('names the steps of the engine that help most, best first', () => {
    const gains = textOf(byId(blocks, 'topics:steps:T03'))
      .split('\n')
      .map((line) => Number(/to ([\d.]+)\.$/.exec(line)?.[1]));
    expect(gains.length).toBeGreaterThan(1);
    expect(gains).toEqual(gains.toSorted((a, b) => b - a));
  });

  it('tells not collected, not shared and published apart', () => {
    const states = rowsOf(byId(blocksOf(practice, 'coverage'), 'coverage:states')).map(([state]) => state);
    expect(states).toEqual(['Published', 'Collected, not shared', 'Not collected', 'Not applicable']);
  });
});

describe('the chapter on the system', () => {
  const blocks = blocksOf(reportInput(), 'system');

  it('shows every criterion of a dimension with level and the sentence of the rubric', () => {
    const rows = rowsOf(byId(blocks, 'system:criteria:A'));
    expect(rows).toHaveLength(5);
    expect(rows[0]?.slice(0, 3)).toEqual(['a1 Label a1 | Critical [ref]', '3', 'Level 3 of a1.']);
    expect(rows.map(([, level]) => level)).toEqual(['3', '2', '?', 'N/A', '1']);
  });

  it('says what holds a dimension down and what would raise it', () => {
    expect(textOf(byId(blocks, 'system:next:C'))).toContain('cannot rise before c1 Label c1 does');
    expect(textOf(byId(blocks, 'system:next-levels:C'))).toBe(
      'c1 Label c1, from level 0 to 2: Level 2 of c1.',
    );
  });

  it('shows no level of a criterion to the public', () => {
    const words = JSON.stringify(
      blocksOf({ ...reportInput(), choice: { preset: 'full', release: 'public' } }, 'system'),
    );
    expect(words).not.toMatch(/Level \d of|from level/);
    expect(words).toContain('Score 50.0');
  });
});

describe('recommendations by institution', () => {
  const framework = toyFramework({
    recommendations: [
      { id: 'R01', closes: ['G01'], leads: ['NSO'], horizon: 'short', cost: 'a', areas: [] },
      { id: 'R02', closes: ['G01'], leads: ['NSO', 'MIA'], horizon: 'long', cost: 'd', areas: [] },
    ],
  });
  const gaps = [aGap({ recommendations: ['R01', 'R02'] })];

  it('stand by who leads, with their place, horizon and cost class, quick ones first named', () => {
    const assessment = toyAssessment({
      institutions: [{ id: 'nso', name: 'Statistical Office', roles: ['NSO'] }],
    });
    const blocks = blocksOf(reportInput(assessment, { framework, gaps }), 'recommendations');
    const rows = rowsOf(byId(blocks, 'recommendations:to:nso'));
    expect(rows.map(([place, , horizon]) => [place, horizon])).toEqual([
      ['1', 'short name | a name'],
      ['2', 'long name | d name'],
    ]);
    expect(textOf(byId(blocks, 'recommendations:quick-wins'))).toContain('“Find a source”');
  });

  it('stand by the role where no institution fills it', () => {
    const blocks = blocksOf(reportInput(undefined, { framework, gaps }), 'recommendations');
    expect(blocks.find((block) => block.kind === 'heading' && block.level === 2)).toMatchObject({
      text: 'NSO name',
    });
  });
});

describe('review and reservations', () => {
  const review = (id: string, outcome?: 'accepted' | 'rejected' | 'reservation') => ({
    id,
    criterion: 'a1',
    source: null,
    reviewer: 'p',
    verdict: 'disagree' as const,
    proposedValue: 1 as const,
    comment: `Comment ${id}`,
    at: '2026-03-02T00:00:00.000Z',
    resolution: outcome
      ? { outcome, text: `Reason ${id}`, by: 'Hidden Assessor', at: '2026-03-03T00:00:00.000Z' }
      : null,
  });
  const assessment = toyAssessment({
    people: [{ id: 'p', name: 'Hidden Reviewer', organisation: 'Ministry', role: 'reviewer' }],
    reviews: [review('r1', 'reservation'), review('r2', 'rejected'), review('r3')],
  });
  const blocks = blocksOf(reportInput(assessment), 'reservations');

  it('sets reservations, settled and open comments apart, each with its reason', () => {
    expect(rowsOf(byId(blocks, 'reservations:kept'))).toEqual([
      ['a1 Label a1', '3', '1', 'Ministry | Comment r1', 'Reservation | Reason r1'],
    ]);
    expect(rowsOf(byId(blocks, 'reservations:settled'))[0]?.[4]).toBe('Not accepted | Reason r2');
    expect(rowsOf(byId(blocks, 'reservations:open'))[0]?.[4]).toBe('Still open');
  });

  it('names organisations and no person', () => {
    expect(JSON.stringify(blocks)).not.toContain('Hidden');
  });
});

describe('what people typed', () => {
  it('stays text in every chapter and never becomes a reference, a note or a place', () => {
    const typed = '{{count}} $t(x) [ref] **b** <w:p/> =1+1';
    const assessment = toyAssessment({
      head: { country: typed, context: typed, scope: typed },
      institutions: [{ id: 'i', name: typed, acronym: typed, roles: ['NSO'] }],
      sources: toyAssessment().sources.map((source) => ({
        ...source,
        name: typed,
        population: typed,
        custodian: 'i',
      })),
    });
    const context = createContext(reportInput(assessment, { gaps: [aGap()] }));
    const { chapters } = documentModel(context, reportedGaps(context));
    const blocks = chapters.flatMap(({ parts }) => parts.flatMap((part) => part.blocks));
    expect(JSON.stringify(blocks)).toContain('{{count}} $t(x) [ref]');
    expect(JSON.stringify(blocks)).not.toMatch(/NaN|undefined/);
    for (const block of blocks)
      for (const { parts = [] } of block.kind === 'paragraph'
        ? [block.line]
        : block.kind === 'list'
          ? block.lines
          : [])
        for (const part of parts)
          if (part.kind !== 'text') expect(JSON.stringify(part)).not.toContain('$t(x)');
  });
});
