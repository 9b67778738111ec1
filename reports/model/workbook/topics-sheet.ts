import type { TopicCoverage } from '../../../assessment-framework/scoring/result.ts';
import { isBelow } from '../../../assessment-framework/scoring/tolerance.ts';
import { topicBand } from '../phrases.ts';
import type { ReportContext } from '../report-context.ts';
import type { TableSheet } from '../report-model.ts';
import { stepName } from './band-formula.ts';
import { live } from './formula.ts';
import { type At, type LiveColumn, liveTable, step } from './live-table.ts';
import { coverageScale } from './scales.ts';
import { TOLERANCE } from './settings-sheet.ts';

interface TopicRow {
  readonly topic: TopicCoverage;
  /** From 1, in the order of the framework. */
  readonly number: number;
}

/** Coverage of each topic, one a row, from the sheet of links (F.5). */
export function topicsSheet(context: ReportContext): TableSheet {
  const { t, input } = context;
  return {
    kind: 'table',
    name: t('sheet.topics'),
    title: t('coverage.topicsCaption'),
    frozenColumns: 2,
    emptyText: t('sheet.empty'),
    ...liveTable(
      [...readColumns(context), ...topicSteps(context)],
      input.scores.topics.map((topic, index) => ({ topic, number: index + 1 })),
    ),
  };
}

function readColumns(context: ReportContext): readonly LiveColumn<TopicRow>[] {
  const { t, topicName, sourceName } = context;
  const relevant = (at: At, formula: string) => `IF(${at('weight')}>0,${formula},"")`;
  const shown = ({ topic }: TopicRow, end: 'coverage' | 'lower' | 'upper') =>
    topic.priority === 'not-relevant' ? '' : topic[end] * 100;
  const source = (at: At, place: string, from: number) =>
    `IF(${at('linked')}>=${from},INDEX(links_source,${at(place)}),"")`;
  return [
    {
      ...{ key: 'id', name: 'topics_id', label: t('sheet.column.id'), type: 'text', width: 8 },
      cell: ({ topic }) => topic.id,
    },
    {
      ...{ key: 'name', name: 'topics_name', label: t('coverage.column.topic'), type: 'text', width: 46 },
      cell: ({ topic }) => topicName(topic.id),
    },
    {
      ...{ key: 'priority', label: t('coverage.column.priority'), type: 'text', width: 14 },
      ...{ input: true, choices: 'list_priorities' },
      cell: ({ topic }) => t(`priority.${topic.priority}`),
    },
    {
      ...{
        key: 'weight',
        name: 'topics_weight',
        label: t('coverage.column.weight'),
        type: 'number',
        width: 10,
      },
      cell: ({ topic }, at) => live(weightFormula(at('priority')), topic.weight),
    },
    {
      ...{ key: 'coverage', name: 'topics_score', label: t('coverage.column.coverage'), type: 'score' },
      ...{ width: 11, scale: coverageScale(context) },
      cell: (row, at) => live(relevant(at, `100*${at('t')}`), shown(row, 'coverage')),
    },
    {
      ...{ key: 'lower', name: 'topics_lower', label: t('score.column.lower'), type: 'score', width: 10 },
      cell: (row, at) => live(relevant(at, `100*MIN(${at('t')},${at('tLower')})`), shown(row, 'lower')),
    },
    {
      ...{ key: 'upper', name: 'topics_upper', label: t('score.column.upper'), type: 'score', width: 10 },
      cell: (row, at) => live(relevant(at, `100*MAX(${at('t')},${at('tUpper')})`), shown(row, 'upper')),
    },
    {
      ...{ key: 'level', label: t('coverage.column.level'), type: 'text', width: 14 },
      cell: ({ topic }, at) =>
        live(
          `IF(${at('weight')}>0,${stepName('coverage', at('t'))},INDEX(list_priorities,4))`,
          topicBand(context, topic),
        ),
    },
    {
      ...{ key: 'linked', label: t('coverage.column.sources'), type: 'integer', width: 10 },
      cell: ({ topic }, at) => live(`COUNTIFS(links_topic,${at('id')},links_exists,1)`, topic.cells.length),
    },
    {
      ...{ key: 'best', label: t('coverage.column.best'), type: 'text', width: 36 },
      cell: ({ topic }, at) =>
        live(source(at, 'first', 1), topic.cells[0] ? sourceName(topic.cells[0].source) : ''),
    },
    {
      ...{ key: 'secondName', label: t('coverage.column.second'), type: 'text', width: 36 },
      cell: ({ topic }, at) =>
        live(source(at, 'second', 2), topic.cells[1] ? sourceName(topic.cells[1].source) : ''),
    },
    {
      ...{ key: 'shareOfSecond', label: t('coverage.column.beta'), type: 'number', width: 12 },
      cell: ({ topic }, at) => live(at('beta'), topic.beta?.value ?? ''),
    },
  ];
}

