import type { Institution } from '../../assessment-framework/model/assessment.ts';
import type { Language } from '../../assessment-framework/model/common.ts';
import { reportTitle } from '../model/front-matter.ts';
import type { ReportContext } from '../model/report-context.ts';
import { EU_FREQUENCIES } from './frequency-codes.ts';
import { type InventoryEntry, inventoryOf } from './inventory.ts';
import { webAddress } from './web-address.ts';

const EU = 'http://publications.europa.eu/resource/authority/';
const EU_LANGUAGES: Readonly<Record<Language, string>> = { en: 'ENG', fr: 'FRA', es: 'SPA', ar: 'ARA' };
const EU_STATUSES = { active: 'COMPLETED', planned: 'DEVELOP', discontinued: 'DISCONT' } as const;

// Written out, so that no reader has to fetch it.
const VOCABULARIES = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  dqv: 'http://www.w3.org/ns/dqv#',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/**
 * The inventory as a catalogue: DCAT 3 with the terms of DCAT-AP 3, as JSON-LD. Each data source is a dataset. Names are
 * in the language of the report, what the team wrote is marked with the language of the assessment. No persons.
 */
export function dcatCatalogue(context: ReportContext) {
  const { t, input, language } = context;
  const { head, institutions } = input.assessment;
  const words = wordsOf(context);
  const entries = inventoryOf(context);
  return {
    '@context': VOCABULARIES,
    '@graph': [
      {
        '@id': words.iri(),
        '@type': 'dcat:Catalog',
        'dct:title': words.said(reportTitle(context)),
        'dct:description': words.said(t('data.dcat.description', { country: head.country })),
        'dct:identifier': head.id,
        'dct:publisher': { '@id': words.iri('team') },
        'dct:issued': { '@type': 'xsd:dateTime', '@value': input.generatedAt },
        'dct:modified': { '@type': 'xsd:dateTime', '@value': head.updatedAt },
        'dct:language': {
          '@id': `${EU}language/${EU_LANGUAGES[language.language]}`,
          '@type': 'dct:LinguisticSystem',
        },
        'dct:spatial': { '@id': words.country },
        'dcat:themeTaxonomy': {
          '@id': `${EU}data-theme`,
          '@type': 'skos:ConceptScheme',
          'dct:title': words.said(t('data.dcat.themes')),
        },
        'dcat:dataset': entries.map(({ source }) => ({ '@id': words.iri('source', source.id) })),
      },
      {
        '@id': words.iri('team'),
        '@type': 'foaf:Agent',
        'foaf:name': words.said(t('data.dcat.team', { country: head.country })),
      },
      { '@id': words.country, '@type': 'dct:Location', 'rdfs:label': words.written(head.country) },
      ...entries.map((entry) => dataset(context, words, entry)),
      ...institutions.map((institution) => organisation(words, institution)),
      ...METRICS.map((metric) => ({
        '@id': words.iri('metric', metric),
        '@type': 'dqv:Metric',
        'skos:prefLabel': words.said(t(`data.dcat.metric.${metric}`)),
        'dqv:expectedDataType': { '@id': 'xsd:double' },
        'dqv:inDimension': { '@id': words.iri('quality'), '@type': 'dqv:Dimension' },
      })),
    ],
  };
}

const METRICS = ['score', 'lower', 'upper', 'completeness', 'confidence'] as const;

type Words = ReturnType<typeof wordsOf>;

/** Names of things and texts with their language. Identifiers hold letters, digits, dots, dashes and underscores only. */
function wordsOf({ input, language }: ReportContext) {
  const { head } = input.assessment;
  const iri = (...parts: readonly string[]) => ['urn:x-mdsa:assessment', head.id, ...parts].join(':');
  return {
    iri,
    country: head.countryCode === null ? iri('country') : `${EU}country/${head.countryCode}`,
    /** A text of the report or the framework. */
    said: (text: string) => ({ '@language': language.language, '@value': text }),
    /** A text that the team wrote. */
    written: (text: string) => ({ '@language': head.reportLanguage, '@value': text }),
  };
}

/** The property, unless there is nothing to say. */
const known = <T>(name: string, value: T | null | '') =>
  value === null || value === '' ? {} : { [name]: value };

const concept = (iri: string, label: unknown) => ({
  '@id': iri,
  '@type': 'skos:Concept',
  'skos:prefLabel': label,
});

