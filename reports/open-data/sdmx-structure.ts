import type { ReportContext } from '../model/report-context.ts';
import { xmlText } from '../xml-text.ts';
import { conceptKey, ESMS_CONCEPTS, type EsmsConcept, flatConcepts } from './esms-concepts.ts';
import {
  AGENCY,
  CONCEPTS_ID,
  FLOW_ID,
  SDMX_NAMESPACES,
  SOURCES_ID,
  STRUCTURE_ID,
  sdmxId,
  sdmxUrn,
  VERSION,
} from './sdmx-names.ts';

const maintained = `agencyID="${AGENCY}" version="${VERSION}"`;

/**
 * What the reference metadata refer to, as a structure message of SDMX-ML 3.0: the concepts, the data sources as a code
 * list, the metadata structure and its flow.
 */
export function sdmxStructure(context: ReportContext): string {
  const { t, input, language, orderedSources } = context;
  const { head } = input.assessment;
  const named = (text: string, of: string = language.language) =>
    `<com:Name xml:lang="${of}">${xmlText(text)}</com:Name>`;
  const concepts = flatConcepts().map(
    ({ id }) => `<str:Concept id="${id}">${named(t(conceptKey(id)))}</str:Concept>`,
  );
  const codes = orderedSources.map(
    ({ id, name }) => `<str:Code id="${sdmxId(id)}">${named(name, head.reportLanguage)}</str:Code>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<mes:Structure${SDMX_NAMESPACES}>`,
    sdmxHeader(context, 'STRUCTURE'),
    '<mes:Structures>',
    ...element('str:Codelists', [
      ...element(`str:Codelist id="${SOURCES_ID}" ${maintained}`, [named(t('data.sdmx.sources')), ...codes]),
    ]),
    ...element('str:ConceptSchemes', [
      ...element(`str:ConceptScheme id="${CONCEPTS_ID}" ${maintained}`, [
        named(t('data.sdmx.concepts')),
        ...concepts,
      ]),
    ]),
    ...element('str:Metadataflows', [
      ...element(`str:Metadataflow id="${FLOW_ID}" ${maintained}`, [
        named(t('data.sdmx.flow', { country: head.country })),
        `<str:Structure>${sdmxUrn('MetadataStructure', STRUCTURE_ID)}</str:Structure>`,
        `<str:Target>${sdmxUrn('Code', SOURCES_ID, '*')}</str:Target>`,
      ]),
    ]),
    ...element('str:MetadataStructures', [
      ...element(`str:MetadataStructure id="${STRUCTURE_ID}" ${maintained}`, [
        named(t('data.sdmx.structure')),
        ...element('str:MetadataStructureComponents', [
          ...element(
            'str:MetadataAttributeList id="MetadataAttributeDescriptor"',
            ESMS_CONCEPTS.flatMap(attribute),
          ),
        ]),
      ]),
    ]),
    '</mes:Structures>',
    '</mes:Structure>',
    '',
  ].join('\n');
}

/** Head of a message: who made it and when, as passed in. */
export function sdmxHeader({ input, t }: ReportContext, id: string, structure = ''): string {
  return [
    '<mes:Header>',
    `<mes:ID>${sdmxId(input.assessment.head.id)}_${id}</mes:ID>`,
    `<mes:Test>${input.assessment.head.practice}</mes:Test>`,
    `<mes:Prepared>${input.generatedAt}</mes:Prepared>`,
    `<mes:Sender id="${AGENCY}"><com:Name xml:lang="en">${xmlText(t('properties.application', { version: input.appVersion }))}</com:Name></mes:Sender>`,
    structure,
    '</mes:Header>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

const element = (head: string, content: readonly string[]): readonly string[] => [
  `<${head}>`,
  ...content,
  `</${head.split(' ', 1)[0]}>`,
];

function attribute({ id, parts = [] }: EsmsConcept): readonly string[] {
  const isPresentational = parts.length > 0 ? ' isPresentational="true"' : '';
  return element(`str:MetadataAttribute id="${id}" minOccurs="0"${isPresentational}`, [
    `<str:ConceptIdentity>${sdmxUrn('Concept', CONCEPTS_ID, id)}</str:ConceptIdentity>`,
    ...parts.flatMap(attribute),
  ]);
}
