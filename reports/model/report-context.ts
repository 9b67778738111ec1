import { shownIndices } from '../../assessment-framework/coverage/shown-indices.ts';
import type {
  Answer,
  AnswerValue,
  Assessment,
  DataSource,
  Institution,
} from '../../assessment-framework/model/assessment.ts';
import type { Language } from '../../assessment-framework/model/common.ts';
import type { Severity } from '../../assessment-framework/model/constants.ts';
import type { Criterion, Framework } from '../../assessment-framework/model/framework.ts';
import type { CriterionText, FrameworkTexts } from '../../assessment-framework/model/framework-texts.ts';
import {
  type ReleaseChoices,
  releaseChoices,
} from '../../assessment-framework/release/release-categories.ts';
import type { ReleaseProfile } from '../../assessment-framework/release/release-profiles.ts';
import type { ReportPreset } from '../../assessment-framework/report-outline/outline.ts';
import type { Gap, Scores } from '../../assessment-framework/scoring/result.ts';
import { type Analysis, openAnalysis } from './analysis.ts';
import { createFormat, type Format } from './format.ts';
import type { Tone } from './report-model.ts';
import { openReportLanguage, type ReportLanguage, type Translate } from './translate.ts';

/** What a report is made from. Time and author are passed in, so that the same input gives the same report. */
export interface ReportInput {
  readonly assessment: Assessment;
  readonly framework: Framework;
  /** Texts of the framework in the language of the report. */
  readonly texts: FrameworkTexts;
  readonly scores: Scores;
  readonly gaps: readonly Gap[];
  readonly language: Language;
  /** Moment in UTC, ISO 8601. */
  readonly generatedAt: string;
  readonly author: string;
  readonly appVersion: string;
  /** Which chapters, for whom. Left out: the full report as the team arranged it, for inside use. */
  readonly choice?: ReportChoice;
}

/** What a report holds and who will read it. */
export interface ReportChoice {
  readonly preset: ReportPreset;
  readonly release: ReleaseProfile;
}

/** The input with look-ups and words, shared by all sections of a report. */
export interface ReportContext {
  readonly input: ReportInput;
  readonly language: ReportLanguage;
  readonly t: Translate;
  readonly format: Format;
  readonly preset: ReportPreset;
  /** What the readers of this report may see. */
  readonly release: ReleaseChoices;
  /** What the engines say beyond scores and gaps, computed when first asked for. */
  readonly analysis: Analysis;
  readonly institutions: ReadonlyMap<string, Institution>;
  readonly sources: ReadonlyMap<string, DataSource>;
  /** Sources as the assessment orders them. */
  readonly orderedSources: readonly DataSource[];
  answerOf(criterion: string, source: string | null): Answer | undefined;
  criterionText(criterion: string): CriterionText | undefined;
  criterionLabel(criterion: string): string;
  institutionName(id: string | null): string;
  sourceName(id: string): string;
  /** Acronym where there is one, else the name. */
  sourceShort(id: string): string;
  topicLabel(id: string): string;
  topicName(id: string): string;
  dimensionName(id: string): string;
  sourceTypeName(id: string): string;
  bandName(id: string): string;
  coverageName(id: string): string;
  severityName(severity: Severity): string;
  /** What a gap is about: a topic, a source or the system as a whole. */
  subjectName(kind: Gap['subjectKind'], id: string): string;
}

/** Opens language, formats and look-ups. An id without a text or record is shown as the id. */
export function createContext(given: ReportInput): ReportContext {
  const indices = shownIndices(given.scores.indices, given.assessment, given.framework);
  const input = { ...given, scores: { ...given.scores, indices } };
  const language = openReportLanguage(input.language);
  const { assessment, texts } = input;
  const institutions = new Map(assessment.institutions.map((item) => [item.id, item]));
  const sources = new Map(assessment.sources.map((item) => [item.id, item]));
  const answers = new Map(assessment.answers.map((item) => [answerKey(item.criterion, item.source), item]));
  const criterionText = (id: string) => texts.systemCriteria[id] ?? texts.sourceCriteria[id];
  const sourceName = (id: string) => sources.get(id)?.name ?? id;
  const topicName = (id: string) => texts.topics[id]?.name ?? id;
  return {
    input,
    language,
    t: language.t,
    format: createFormat(language.locale),
    preset: input.choice?.preset ?? 'full',
    release: releaseChoices(input.choice?.release ?? 'internal'),
    analysis: openAnalysis(input),
    institutions,
    sources,
    orderedSources: [...assessment.sources].sort((a, b) => a.order - b.order),
    answerOf: (criterion, source) => answers.get(answerKey(criterion, source)),
    criterionText,
    criterionLabel: (id) => criterionText(id)?.label ?? id,
    institutionName: (id) =>
      id === null ? language.t('common.unknown') : (institutions.get(id)?.name ?? id),
    sourceName,
    sourceShort: (id) => sources.get(id)?.acronym || sourceName(id),
    topicLabel: (id) => texts.topics[id]?.label ?? id,
    topicName,
    dimensionName: (id) => texts.framework.dimensions[id]?.name ?? id,
    sourceTypeName: (id) => texts.sourceTypes[id]?.name ?? id,
    bandName: (id) => texts.framework.bands[id]?.name ?? id,
    coverageName: (id) => texts.framework.coverageLevels[id]?.name ?? id,
    severityName: (severity) => language.t(`severity.${severity}`),
    subjectName: (kind, id) =>
      kind === 'topic' ? topicName(id) : kind === 'source' ? sourceName(id) : language.t('gaps.wholeSystem'),
  };
}

function answerKey(criterion: string, source: string | null): string {
  return `${criterion}|${source ?? ''}`;
}

/** Criteria of a dimension, in the order of the framework. */
export function criteriaOfDimension(framework: Framework, dimension: string): readonly Criterion[] {
  return framework.systemCriteria.filter((criterion) => criterion.dimension === dimension);
}

/** Tone of an answer; no answer at all is `blank`. */
export function answerTone(value: AnswerValue | null): Tone {
  if (value === null) return 'blank';
  if (value === 'NA') return 'not-applicable';
  if (value === 'NK') return 'not-known';
  return rampTone(value);
}

/** Tone of a step 0-4 of the ramp. */
export function rampTone(step: number): Tone {
  const tones: readonly Tone[] = ['ramp-0', 'ramp-1', 'ramp-2', 'ramp-3', 'ramp-4'];
  return tones[step] ?? 'blank';
}

/**
 * Tone of a step in an ordered scale. Scales of other lengths use the ends of the ramp: four coverage levels take
 * 0, 1, 3 and 4, so that the neutral middle is not read as a verdict.
 */
export function scaleTone(steps: readonly { readonly id: string }[], id: string | null): Tone {
  const index = steps.findIndex((step) => step.id === id);
  if (index < 0) return 'blank';
  const last = steps.length - 1;
  if (last === 3) return rampTone(index < 2 ? index : index + 1);
  return rampTone(last === 0 ? 4 : Math.round((index / last) * 4));
}
