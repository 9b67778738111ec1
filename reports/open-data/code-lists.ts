import { INSTITUTION_KINDS } from '../../assessment-framework/model/assessment.ts';
import { CONFIDENCES, TOPIC_PRIORITIES } from '../../assessment-framework/model/common.ts';
import {
  ACTION_STATUSES,
  COST_CLASSES,
  FUNDING_STATUSES,
  HORIZONS,
  SEVERITIES,
} from '../../assessment-framework/model/constants.ts';
import { COUNTED_UNITS, FREQUENCIES } from '../../assessment-framework/model/fields.ts';
import type { ReportContext } from '../model/report-context.ts';
import type { OpenData } from './open-data-model.ts';
import type { CodeListName } from './open-fields.ts';

interface Code {
  readonly code: string;
  readonly name: string;
  readonly description?: string;
}

/** Every code that a field may hold, with its name in the language of the document. */
export function codeLists(context: ReportContext): OpenData['codeLists'] {
  const lists: Lists = { ...listsOfWords(context), ...listsOfFramework(context) };
  return Object.entries(lists)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([list, codes]) =>
      codes.map(({ code, name, description = '' }, index) => ({
        ...{ list, code, order: index + 1, name, description },
      })),
    );
}

type Lists = Readonly<Partial<Record<CodeListName, readonly Code[]>>>;

/** Lists whose names are sentences of the reports. */
function listsOfWords({ t, severityName }: ReportContext) {
  const named = <T extends string>(codes: readonly T[], name: (code: T) => string): readonly Code[] =>
    codes.map((code) => ({ code, name: name(code) }));
  return {
    'action-status': named(ACTION_STATUSES, (code) => t(`plan.status.${code}`)),
    'answer-state': named(['answered', 'not-applicable', 'not-known', 'not-answered'], (code) =>
      t(`data.code.answer-state.${code}`),
    ),
    availability: named(['available', 'partial', 'not-available', 'not-applicable', 'not-known'], (code) =>
      t(`data.code.availability.${code}`),
    ),
    'block-state': named(['scored', 'withheld', 'not-applicable', 'empty'], (code) => t(`state.${code}`)),
    confidence: named(CONFIDENCES, (code) => t(`confidence.${code}`)),
    'cost-basis': named(['amount', 'class', 'none', 'no-rate'], (code) => t(`plan.basis.${code}`)),
    'counted-unit': named(COUNTED_UNITS, (code) => t(`data.code.counted-unit.${code}`)),
    'figure-status': named(['final', 'provisional', 'estimate'], (code) =>
      t(`data.code.figure-status.${code}`),
    ),
    frequency: named(FREQUENCIES, (code) => t(`frequency.${code}`)),
    'funding-status': named(FUNDING_STATUSES, (code) => t(`plan.funding.${code}`)),
    'gap-status': named(['found', 'to-verify', 'dismissed', 'merged'], (code) =>
      t(`data.code.gap-status.${code}`),
    ),
    index: named(['system', 'sources', 'coverage', 'overall'], (code) => t(`data.code.index.${code}`)),
    'indicator-part': named(['trends', 'impact', 'governance'], (code) =>
      t(`data.code.indicator-part.${code}`),
    ),
    'institution-kind': named(INSTITUTION_KINDS, (code) => t(`institutionKind.${code}`)),
    priority: named(TOPIC_PRIORITIES, (code) => t(`priority.${code}`)),
    severity: named(SEVERITIES, severityName),
    'source-status': named(['active', 'planned', 'discontinued'], (code) =>
      t(`data.code.source-status.${code}`),
    ),
    'subject-kind': named(['topic', 'source', 'system'], (code) => t(`data.code.subject-kind.${code}`)),
  } satisfies Lists;
}

/** Lists that the framework brings. */
function listsOfFramework(context: ReportContext) {
  const { framework, texts } = context.input;
  const { settings } = framework;
  const { criterionLabel, criterionText, dimensionName, sourceTypeName, topicName } = context;
  const named = (
    codes: readonly string[],
    names: Readonly<Record<string, { readonly name: string; readonly description?: string | undefined }>>,
  ): readonly Code[] =>
    codes.map((code) => ({
      code,
      name: names[code]?.name ?? code,
      description: names[code]?.description ?? '',
    }));
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  return {
    area: named(settings.areas, texts.framework.areas),
    band: named(ids(settings.bands), texts.framework.bands),
    'cost-class': named(COST_CLASSES, texts.framework.costs),
    'coverage-level': named(ids(settings.coverage.levels), texts.framework.coverageLevels),
    criterion: ids([...framework.systemCriteria, ...framework.sourceCriteria]).map((code) => ({
      code,
      name: criterionLabel(code),
      description: criterionText(code)?.question ?? '',
    })),
    dimension: ids(settings.dimensions).map((code) => ({
      code,
      name: dimensionName(code),
      description: texts.framework.dimensions[code]?.description ?? '',
    })),
    'gap-rule': ids(framework.gapRules).map((code) => ({
      code,
      name: texts.gaps[code]?.name ?? code,
      description: texts.gaps[code]?.detection ?? '',
    })),
    grade: ids(settings.grades).map((code) => ({ code, name: code })),
    horizon: named(HORIZONS, texts.framework.horizons),
    recommendation: ids(framework.recommendations).map((code) => ({
      code,
      name: texts.recommendations[code]?.label ?? code,
      description: texts.recommendations[code]?.text ?? '',
    })),
    role: named(settings.roles, texts.framework.roles),
    'source-group': named(settings.sourceGroups, texts.framework.sourceGroups),
    'source-type': ids(framework.sourceTypes).map((code) => ({
      code,
      name: sourceTypeName(code),
      description: texts.sourceTypes[code]?.measures ?? '',
    })),
    topic: ids(framework.topics).map((code) => ({
      code,
      name: topicName(code),
      description: texts.topics[code]?.definition ?? '',
    })),
    variable: named(ids(framework.variables), texts.variables),
  } satisfies Lists;
}
