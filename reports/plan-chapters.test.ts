import { describe, expect, it } from 'vitest';
import { Action, GapRecord, ResearchQuestion, Target } from '../assessment-framework/model/plan-records.ts';
import { planTotals } from '../assessment-framework/plan/plan-totals.ts';
import { roundScore } from '../assessment-framework/scoring/round-score.ts';
import { anAssessment } from '../tests/builders/an-assessment.ts';
import { practiceReportInput } from '../tests/builders/practice-report-input.ts';
import { aGap, reportInput } from '../tests/builders/report-input.ts';
import { toyAssessment } from '../tests/builders/toy-assessment.ts';
import {
  buildBriefModel,
  buildPlanModel,
  buildReportModel,
  buildWorkbookModel,
} from './build-report-model.ts';
import { createContext, type ReportInput } from './model/report-context.ts';
import { type Block, documentParts, type TableBlock } from './model/report-model.ts';

const blocksOf = (input: ReportInput): readonly Block[] =>
  documentParts(buildReportModel(input).document).flatMap((part) => part.blocks);
/** Blocks from a heading to the next one of its level or above. */
function chapter(input: ReportInput, title: string): readonly Block[] {
  const blocks = blocksOf(input);
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.text === title);
  const head = blocks[start];
  const level = head?.kind === 'heading' ? head.level : 1;
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level <= level);
  return start < 0 ? [] : rest.slice(0, end < 0 ? undefined : end);
}
const tableOf = (blocks: readonly Block[], caption: string) =>
  blocks.find((block): block is TableBlock => block.kind === 'table' && block.caption === caption);
const cells = (table: TableBlock | undefined) =>
  table?.rows.map((row) =>
    row.cells.map((cell) =>
      cell.lines
        .map(({ lead, text }) =>
          [lead, text]
            .join(' ')
            .trim()
            .replace(/\u00a0/g, ' '),
        )
        .join(' | '),
    ),
  );
const textOf = (blocks: readonly Block[]) => JSON.stringify(blocks).replace(/\u00a0/g, ' ');

const plan = (changes: Parameters<typeof toyAssessment>[0] = {}) =>
  toyAssessment({
    head: { planFrom: '2027-01-01', planUntil: '2029-12-31', planBudget: 50_000 },
    institutions: [{ id: 'nso', name: 'Statistical Office', acronym: 'NSO' }],
    actions: [
      {
        id: 'x',
        title: 'Second',
        lead: 'nso',
        start: '2028-01-01',
        end: '2028-12-31',
        costClass: 'b',
        dependsOn: ['y'],
        order: 0,
      },
      {
        id: 'y',
        title: 'First',
        start: '2027-01-01',
        end: '2027-12-31',
        cost: 20_000,
        gaps: ['G01:T03'],
        fundingStatus: 'secured',
        effects: [{ criterion: 'c1', source: null, toLevel: 4 }],
        success: 'A table is published.',
        order: 1,
      },
      { id: 'z', title: 'Given up', status: 'dropped', cost: 1, order: 2 },
    ].map((action) => Action.parse(action)),
    ...changes,
  });

