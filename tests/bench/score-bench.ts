import { join } from 'node:path';
import { HyperFormula } from 'hyperformula';
import type {
  Answer,
  Assessment,
  DataSource,
  TopicLink,
} from '../../assessment-framework/model/assessment.ts';
import type { Framework } from '../../assessment-framework/model/framework.ts';
import { computeScores } from '../../assessment-framework/scoring/compute-scores.ts';
import { scoreKeeper } from '../../assessment-framework/scoring/incremental-scores.ts';
import { readFrameworkFolder } from '../../electron/shell/read-framework-folder.ts';
import { aLink, anAnswer, anAssessment, aSource } from '../builders/an-assessment.ts';
import { type BenchRow, median, timed } from './median.ts';

const SOURCES = 164;
const ROUNDS = 2_000;
const WARM_UP = 300;
const SHEET_ROUNDS = 400;

/** Scores after one answer on 5,000 answers, against one changed cell of an equivalent HyperFormula sheet. */
export async function scoreBench(): Promise<BenchRow[]> {
  const { framework } = readFrameworkFolder(
    join(import.meta.dirname, '../../assessment-framework/content/mdsa-1.0'),
  );
  const assessment = aLargeAssessment(framework);
  let keeper = scoreKeeper(framework, assessment);
  const ours: number[] = [];
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    const answer = assessment.answers[(round * 37) % assessment.answers.length] as Answer;
    const next: Answer = { ...answer, value: (round % 5) as 0 | 1 | 2 | 3 | 4 };
    const took = await timed(() => {
      keeper = keeper.withAnswer(next);
    });
    if (round >= WARM_UP) ours.push(took);
  }
  const full: number[] = [];
  for (let round = 0; round < 40; round++) full.push(await timed(() => computeScores(framework, assessment)));

  const { sheet, answerCells } = anEquivalentSheet(framework, assessment);
  const theirs: number[] = [];
  for (let round = 0; round < SHEET_ROUNDS + 50; round++) {
    const row = answerCells[(round * 37) % answerCells.length] as number;
    const took = await timed(() => sheet.setCellContents({ sheet: 0, col: 2, row }, round % 5));
    if (round >= 50) theirs.push(took);
  }
  sheet.destroy();
  return [
    {
      what: `scores after one answer, ${assessment.answers.length} answers (median of ${ROUNDS})`,
      ours: `${median(ours).toFixed(3)} ms`,
      against: `${median(theirs).toFixed(3)} ms HyperFormula, one cell changed`,
      ratio: median(ours) / median(theirs),
      target: '<= 0.5',
    },
    {
      what: 'all scores from nothing (median of 40)',
      ours: `${median(full).toFixed(2)} ms`,
      against: '',
      ratio: null,
      target: '',
    },
  ];
}

function aLargeAssessment(framework: Framework): Assessment {
  const sources: DataSource[] = Array.from({ length: SOURCES }, (_, i) =>
    aSource(`src-${String(i).padStart(3, '0')}`, { core: i % 3 === 0 }),
  );
  const levels = [3, 2, 4, 1, 3, 2, 0, 4] as const;
  const answers = [
    ...framework.systemCriteria.map(({ id }, i) => anAnswer(id, levels[i % levels.length] ?? 2)),
    ...sources.flatMap((source, s) =>
      framework.sourceCriteria.map(({ id }, i) =>
        anAnswer(id, levels[(i + s) % levels.length] ?? 2, { source: source.id }),
      ),
    ),
  ];
  const topicLinks: TopicLink[] = sources.flatMap((source, s) =>
    [0, 11].map((step) => {
      const topic = framework.topics[(s + step) % framework.topics.length] as Framework['topics'][number];
      return aLink(topic.id, source.id, { share: 0.75, variables: topic.mandatory.slice(1) });
    }),
  );
  return anAssessment({ framework: { id: 'mdsa', version: '1.0' }, sources, answers, topicLinks });
}

/**
 * The same arithmetic as a ministry would put it into a sheet: a row an answer (weight, level), a weighted mean a block with cap,
 * a cell a link, the best two a topic, the three indices. Leaner than ours: it has no intervals, confidence or completeness.
 */
function anEquivalentSheet(
  framework: Framework,
  assessment: Assessment,
): { sheet: HyperFormula; answerCells: number[] } {
  const rows: (string | number)[][] = [];
  const answerCells: number[] = [];
  const blocks = new Map<string, { from: number; to: number }>();
  const critical = new Set(
    [...framework.systemCriteria, ...framework.sourceCriteria].filter((c) => c.critical).map((c) => c.id),
  );
  const dimensionOf = new Map(framework.systemCriteria.map((c) => [c.id, c.dimension]));
  for (const answer of assessment.answers) {
    const block = answer.source ?? dimensionOf.get(answer.criterion) ?? '';
    answerCells.push(rows.length);
    rows.push([block, critical.has(answer.criterion) ? 2 : 1, answer.value]);
    const row = rows.length;
    const range = blocks.get(block);
    blocks.set(block, { from: range?.from ?? row, to: row });
  }
  const scoreCell = new Map<string, string>();
  for (const [block, { from, to }] of blocks) {
    const mean = `SUMPRODUCT(B${from}:B${to},C${from}:C${to})/SUM(B${from}:B${to})/4`;
    const lowest = `MIN(IF(B${from}:B${to}=2,C${from}:C${to},9))`;
    rows.push([block, 0, `=ARRAYFORMULA(MIN(${mean},IF(${lowest}<1,0.5,IF(${lowest}<2,0.75,1))))`]);
    scoreCell.set(block, `C${rows.length}`);
  }
  const cellsOf = new Map<string, string[]>();
  for (const link of assessment.topicLinks) {
    const demanded = framework.topics.find(({ id }) => id === link.topic)?.mandatory.length ?? 1;
    rows.push([
      link.topic,
      0,
      `=(${link.share}*${link.variables.length / Math.max(demanded, 1)}*${scoreCell.get(link.source)})^(1/3)`,
    ]);
    cellsOf.set(link.topic, [...(cellsOf.get(link.topic) ?? []), `C${rows.length}`]);
  }
  const topicRows: string[] = [];
  for (const [topic, cells] of cellsOf) {
    const list = cells.join(',');
    rows.push([topic, 0, `=MAX(${list})+0.25*(1-MAX(${list}))*LARGE(${cells[0]}:${cells.at(-1)},2)`]);
    topicRows.push(`C${rows.length}`);
  }
  const dimensions = framework.settings.dimensions.map(({ id }) => scoreCell.get(id));
  const sources = assessment.sources.map(({ id }) => scoreCell.get(id));
  rows.push([
    'SYS',
    0,
    `=EXP((${dimensions.map((cell) => `LN(MAX(${cell},0.01))`).join('+')})/${dimensions.length})`,
  ]);
  rows.push(['SQI', 0, `=(${sources.join('+')})/${sources.length}`]);
  rows.push(['CI', 0, `=(${topicRows.join('+')})/${topicRows.length}`]);
  return { sheet: HyperFormula.buildFromArray(rows, { licenseKey: 'gpl-v3' }), answerCells };
}
