import { describe, expect, it } from 'vitest';
import type { Assessment } from '../assessment-framework/model/assessment.ts';
import { anAnswer, anAssessment, aSource } from '../tests/builders/an-assessment.ts';
import { aGap, reportInput } from '../tests/builders/report-input.ts';
import { toyAssessment } from '../tests/builders/toy-assessment.ts';
import { buildReportModel, buildWorkbookModel } from './build-report-model.ts';
import { type Block, documentParts, type ReportModel, type TableBlock } from './model/report-model.ts';

/** All that a report and its workbook say. */
const allText = (assessment: Assessment) =>
  JSON.stringify([buildReportModel(reportInput(assessment)), buildWorkbookModel(reportInput(assessment))]);
const blocks = (model: ReportModel): readonly Block[] =>
  documentParts(model.document).flatMap((part) => part.blocks);
const tables = (model: ReportModel) =>
  blocks(model).filter((block): block is TableBlock => block.kind === 'table');
const table = (model: ReportModel, caption: string) =>
  tables(model).find((block) => block.caption === caption)!;
const cellTexts = (block: TableBlock) =>
  block.rows.map((row) => row.cells.map((cell) => cell.lines.map(({ text }) => text).join(' | ')));

describe('the worked example F.8', () => {
  const model = buildReportModel(reportInput());

  it('shows the three indices with interval and band', () => {
    const panel = blocks(model).find((block) => block.kind === 'index-panel');
    expect(panel?.items.map(({ name, value, range, band }) => [name, value, range, band])).toEqual([
      ['System index', '54.6', 'Range 49.2–59.6', 'Developing'],
      ['Source quality index', '62.9', 'Range 60.9–65.0', 'Established'],
      ['Coverage index', '58.4', 'Range 58.3–58.5', 'Developing'],
    ]);
  });

  it('names both bands where the interval crosses a bound', () => {
    expect(cellTexts(table(model, 'Scores of the dimensions'))[0]).toEqual([
      'A Dimension A',
      '50.0',
      '39.6–60.4',
      'Developing, range Basic–Established',
      '83%',
      'A',
    ]);
  });

  it('keeps not applicable, not known and not yet answered apart', () => {
    expect(cellTexts(table(model, 'Answers by state'))[0]).toEqual([
      'System checklist',
      '13',
      '11',
      '1',
      '1',
      '0',
    ]);
    const answers = cellTexts(table(model, 'Answers: Dimension A'));
    const saidOf = (label: string) => answers.find(([criterion]) => criterion?.startsWith(label))?.slice(1);
    expect(saidOf('Label a3')).toEqual(['?', 'Confidence: High (document seen).']);
    expect(saidOf('Label a4')).toEqual(['N/A', 'Does not exist in this country']);
  });

  it('says which critical criterion holds a score down', () => {
    expect(JSON.stringify(blocks(model))).toContain('the score is held at no more than 50.0 by c1 Label c1');
  });

  it('holds unrounded numbers in the workbook', () => {
    const sheet = buildWorkbookModel(reportInput()).workbook.sheets.find(({ name }) => name === 'Dimensions');
    const scores = sheet?.kind === 'table' ? sheet.rows.map((row) => row[3]) : [];
    expect(scores.map((cell) => (typeof cell === 'object' ? cell?.value : cell))).toEqual([50, 65, 50]);
  });
});

describe('gaps', () => {
  it('lists found, dismissed and gaps to verify apart, and orders by severity', () => {
    const assessment = toyAssessment({
      gaps: [
        {
          id: 'g',
          rule: 'G04',
          subjectKind: 'topic',
          subject: 'T01',
          status: 'dismissed',
          reason: 'By law.',
        },
      ],
    });
    const input = reportInput(assessment, {
      gaps: [
        aGap({ key: 'G02:T01', rule: 'G02', subject: 'T01', severity: 'low' }),
        aGap(),
        aGap({ key: 'G03:T01', rule: 'G03', state: 'to-verify', subject: 'T01', severity: 'high' }),
        aGap({ key: 'G04:T01', rule: 'G04', dismissed: true, subject: 'T01' }),
      ],
    });
    const model = buildReportModel(input);
    expect(cellTexts(table(model, 'Gaps by kind and severity')).map((cells) => cells[0])).toEqual([
      '● Critical',
      'Low',
    ]);
    expect(cellTexts(table(model, 'Gaps to verify'))).toHaveLength(1);
    expect(JSON.stringify(blocks(model))).toContain('2 gaps were found');
  });
});