describe('an empty assessment', () => {
  const input = reportInput(anAssessment());

  it.each([
    ['Action plan', 'No action has been entered, so there is no plan to show.'],
    ['Targets', 'No target has been set.'],
    ['Recommendations', 'No recommendation follows from the gaps found so far.'],
    ['Country context', 'No description of the context was entered.'],
    ['Topics one by one', 'No source has been linked to a topic.'],
    ['Review and reservations', 'No review of the answers by the government has been recorded'],
    ['Legal and institutional framework', 'No institution has been entered.'],
    ['Research agenda', 'No gap found so far asks for a study.'],
    ['Agreement between assessors', 'No criterion was scored by a second assessor'],
    ['Under other methods', 'Too little is known for a system index'],
    ['The answers that matter most', 'No single answer moves an index yet.'],
    ['Grave gaps one by one', 'There is no critical and no high gap.'],
  ])('says of %s in one sentence that there is nothing', (title, sentence) => {
    const found = chapter(input, title);
    expect(found).toHaveLength(1);
    expect(textOf(found)).toContain(sentence);
  });

  it('has no empty table, no page on its side for a plan, and a brief and a plan that say so', () => {
    expect(blocksOf(input).filter((block) => block.kind === 'table' && block.rows.length === 0)).toEqual([]);
    expect(documentParts(buildReportModel(input).document).map(({ landscape }) => landscape)).toEqual([
      false,
      true,
      false,
    ]);
    const brief = JSON.stringify(buildBriefModel(input));
    expect(brief).toContain('No action has been entered, so no next step can be named.');
    expect(brief).not.toMatch(/NaN|undefined|\{\{/);
    expect(JSON.stringify(buildPlanModel(input))).not.toMatch(/NaN|undefined|\{\{/);
  });
});

describe('the chapter on certainty', () => {
  const input = reportInput();
  const found = chapter(input, 'How sure the results are');

  it('shows every variant with score, band and change', () => {
    const rows = cells(tableOf(found, 'The system index under variations of the method'))!;
    expect(rows.map(([name]) => name)).toEqual([
      'The system index as it is',
      'Critical criteria weigh 1',
      'Critical criteria weigh 3',
      'Arithmetic mean of the dimensions',
      'Without caps',
      'All that is not known at level 0',
      'All that is not known at level 4',
      'Without Dimension A',
      'Without Dimension B',
      'Without Dimension C',
    ]);
    expect(rows[0]).toEqual(['The system index as it is', '54.6', '', 'Developing']);
    expect(rows[3]?.slice(1, 3)).toEqual(['55.0', '+0.4']);
  });

  it('prints the draws of the engine with their seed', () => {
    const drawn = createContext(input).analysis.drawn()!;
    const text = textOf(found);
    for (const part of [drawn.median, drawn.p5, drawn.p95])
      expect(text).toContain(roundScore(part).toFixed(1));
    expect(text).toContain('2,000');
    expect(text).toContain(String(drawn.seed));
  });

  it('names the ten answers that move an index most', () => {
    const table = tableOf(found, 'The 10 answers that move an index most');
    expect(table?.rows).toHaveLength(10);
  });

  it('measures agreement and names nobody', () => {
    const secondScores = [
      {
        id: 's1',
        criterion: 'a1',
        source: null,
        person: 'p',
        value: 0 as const,
        at: '2026-03-02T00:00:00.000Z',
        note: 'Seen otherwise.',
      },
      {
        id: 's2',
        criterion: 'b1',
        source: null,
        person: 'p',
        value: 4 as const,
        at: '2026-03-02T00:00:00.000Z',
      },
    ];
    const people = [{ id: 'p', name: 'Hidden Assessor' }];
    const text = textOf(
      chapter(reportInput(toyAssessment({ secondScores, people })), 'Agreement between assessors'),
    );
    expect(text).toContain('Seen otherwise.');
    expect(text).toContain('3 levels apart');
    expect(text).not.toContain('Hidden');
  });
});

describe('the chapter on gaps', () => {
  it('prints facts, reason of severity, institutions, goals and objectives of a grave gap', () => {
    const gap = aGap({
      facts: [{ kind: 'answer', criterion: 'a1', source: null, value: 1, atMost: 2 }],
      institutions: ['nso'],
      sdg: ['10.7'],
      gcm: [1, 3],
    });
    const text = textOf(chapter(reportInput(plan(), { gaps: [gap] }), 'Grave gaps one by one'));
    for (const part of [
      'a1 Label a1: level 1; a gap at 2 or less.',
      'Priority 3 × impact 3 = 9 points: Critical.',
      'Statistical Office',
      '10.7',
      '1, 3',
    ])
      expect(text).toContain(part);
  });

  it('tells what was merged, set aside with its reason, and opened again', () => {
    const records = [
      { id: 'r1', rule: 'G02', subjectKind: 'topic', subject: 'T01', mergedInto: 'G01:T03' },
      {
        id: 'r2',
        rule: 'G03',
        subjectKind: 'topic',
        subject: 'T01',
        status: 'dismissed',
        reason: 'Done by law.',
      },
      {
        id: 'r3',
        rule: 'G04',
        subjectKind: 'topic',
        subject: 'T01',
        status: 'dismissed',
        reason: 'Old.',
        decidedOn: 'state = found\nanswer a1 - = 0',
      },
    ].map((record) => GapRecord.parse(record));
    const of = (rule: string) => aGap({ key: `${rule}:T01`, rule, subject: 'T01', topics: ['T01'] });
    const input = reportInput(toyAssessment({ gaps: records }), {
      gaps: [aGap(), of('G02'), of('G03'), of('G04')],
    });
    expect(textOf(chapter(input, 'Gaps merged into others'))).toContain(
      'stands under “No source: Topic T03 in full”.',
    );
    expect(textOf(chapter(input, 'Gaps set aside'))).toContain('Done by law.');
    expect(textOf(chapter(input, 'Gaps opened again'))).toContain('Set aside earlier because: Old.');
    expect(textOf(chapter(input, 'Gaps'))).toContain('2 gaps were found');
  });

  it('puts questions taken up before those the gaps ask for', () => {
    const { assessment, ...rest } = practiceReportInput();
    const captions = chapter({ ...rest, assessment }, 'Research agenda').flatMap((block) =>
      block.kind === 'table' ? [block.caption] : [],
    );
    expect(captions).toEqual([
      'Questions taken up by the country',
      'Further questions that the gaps ask for',
    ]);
    const own = toyAssessment({
      researchQuestions: [ResearchQuestion.parse({ id: 'q', question: 'How many?', method: 'Ask.' })],
    });
    expect(textOf(chapter(reportInput(own), 'Research agenda'))).toContain('How many?');
  });
});

describe('the chapter on the plan', () => {
  const input = reportInput(plan(), { gaps: [aGap()] });
  const found = chapter(input, 'Action plan');

  it('lists actions in the order they can begin, dropped ones apart', () => {
    const rows = cells(tableOf(found, 'Actions of the plan'))!;
    expect(rows.map((row) => row.slice(0, 2))).toEqual([
      ['1', 'First | Proposed'],
      ['2', 'Second | Proposed | After 1'],
    ]);
    expect(rows[0]?.slice(2)).toEqual([
      'Nobody named yet',
      '1 Jan 2027 to 31 Dec 2027',
      'USD 20,000',
      'Secured',
      'A table is published.',
      'No source: Topic T03 in full',
    ]);
    expect(rows[1]?.[4]).toBe('USD 25,000 to USD 100,000 | Order of magnitude');
    expect(textOf(found)).toContain('Given up');
  });

  it('draws the timeline with its words', () => {
    const figure = found.find((block) => block.kind === 'timeline');
    expect(figure?.alt).toContain('1. First, 1 Jan 2027 to 31 Dec 2027');
    expect(figure?.timeline.rows.map(({ after }) => after)).toEqual([[], [0]]);
  });

  it('prints the sums of the engine by year, institution, horizon and funding', () => {
    const totals = planTotals(input.framework, input.assessment.head, input.assessment.actions);
    const rows = cells(tableOf(found, 'Cost by year, in USD'))!;
    expect(rows).toEqual([
      ['2027', '1', '20,000', '–', '20,000'],
      ['2028', '1', '0', '25,000–100,000', '62,500'],
      ['All', '2', '20,000', '25,000–100,000', '82,500'],
    ]);
    expect(totals.total.total.reckoned).toBe(82_500);
    for (const by of ['responsible institution', 'horizon', 'state of funding'])
      expect(tableOf(found, `Cost by ${by}, in USD`)?.rows.length).toBeGreaterThan(1);
  });

  it('sets today beside the projection of the engine', () => {
    const { projection } = createContext(input).analysis;
    const { scores } = projection();
    const rows = cells(tableOf(found, 'Today and when the plan is done'))!;
    expect(rows[0]?.[1]).toBe('54.6');
    expect(rows[0]?.[3]).toBe(roundScore(scores.indices.system.score!).toFixed(1));
    expect(Number(rows[0]?.[3])).toBeGreaterThan(54.6);
  });

  it('names the best next steps under budget and day with their proof', () => {
    const text = textOf(found);
    expect(text).toContain('USD 50,000');
    expect(text).toContain('until 31 December 2029');
    expect(text).toContain('How sure this choice is.');
    expect(text).not.toMatch(/NaN|undefined|\{\{/);
  });
});

describe('the chapter on targets', () => {
  it('shows today, goals by year, distance and what the plan reaches', () => {
    const targets = [
      Target.parse({
        criterion: 'c1',
        source: null,
        goals: [
          { year: 2027, level: 3 },
          { year: 2030, level: 4 },
        ],
      }),
    ];
    const rows = cells(
      tableOf(chapter(reportInput(plan({ targets })), 'Targets'), 'Goals by criterion and year'),
    );
    expect(rows).toEqual([
      [
        'c1 Label c1',
        '0',
        '2027: level 3 | 2030: level 4',
        '3 levels missing | 4 levels missing',
        'Reached in time | Reached in time',
      ],
    ]);
  });
});

describe('the practice country', () => {
  it('leaves no place unfilled in any file', () => {
    const input = practiceReportInput();
    for (const build of [buildReportModel, buildWorkbookModel, buildBriefModel, buildPlanModel])
      expect(JSON.stringify(build(input))).not.toMatch(/NaN|undefined|\{\{|Infinity/);
  });

  it('lets the engines behind the report run once', () => {
    const input = practiceReportInput();
    const { analysis } = createContext(input);
    expect(analysis.drawn()).toBe(analysis.drawn());
  });
});
