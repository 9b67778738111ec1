import { byId } from '../../../assessment-framework/scoring/tolerance.ts';
import type { ReportContext } from '../report-context.ts';
import type { TableSheet } from '../report-model.ts';
import { sourceCode } from './answers-sheet.ts';
import { live } from './formula.ts';
import { type LinkRow, linkRows, orderKey } from './linked-sources.ts';
import { type At, type LiveColumn, liveTable, step } from './live-table.ts';
import { coverageScale } from './scales.ts';
import { TOLERANCE } from './settings-sheet.ts';

/** Every link of a topic and a source with its arithmetic: share, variables, quality, coverage (F.5). */
export function linksSheet(context: ReportContext): TableSheet {
  const { t } = context;
  return {
    kind: 'table',
    name: t('sheet.links'),
    title: t('coverage.linksCaption'),
    frozenColumns: 4,
    emptyText: t('coverage.noLinks'),
    ...liveTable(
      [...inputColumns(context), ...coverageColumns(context), ...wordColumns(context), ...linkSteps(context)],
      linkRows(context),
    ),
  };
}

function inputColumns(context: ReportContext): readonly LiveColumn<LinkRow>[] {
  const { t, topicName, input, orderedSources } = context;
  const codes = new Map(orderedSources.map(({ id }, index) => [id, sourceCode(context, index)]));
  const demanded = new Map(input.framework.topics.map(({ id, mandatory }) => [id, mandatory]));
  const demandedBy = ({ topic }: LinkRow) => demanded.get(topic.id) ?? [];
  return [
    {
      ...{ key: 'topic', name: 'links_topic', label: t('sheet.column.id'), type: 'text', width: 8 },
      cell: ({ topic }) => topic.id,
    },
    {
      ...{ key: 'topicName', label: t('coverage.column.topic'), type: 'text', width: 38 },
      cell: ({ topic }) => topicName(topic.id),
    },
    { key: 'code', label: t('sheet.column.code'), type: 'text', width: 8, cell: ({ code }) => code },
    {
      ...{ key: 'source', name: 'links_source', label: t('sources.column.source'), type: 'text', width: 34 },
      cell: ({ source }) => source.name,
    },
    {
      ...{ key: 'share', label: t('coverage.column.share'), type: 'fraction', width: 10 },
      ...{ input: true, choices: 'list_shares' },
      cell: ({ link }) => link.share,
    },
    {
      ...{ key: 'present', label: t('links.column.present'), type: 'integer', width: 11 },
      ...{
        input: true,
        whole: Math.max(0, ...input.framework.topics.map(({ mandatory }) => mandatory.length)),
      },
      cell: (row) => demandedBy(row).filter((id) => row.link.variables.includes(id)).length,
    },
    {
      ...{ key: 'demanded', label: t('links.column.demanded'), type: 'integer', width: 11 },
      cell: (row) => demandedBy(row).length,
    },
    {
      ...{ key: 'linked', label: t('links.column.linked'), type: 'text', width: 16, input: true },
      cell: ({ link }) =>
        link.linkedWith.flatMap((id) => codes.get(id) ?? []).join(t('format.listSeparator')),
    },
  ];
}

function coverageColumns(context: ReportContext): readonly LiveColumn<LinkRow>[] {
  const { t } = context;
  const shown = (at: At, key: string) => `IF(${at('exists')}=1,100*${at(key)},"")`;
  const percent = (x: number | undefined) => (x === undefined ? '' : x * 100);
  return [
    {
      ...{ key: 'variables', label: t('coverage.column.variables'), type: 'fraction', width: 11 },
      cell: ({ cell }, at) =>
        live(`IF(${at('demanded')}=0,1,MIN(1,${at('present')}/${at('demanded')}))`, cell?.variables ?? null),
    },
    {
      ...{ key: 'quality', label: t('coverage.column.quality'), type: 'score', width: 10 },
      cell: ({ cell }, at) => live(shown(at, 'q'), percent(cell?.quality)),
    },
    {
      ...{ key: 'from', label: t('coverage.column.midpoint'), type: 'text', width: 16 },
      cell: ({ cell }, at) =>
        live(
          `IF(${at('exists')}=1,INDEX(list_quality,IF(AND(INDEX(sources_state,${at('place')})<>3,INDEX(sources_score,${at('place')})=""),2,1)),"")`,
          cell === undefined ? '' : t(cell.qualityIsMidpoint ? 'coverage.midpoint' : 'coverage.point'),
        ),
    },
    {
      ...{ key: 'coverage', label: t('coverage.column.coverage'), type: 'score', width: 11 },
      scale: coverageScale(context),
      cell: ({ cell }, at) => live(shown(at, 'c'), percent(cell?.coverage)),
    },
    {
      ...{ key: 'lower', label: t('score.column.lower'), type: 'score', width: 10 },
      cell: ({ cell }, at) => live(shown(at, 'cLower'), percent(cell?.lower)),
    },
    {
      ...{ key: 'upper', label: t('score.column.upper'), type: 'score', width: 10 },
      cell: ({ cell }, at) => live(shown(at, 'cUpper'), percent(cell?.upper)),
    },
  ];
}

