import type { ReportContext } from '../model/report-context.ts';
import { xmlText } from '../xml-text.ts';
import { ESMS_CONCEPTS, type EsmsConcept } from './esms-concepts.ts';
import { type InventoryEntry, inventoryOf } from './inventory.ts';
import { type ReportedText, reportedTexts } from './reported-texts.ts';
import {
  AGENCY,
  FLOW_ID,
  SDMX_NAMESPACES,
  SOURCES_ID,
  STRUCTURE_ID,
  sdmxId,
  sdmxUrn,
  VERSION,
} from './sdmx-names.ts';
import { sdmxHeader } from './sdmx-structure.ts';

/**
 * The inventory as reference metadata: a metadata message of SDMX-ML 3.0 with one set for each data source, whose
 * attributes are the concepts of the Euro SDMX Metadata Structure. What is not known is left out. No persons.
 */
export function sdmxMetadata(context: ReportContext): string {
  const entries = inventoryOf(context);
  const structure = sdmxUrn('MetadataStructure', STRUCTURE_ID);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<mes:GenericMetadata${SDMX_NAMESPACES}>`,
    sdmxHeader(
      context,
      'METADATA',
      `<mes:Structure structureID="${STRUCTURE_ID}"><com:Structure>${structure}</com:Structure></mes:Structure>`,
    ),
    ...entries.flatMap((entry) => metadataSet(context, entry)),
    '</mes:GenericMetadata>',
    '',
  ].join('\n');
}

function metadataSet(context: ReportContext, entry: InventoryEntry): readonly string[] {
  const { id, name } = entry.source;
  const { reportLanguage } = context.input.assessment.head;
  const texts = reportedTexts(context, entry);
  return [
    `<mes:MetadataSet id="${sdmxId(id)}" agencyID="${AGENCY}" version="${VERSION}" action="Replace">`,
    `<com:Name xml:lang="${reportLanguage}">${xmlText(name)}</com:Name>`,
    `<md:Metadataflow>${sdmxUrn('Metadataflow', FLOW_ID)}</md:Metadataflow>`,
    `<md:Target>${sdmxUrn('Code', SOURCES_ID, sdmxId(id))}</md:Target>`,
    ...ESMS_CONCEPTS.flatMap((concept) => reportedAttribute(concept, texts)),
    '</mes:MetadataSet>',
  ];
}

/** The attribute of a concept with those of its parts; nothing where neither has a text. */
function reportedAttribute(
  { id, parts = [] }: EsmsConcept,
  texts: readonly ReportedText[],
): readonly string[] {
  const below = parts.flatMap((part) => reportedAttribute(part, texts));
  const said = byLanguage(texts.filter(({ concept }) => concept === id));
  if (said.length === 0 && below.length === 0) return [];
  return [
    `<md:Attribute id="${id}">`,
    ...said.map(([language, text]) => `<com:Text xml:lang="${language}">${xmlText(text)}</com:Text>`),
    ...below,
    '</md:Attribute>',
  ];
}

/** One text a language, as the standard wants it. */
function byLanguage(texts: readonly ReportedText[]): readonly (readonly [string, string])[] {
  const languages = [...new Set(texts.map(({ language }) => language))];
  return languages.map((of) => [
    of,
    texts.flatMap(({ language, text }) => (language === of ? text : [])).join('\n'),
  ]);
}
