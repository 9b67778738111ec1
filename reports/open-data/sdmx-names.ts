/** Who maintains the artefacts of the metadata message, and their version. */
export const AGENCY = 'MDSA';
export const VERSION = '1.0';
export const STRUCTURE_ID = 'INVENTORY_ESMS';
export const FLOW_ID = 'INVENTORY';
export const CONCEPTS_ID = 'CS_INVENTORY';
export const SOURCES_ID = 'CL_DATA_SOURCE';

const CLASSES = {
  Code: 'codelist.Code',
  Concept: 'conceptscheme.Concept',
  Metadataflow: 'metadatastructure.Metadataflow',
  MetadataStructure: 'metadatastructure.MetadataStructure',
} as const;

/** Name of an artefact, or of an item in it, as SDMX refers to it. */
export const sdmxUrn = (kind: keyof typeof CLASSES, artefact: string, item?: string): string =>
  `urn:sdmx:org.sdmx.infomodel.${CLASSES[kind]}=${AGENCY}:${artefact}(${VERSION})${item === undefined ? '' : `.${item}`}`;

/** An id of the assessment as SDMX takes ids: a dot, which those may not hold, becomes `$2E`. */
export const sdmxId = (id: string): string => id.replaceAll('.', '$2E');

const NAMESPACE = 'http://www.sdmx.org/resources/sdmxml/schemas/v3_0';
/** Namespaces of a message of SDMX-ML 3.0, as attributes. */
export const SDMX_NAMESPACES = [
  ['mes', 'message'],
  ['com', 'common'],
  ['str', 'structure'],
  ['md', 'metadata/generic'],
]
  .map(([prefix, name]) => ` xmlns:${prefix}="${NAMESPACE}/${name}"`)
  .join('');