function weightFormula(priority: string): string {
  const is = (place: number) => `${priority}=INDEX(list_priorities,${place})`;
  return `IF(${is(1)},priority_high,IF(${is(2)},priority_normal,IF(${is(3)},priority_low,0)))`;
}

const ENDS = [
  { end: '', suffix: '', label: 'point' },
  { end: 'Lower', suffix: '_lower', label: 'lower' },
  { end: 'Upper', suffix: '_upper', label: 'upper' },
] as const;

/** The best two sources at the point and at both ends, the share of the second, and the coverage they give together. */
function topicSteps(context: ReportContext): readonly LiveColumn<TopicRow>[] {
  const { t, input } = context;
  const { headcountFrom, linkedWhenBoth } = input.framework.settings.coverage;
  return [
    { ...step(t('step.topic')), key: 'number', cell: ({ number }) => number },
    {
      ...step(t('step.before')),
      key: 'before',
      cell: ({ number }, at) =>
        live(
          `COUNTIFS(links_topic_number,">"&${at('number')},links_exists,1)`,
          input.scores.topics.slice(number).reduce((all, { cells }) => all + cells.length, 0),
        ),
    },
    ...ENDS.flatMap(({ end, suffix, label }): readonly LiveColumn<TopicRow>[] => {
      const place = (at: At, nth: number) =>
        `IF(${at('linked')}>=${nth},MATCH(LARGE(links_key${suffix},${at('before')}+${nth}),links_key${suffix},0),"")`;
      const [first, second, beta] = [`first${end}`, `second${end}`, `beta${end}`];
      const cell = (at: At, key: string) => `INDEX(links_c${suffix},${at(key)})`;
      return [
        { ...step(t(`step.first.${label}`)), key: first, cell: (_, at) => live(place(at, 1), null) },
        { ...step(t(`step.second.${label}`)), key: second, cell: (_, at) => live(place(at, 2), null) },
        {
          ...step(t(`step.beta.${label}`)),
          key: beta,
          cell: ({ topic }, at) =>
            live(
              betaFormula(
                { linked: at('linked'), first: at(first), second: at(second) },
                linkedWhenBoth.length,
              ),
              label === 'point' ? (topic.beta?.value ?? '') : null,
            ),
        },
        {
          ...step(t(`step.together.${label}`)),
          key: `t${end}`,
          cell: ({ topic }, at) => {
            const more = `${at(beta)}*(1-${cell(at, first)})*${cell(at, second)}`;
            return live(
              `IF(${at('linked')}=0,0,${cell(at, first)}+IF(${at('linked')}>1,${more},0))`,
              label === 'point' ? topic.coverage : null,
            );
          },
        },
      ];
    }),
    {
      ...step(t('step.covered'), 'topics_covered'),
      key: 'covered',
      cell: ({ topic }, at) =>
        live(
          `IF(AND(${at('weight')}>0,${at('t')}>=headcount_least-${TOLERANCE}),1,0)`,
          topic.priority !== 'not-relevant' && !isBelow(topic.coverage, headcountFrom) ? 1 : 0,
        ),
    },
    ...(['coverage', 'lower', 'upper'] as const).map(
      (end): LiveColumn<TopicRow> => ({
        ...step(
          t(`step.weighted${end === 'coverage' ? '' : end === 'lower' ? 'Lower' : 'Upper'}`),
          `topics_points_${end}`,
        ),
        key: `weighted-${end}`,
        cell: ({ topic }, at) =>
          live(`IF(${at('weight')}>0,${at('weight')}*${at(end)},0)`, topic.weight * topic[end] * 100),
      }),
    ),
  ];
}

/** Linked when either link states it, or when the answers of both sources reach the level of a rule. */
function betaFormula(
  { linked, first, second }: { readonly linked: string; readonly first: string; readonly second: string },
  rules: number,
): string {
  const names = (one: string, other: string) =>
    `ISNUMBER(FIND(INDEX(links_mark,${other}),INDEX(links_marks,${one})))`;
  const reached = Array.from({ length: rules }, (_, index) => {
    const reach = `links_reach_${index + 1}`;
    return `INDEX(${reach},${first})*INDEX(${reach},${second})=1`;
  });
  const because = [names(first, second), names(second, first), ...reached].join(',');
  return `IF(${linked}<2,"",IF(OR(${because}),beta_linked,beta_unlinked))`;
}
