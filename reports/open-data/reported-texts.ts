import type { Language } from '../../assessment-framework/model/common.ts';
import { scoreWithRange } from '../model/phrases.ts';
import type { ReportContext } from '../model/report-context.ts';
import { CONCEPTS_OF_CRITERIA, type EsmsId } from './esms-concepts.ts';
import type { InventoryEntry } from './inventory.ts';

/** A text that is reported of a concept, and its language. */
export interface ReportedText {
  readonly concept: EsmsId;
  readonly text: string;
  readonly language: Language;
}

/** What the inventory, the scores and the rubrics of the answers say of a source, by concept; never an empty text. */
export function reportedTexts(context: ReportContext, entry: InventoryEntry): readonly ReportedText[] {
  return [
    ...statedTexts(context, entry),
    ...computedTexts(context, entry),
    ...rubricTexts(context, entry),
  ].filter(({ text }) => text !== '');
}

/** What the team wrote. */
function statedTexts(context: ReportContext, { source }: InventoryEntry): readonly ReportedText[] {
  const { head } = context.input.assessment;
  const written = (concept: EsmsId, ...texts: readonly string[]): ReportedText => ({
    concept,
    text: texts.filter((text) => text !== '').join('\n'),
    language: head.reportLanguage,
  });
  return [
    written(
      'CONTACT_ORGANISATION',
      source.custodian === null ? '' : context.institutionName(source.custodian),
    ),
    written('DATA_DESCR', source.purpose),
    written('STAT_POP', source.population, source.exclusions),
    written('REF_AREA', head.country, source.geography),
    written('INST_MAN_LA_OA', source.legalBasis),
    written('REL_POL_US_AC', source.access),
    written('PUBLICATIONS', source.publication),
    written('COST_BURDEN', source.resources),
    written('COLL_METHOD', source.dataEntry),
    written('COMMENT_DSET', source.plannedChange, source.notes),
  ];
}

/** What follows from codes, dates and scores. */
function computedTexts(context: ReportContext, entry: InventoryEntry): readonly ReportedText[] {
  const { t, input, language, format, sourceTypeName, sourceName, topicName } = context;
  const { source, measures, linkedWith, daysToPublication } = entry;
  const said = (concept: EsmsId, text: string): ReportedText => ({
    concept,
    text,
    language: language.language,
  });
  const variables = source.variables.map((id) => input.texts.variables[id]?.name ?? id);
  const unit = source.unit === 'unknown' ? '' : t(`data.code.counted-unit.${source.unit}`);
  return [
    said('META_LAST_UPDATE', input.assessment.head.updatedAt.slice(0, 10)),
    said('COVERAGE_SECTOR', measures.map(({ topic }) => topicName(topic)).join('\n')),
    said(
      'STAT_CONC_DEF',
      variables.length === 0 ? '' : t('data.sdmx.variables', { variables: format.list(variables) }),
    ),
    said('STAT_UNIT', unit),
    said('UNIT_MEASURE', unit),
    said('COVERAGE_TIME', coverageTime(context, entry)),
    said('REF_PERIOD', source.lastReferenceDate ?? ''),
    said('QUALITY_ASSMNT', qualityText(context, entry)),
    said(
      'COMPLETENESS',
      measures
        .map(({ topic, cell }) =>
          t('data.sdmx.coverage', { topic: topicName(topic), value: format.score(cell.coverage) }),
        )
        .join('\n'),
    ),
    said('TIMELINESS', daysToPublication === null ? '' : t('data.sdmx.days', { count: daysToPublication })),
    said(
      'COHER_X_DOM',
      linkedWith.length === 0
        ? ''
        : t('data.sdmx.linked', { sources: format.list(linkedWith.map(sourceName)) }),
    ),
    said('SOURCE_TYPE', sourceTypeName(source.type)),
    said('FREQ_COLL', source.frequency === 'unknown' ? '' : t(`frequency.${source.frequency}`)),
  ];
}

/** The rubric of a level that a source has reached says how things are; a public release does not tell levels. */
function rubricTexts(context: ReportContext, { source }: InventoryEntry): readonly ReportedText[] {
  const { input, language, answerOf, criterionText } = context;
  if (input.choice?.release === 'public') return [];
  const concepts = CONCEPTS_OF_CRITERIA[input.framework.settings.id] ?? {};
  return Object.entries(concepts).flatMap(([criterion, concept]) => {
    const value = answerOf(criterion, source.id)?.value;
    const text = typeof value === 'number' ? criterionText(criterion)?.levels[value] : undefined;
    return text === undefined ? [] : { concept, text, language: language.language };
  });
}

function coverageTime({ t }: ReportContext, { source }: InventoryEntry): string {
  const { firstYear, lastReferenceDate: last } = source;
  if (firstYear === null) return last === null ? '' : t('data.sdmx.timeTo', { to: last });
  const from = String(firstYear);
  return last === null ? t('data.sdmx.timeFrom', { from }) : t('data.sdmx.time', { from, to: last });
}

function qualityText(context: ReportContext, { score }: InventoryEntry): string {
  const { t, format, input } = context;
  if (score === null || score.state === 'not-applicable' || score.state === 'empty') return '';
  const whole = t('data.sdmx.quality', {
    score: scoreWithRange(context, score),
    grade: score.grade,
    known: score.counts.known,
    total: score.counts.total,
  });
  if (input.choice?.release === 'public') return whole;
  const groups = Object.entries(score.groups).flatMap(([group, mean]) =>
    mean === null
      ? []
      : t('data.sdmx.group', {
          group: input.texts.framework.sourceGroups[group]?.name ?? group,
          value: format.score(mean),
        }),
  );
  return [whole, ...groups].join('\n');
}