function dataset(context: ReportContext, words: Words, entry: InventoryEntry) {
  const { t, input, sourceTypeName, topicLabel, institutions } = context;
  const { source, measures } = entry;
  const { settings } = input.framework;
  const custodian = source.custodian === null ? undefined : institutions.get(source.custodian);
  const address = webAddress(source.publication);
  const typeIri = `urn:x-mdsa:framework:${[settings.id, settings.version, 'source-type', source.type].map(encodeURIComponent).join(':')}`;
  const label = (type: string, text: string) =>
    text === '' ? null : { '@type': type, 'rdfs:label': words.written(text) };
  return {
    '@id': words.iri('source', source.id),
    '@type': 'dcat:Dataset',
    'dct:identifier': source.id,
    'dct:title': words.written(source.name),
    ...known('dct:alternative', source.acronym && words.written(source.acronym)),
    'dct:description': descriptionOf(context, words, entry),
    ...known('dct:publisher', custodian ? { '@id': words.iri('institution', custodian.id) } : null),
    ...known('dcat:contactPoint', custodian ? contact(words, custodian) : null),
    'dct:type': concept(typeIri, words.said(sourceTypeName(source.type))),
    'dcat:theme': concept(`${EU}data-theme/SOCI`, words.said(t('data.dcat.theme'))),
    'dcat:keyword': [sourceTypeName(source.type), ...measures.map(({ topic }) => topicLabel(topic))].map(
      words.said,
    ),
    'dct:spatial': [{ '@id': words.country }, label('dct:Location', source.geography)].filter(
      (one) => one !== null,
    ),
    ...known('dct:temporal', period(source)),
    'dct:accrualPeriodicity': {
      '@id': `${EU}frequency/${EU_FREQUENCIES[source.frequency]}`,
      '@type': 'dct:Frequency',
    },
    ...known(
      'dct:modified',
      source.lastPublishedDate && { '@type': 'xsd:date', '@value': source.lastPublishedDate },
    ),
    'adms:status': concept(
      `${EU}dataset-status/${EU_STATUSES[source.status]}`,
      words.said(t(`data.code.source-status.${source.status}`)),
    ),
    ...known('dcatap:applicableLegislation', label('eli:LegalResource', source.legalBasis)),
    ...known('dct:accessRights', label('dct:RightsStatement', source.access)),
    ...known('dct:provenance', label('dct:ProvenanceStatement', source.dataEntry)),
    ...known('dcat:landingPage', address && { '@id': address, '@type': 'foaf:Document' }),
    ...known('dqv:hasQualityMeasurement', measurements(words, entry)),
  };
}

function descriptionOf({ t }: ReportContext, words: Words, { source }: InventoryEntry) {
  const written = [source.purpose, source.population, source.exclusions, source.notes].filter(
    (text) => text !== '',
  );
  return written.length > 0 ? words.written(written.join('\n')) : words.said(t('data.dcat.noDescription'));
}

function period({ firstYear, lastReferenceDate }: InventoryEntry['source']) {
  if (firstYear === null && lastReferenceDate === null) return null;
  return {
    '@type': 'dct:PeriodOfTime',
    ...known('dcat:startDate', firstYear && { '@type': 'xsd:gYear', '@value': String(firstYear) }),
    ...known('dcat:endDate', lastReferenceDate && { '@type': 'xsd:date', '@value': lastReferenceDate }),
  };
}

/** The institution itself, never a person in it. */
function contact(words: Words, { name, website }: Institution) {
  const address = webAddress(website);
  return {
    '@type': ['vcard:Kind', 'vcard:Organization'],
    'vcard:fn': words.written(name),
    ...known('vcard:hasURL', address && { '@id': address }),
  };
}

function organisation(words: Words, { id, name, acronym, website }: Institution) {
  const address = webAddress(website);
  return {
    '@id': words.iri('institution', id),
    '@type': ['foaf:Agent', 'foaf:Organization'],
    'foaf:name': words.written(name),
    ...known('skos:altLabel', acronym && words.written(acronym)),
    ...known('foaf:homepage', address && { '@id': address, '@type': 'foaf:Document' }),
  };
}

function measurements(words: Words, { score }: InventoryEntry) {
  if (score === null || score.state === 'not-applicable' || score.state === 'empty') return null;
  return METRICS.flatMap((metric) => {
    const value = score[metric];
    return value === null
      ? []
      : {
          '@type': 'dqv:QualityMeasurement',
          'dqv:isMeasurementOf': { '@id': words.iri('metric', metric) },
          'dqv:value': { '@type': 'xsd:double', '@value': String(value) },
        };
  });
}