describe('honesty and privacy', () => {
  it('makes a complete report of an empty assessment, without scores', () => {
    const model = buildReportModel(reportInput(anAssessment()));
    const text = allText(anAssessment());
    expect(blocks(model)[1]).toMatchObject({ kind: 'notice', title: 'Nothing entered yet' });
    expect(text).toContain('No scores yet.');
    expect(text).toContain('No gap is listed yet');
    expect(text).not.toContain('relevant topics are uncovered');
    expect(text).not.toMatch(/NaN|undefined|\{\{/);
  });

  it('says that a score is withheld, and why', () => {
    const assessment = anAssessment({
      sources: [aSource('s1')],
      answers: [anAnswer('S01', 4, { source: 's1' })],
    });
    const text = JSON.stringify(buildReportModel(reportInput(assessment)));
    expect(text).toContain('The score is withheld, because only 25% of the weight of the criteria is known.');
  });

  it('says once that no source is linked, and not of every topic', () => {
    const assessment = toyAssessment({ topicLinks: [] });
    const text = JSON.stringify(buildReportModel(reportInput(assessment)));
    expect(text.split('No source is linked to a topic yet').length - 1).toBe(1);
    expect(text).not.toContain('"G01');
    expect(JSON.stringify(buildReportModel(reportInput(toyAssessment())))).not.toContain(
      'No source is linked',
    );
  });

  it('never holds contacts, interviewed persons or who answered', () => {
    const assessment = toyAssessment({
      institutions: [
        {
          id: 'i1',
          name: 'Statistical Office',
          contacts: [
            {
              id: 'c1',
              name: 'Hidden Contact',
              position: 'Head of unit',
              email: 'hidden@example.org',
              phone: '555-0100',
              focalPoint: true,
            },
            {
              id: 'c2',
              name: 'Named Contact',
              position: 'Director',
              focalPoint: true,
              consentToPublish: true,
            },
          ],
        },
      ],
      evidence: [
        {
          id: 'e1',
          kind: 'interview',
          title: 'Interview',
          interview: {
            function: 'Registrar',
            institution: 'i1',
            personName: 'Hidden Speaker',
            consent: true,
          },
        },
      ],
      answers: [anAnswer('a1', 3, { answeredBy: 'Hidden Assessor', evidence: ['e1'] })],
    });
    const text = allText(assessment);
    for (const hidden of ['Hidden', 'hidden@example.org', '555-0100']) expect(text).not.toContain(hidden);
    expect(text).toContain('Named Contact, Director');
    expect(text).toContain('Head of unit');
    expect(text).toContain('Registrar, Statistical Office');
  });

  it('marks the practice country on the title page and never ranks', () => {
    const model = buildReportModel(reportInput(toyAssessment({ head: { practice: true } })));
    expect(model.document.titlePage.notices[0]?.title).toBe('Invented country');
    expect(JSON.stringify(model)).not.toMatch(/index of a country/i);
  });

  it('leaves placeholders and nesting marks in typed text alone', () => {
    const assessment = toyAssessment({ head: { country: 'Land {{count}} $t(summary.title)' } });
    expect(buildReportModel(reportInput(assessment)).properties.title).toBe(
      'Assessment of the migration data system: Land {{count}} $t(summary.title)',
    );
  });

  it('gives the same model twice', () => {
    expect(buildReportModel(reportInput())).toEqual(buildReportModel(reportInput()));
    expect(buildWorkbookModel(reportInput())).toEqual(buildWorkbookModel(reportInput()));
  });
});
