import type { Answer, Assessment } from '../../../assessment-framework/model/assessment.ts';
import type { Framework } from '../../../assessment-framework/model/framework.ts';
import type { WorkbookReport } from '../../../reports/model/report-model.ts';
import { aLink } from '../../builders/an-assessment.ts';
import { type Random, randomAnswer, randomOf, randomWhole } from '../../builders/random-assessment.ts';
import type { CellChange } from './office-tools.ts';

const CONFIDENCE = {
  high: 'High (document seen)',
  medium: 'Medium (two informants or a public text)',
  low: 'Low (single statement)',
};
const PRIORITY = { high: 'High', normal: 'Normal', low: 'Low', 'not-relevant': 'Not relevant' };
const STATUS = { active: 'Active', planned: 'Planned', discontinued: 'Discontinued' };

interface Changed {
  readonly framework: Framework;
  readonly assessment: Assessment;
  readonly cells: readonly CellChange[];
}

/** What somebody types into the input cells of a workbook, drawn at random, and the same made to the assessment. */
export function typedChanges(
  random: Random,
  model: WorkbookReport,
  { framework, assessment }: { readonly framework: Framework; readonly assessment: Assessment },
): Changed {
  const sheets = sheetsOf(model);
  const codes = assessment.sources.map(({ id }, index) => ({ id, code: `DS ${index + 1}` }));
  const cells: CellChange[] = [];
  const type = (sheet: string, row: number, head: string, value: string | number | null) =>
    cells.push([sheet, row, sheets.column(sheet, head) + 1, value]);

  const answers = new Map(
    assessment.answers.map((answer) => [`${answer.criterion}|${answer.source}`, answer]),
  );
  sheets.rows('Answers').forEach((row, index) => {
    if (random() > 0.3) return;
    const block = String(row[sheets.column('Answers', 'Part')]);
    const criterion = String(row[sheets.column('Answers', 'Id')]);
    const source = codes.find(({ code }) => code === block)?.id ?? null;
    const answer: Answer | null = random() < 0.15 ? null : randomAnswer(random, { criterion, source });
    if (answer === null) answers.delete(`${criterion}|${source}`);
    else answers.set(`${criterion}|${source}`, answer);
    const value = answer?.value ?? null;
    type('Answers', index + 2, 'Level', value === 'NA' ? 'N/A' : value === 'NK' ? '?' : value);
    type('Answers', index + 2, 'Confidence', answer === null ? null : CONFIDENCE[answer.confidence]);
  });

  const sources = assessment.sources.map((source, index) => {
    if (random() > 0.4) return source;
    const changed = {
      ...source,
      core: random() < 0.5,
      status: randomOf(random, ['active', 'planned', 'discontinued'] as const),
    };
    type('Sources', index + 2, 'Weight', changed.core ? 'Core source' : 'Supplementary');
    type('Sources', index + 2, 'Status', STATUS[changed.status]);
    return changed;
  });

  const links = new Map(assessment.topicLinks.map((link) => [`${link.topic}|${link.source}`, link]));
  sheets.rows('Coverage links').forEach((row, index) => {
    if (random() > 0.5) return;
    const topic = String(row[0]);
    const source = codes.find(({ code }) => code === row[2])?.id ?? '';
    const mandatory = framework.topics.find(({ id }) => id === topic)?.mandatory ?? [];
    const present = randomWhole(random, 0, mandatory.length);
    const linked = random() < 0.3 ? codes.filter(() => random() < 0.5) : [];
    const share = randomOf(random, [0, 0.25, 0.5, 0.75, 1]);
    links.set(
      `${topic}|${source}`,
      aLink(topic, source, {
        share,
        variables: mandatory.slice(0, present),
        linkedWith: linked.map(({ id }) => id),
      }),
    );
    type('Coverage links', index + 2, 'Share', share);
    type('Coverage links', index + 2, 'Variables present', present);
    type(
      'Coverage links',
      index + 2,
      'Linked with (codes)',
      linked.map(({ code }) => code).join('; ') || null,
    );
  });

  const topics = new Map(assessment.topics.map((setting) => [setting.topic, setting]));
  framework.topics.forEach(({ id: topic }, index) => {
    if (random() > 0.3) return;
    const priority = randomOf(random, ['high', 'normal', 'low', 'not-relevant'] as const);
    topics.set(topic, { topic, priority, reason: 'Decided' });
    type('Topics', index + 2, 'Priority', PRIORITY[priority]);
  });

  const critical = randomWhole(random, 2, 6) / 2;
  const setting = sheets.rows('Settings').findIndex((row) => row[2] === 'weight_critical');
  cells.push(['Settings', setting + 2, 2, critical]);
  const { settings } = framework;
  return {
    framework: { ...framework, settings: { ...settings, weights: { ...settings.weights, critical } } },
    assessment: {
      ...assessment,
      sources,
      answers: [...answers.values()],
      topicLinks: [...links.values()],
      topics: [...topics.values()],
    },
    cells,
  };
}

function sheetsOf(model: WorkbookReport) {
  const tables = new Map(
    model.workbook.sheets.flatMap((sheet) => (sheet.kind === 'table' ? [[sheet.name, sheet] as const] : [])),
  );
  return {
    rows: (name: string) => tables.get(name)!.rows,
    column: (name: string, head: string) => {
      const found = tables.get(name)!.columns.findIndex(({ label }) => label === head);
      if (found < 0) throw new RangeError(`no column ${head} in ${name}`);
      return found;
    },
  };
}
