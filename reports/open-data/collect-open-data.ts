import { reportTitle } from '../model/front-matter.ts';
import { createContext, type ReportContext, type ReportInput } from '../model/report-context.ts';
import { openReportLanguage } from '../model/translate.ts';
import { codeLists } from './code-lists.ts';
import {
  openActions,
  openFigures,
  openGaps,
  openIndicators,
  openRecommendations,
} from './collect-findings.ts';
import {
  openAnswers,
  openCells,
  openDimensions,
  openGroupScores,
  openIndices,
  openSourceScores,
  openTopics,
} from './collect-scores.ts';
import { OPEN_DATA_FORMAT, OPEN_DATA_VERSION, type OpenData } from './open-data-model.ts';

/**
 * The open data of an assessment. Persons are never in it. A public release leaves out the levels of single answers and
 * whatever quotes them; what else it leaves out was taken from the assessment before.
 */
export const collectOpenData = (input: ReportInput): OpenData => openDataOf(createContext(input));

/** The same from a context that is already open. */
export function openDataOf(context: ReportContext): OpenData {
  const { input } = context;
  const { head } = input.assessment;
  const { settings } = input.framework;
  return {
    format: OPEN_DATA_FORMAT,
    formatVersion: OPEN_DATA_VERSION,
    generatedAt: input.generatedAt,
    generatorVersion: input.appVersion,
    language: openReportLanguage(input.language).language,
    textLanguage: head.reportLanguage,
    release: input.choice?.release ?? 'internal',
    assessment: {
      assessmentId: head.id,
      title: reportTitle(context),
      country: head.country,
      countryCode: head.countryCode,
      practice: head.practice,
      state: head.state,
      periodStart: head.periodStart,
      periodEnd: head.periodEnd,
      referenceDate: head.referenceDate,
      updatedAt: head.updatedAt,
      context: head.context,
      scope: head.scope,
      planCurrency: head.planCurrency,
    },
    framework: {
      frameworkId: settings.id,
      version: settings.version,
      title: input.texts.framework.title,
      publisher: settings.publisher,
      licence: settings.licence,
      released: settings.released,
    },
    indices: openIndices(context),
    dimensions: openDimensions(context),
    institutions: openInstitutions(context),
    sources: openSources(context),
    sourceScores: openSourceScores(context),
    sourceGroupScores: openGroupScores(context),
    topics: openTopics(context),
    coverageCells: openCells(context),
    answers: openAnswers(context),
    gaps: openGaps(context),
    recommendations: openRecommendations(context),
    actions: openActions(context),
    indicators: openIndicators(context),
    indicatorFigures: openFigures(context),
    codeLists: codeLists(context),
  };
}

const openInstitutions = ({ input }: ReportContext): OpenData['institutions'] =>
  input.assessment.institutions
    .toSorted((a, b) => a.order - b.order)
    .map(({ id, name, acronym, kind, roles, produces, holds, uses, mandate, website, notes }) => ({
      institutionId: id,
      ...{ name, acronym, kind, roles, produces, holds, uses, mandate, website, notes },
    }));

const openSources = ({ orderedSources }: ReportContext): OpenData['sources'] =>
  orderedSources.map((source) => {
    const { name, acronym, core, status, legalBasis, purpose, population, exclusions, geography } = source;
    const { frequency, firstYear, lastReferenceDate, lastPublishedDate, variables, tabulatedBy } = source;
    const { recordCount, entriesPerYear, software, dataEntry, access, publication, resources } = source;
    const { plannedChange, notes } = source;
    return {
      sourceId: source.id,
      ...{ name, acronym, sourceType: source.type, custodianId: source.custodian, core, status, legalBasis },
      ...{ purpose, countedUnit: source.unit, population, exclusions, geography, frequency, firstYear },
      ...{ lastReferenceDate, lastPublishedDate, variables, tabulatedBy, recordCount, entriesPerYear },
      ...{ software, dataEntry, linkageIdentifier: source.identifier, access, publication, resources },
      ...{ plannedChange, notes },
    };
  });