function wordColumns({ t, input }: ReportContext): readonly LiveColumn<LinkRow>[] {
  const names = (ids: readonly string[]) =>
    ids.map((id) => input.texts.variables[id]?.name ?? id).join(t('format.listSeparator'));
  return [
    {
      ...{ key: 'missing', label: t('links.column.missing'), type: 'text', width: 44 },
      cell: ({ cell }) => names(cell?.missingVariables ?? []),
    },
    { key: 'note', label: t('coverage.column.note'), type: 'text', width: 44, cell: ({ link }) => link.note },
  ];
}

const ENDS = [
  { end: '', range: 'links_c', key: 'links_key', label: 'point' },
  { end: 'Lower', range: 'links_c_lower', key: 'links_key_lower', label: 'lower' },
  { end: 'Upper', range: 'links_c_upper', key: 'links_key_upper', label: 'upper' },
] as const;

/** Quality and coverage as fractions at the point and at both ends, the order of cells, and who is linked with whom. */
function linkSteps(context: ReportContext): readonly LiveColumn<LinkRow>[] {
  const { t, input, orderedSources } = context;
  const ids = orderedSources.map(({ id }) => id).toSorted(byId);
  const sources = ids.length;
  return [
    { ...step(t('step.link'), 'links_number'), key: 'number', cell: ({ number }) => number },
    {
      ...step(t('step.topic'), 'links_topic_number'),
      key: 'topicNo',
      cell: ({ topicNumber }) => topicNumber,
    },
    {
      ...step(t('step.place')),
      key: 'place',
      cell: ({ source }, at) =>
        live(
          `MATCH(${at('code')},sources_code,0)`,
          orderedSources.findIndex(({ id }) => id === source.id) + 1,
        ),
    },
    {
      ...step(t('step.exists'), 'links_exists'),
      key: 'exists',
      cell: ({ cell }, at) => live(`INDEX(sources_exists,${at('place')})`, cell === undefined ? 0 : 1),
    },
    ...ENDS.flatMap(({ end, range, key, label }): readonly LiveColumn<LinkRow>[] => [
      {
        ...step(t(`step.quality.${label}`)),
        key: `q${end}`,
        cell: ({ cell }, at) =>
          live(qualityFormula(at, label), label === 'point' ? (cell?.quality ?? null) : null),
      },
      {
        ...step(t(`step.coverage.${label}`), range),
        key: `c${end}`,
        cell: ({ cell }, at) =>
          live(
            `(${at('share')}*${at('variables')}*${at(`q${end}`)})^(1/3)`,
            cell?.[label === 'point' ? 'coverage' : label] ?? null,
          ),
      },
      {
        ...step(t(`step.order.${label}`), key),
        key: `key${end}`,
        cell: ({ cell, topicNumber, source }, at) => {
          const stride = `${at('topicNo')}*(1E9+1)*ROWS(sources_code)`;
          const tie = `ROWS(sources_code)-1-INDEX(sources_tie,${at('place')})`;
          const rank = `ROUND(${at(`c${end}`)}/${TOLERANCE},0)*ROWS(sources_code)`;
          const coverage = cell?.[label === 'point' ? 'coverage' : label];
          return live(
            `IF(${at('exists')}=1,${stride}+${rank}+${tie},"")`,
            coverage === undefined
              ? ''
              : orderKey({ sources, topicNumber, tie: ids.indexOf(source.id) }, coverage),
          );
        },
      },
    ]),
    ...pairSteps(context, input.framework.settings.coverage.linkedWhenBoth),
  ];
}

/** Score of the source, the middle of its interval where it has none, 0 where it does not apply; a fraction. */
function qualityFormula(at: At, end: 'point' | 'lower' | 'upper'): string {
  const of = (range: string) => `INDEX(sources_${range},${at('place')})`;
  const middle = `IF(${of('score')}="",(${of('lower')}+${of('upper')})/2,${of('score')})`;
  return `IF(${of('state')}=3,0,${end === 'point' ? middle : of(end)})/100`;
}

/** Texts and marks by which two links are recognised as linked or reconciled. */
function pairSteps(
  { t }: ReportContext,
  rules: readonly { readonly criterion: string }[],
): readonly LiveColumn<LinkRow>[] {
  const bare = (cell: string) => `";"&SUBSTITUTE(${cell}," ","")&";"`;
  return [
    {
      ...{ ...step(t('step.mark'), 'links_mark'), type: 'text' },
      key: 'mark',
      cell: (_, at) => live(bare(at('code')), null),
    },
    {
      ...{ ...step(t('step.marks'), 'links_marks'), type: 'text' },
      key: 'marks',
      cell: (_, at) => live(bare(at('linked')), null),
    },
    ...rules.map(({ criterion }, index): LiveColumn<LinkRow> => {
      const number = index + 1;
      return {
        ...step(t('step.reaches', { criterion }), `links_reach_${number}`),
        key: `reach-${number}`,
        cell: (_, at) => live(`INDEX(sources_reach_${number},${at('place')})`, null),
      };
    }),
  ];
}
