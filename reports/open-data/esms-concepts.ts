import type { MessageKey } from '../model/translate.ts';

/**
 * Concepts of the Euro SDMX Metadata Structure that the inventory speaks of, with the identifiers that the SDMX
 * cross-domain concepts give them; a concept with parts reports its parts.
 */
export interface EsmsConcept {
  readonly id: string;
  readonly parts?: readonly EsmsConcept[];
}

export const ESMS_CONCEPTS = [
  { id: 'CONTACT', parts: [{ id: 'CONTACT_ORGANISATION' }] },
  { id: 'META_UPDATE', parts: [{ id: 'META_LAST_UPDATE' }] },
  {
    id: 'STAT_PRES',
    parts: [
      { id: 'DATA_DESCR' },
      { id: 'COVERAGE_SECTOR' },
      { id: 'STAT_CONC_DEF' },
      { id: 'STAT_UNIT' },
      { id: 'STAT_POP' },
      { id: 'REF_AREA' },
      { id: 'COVERAGE_TIME' },
    ],
  },
  { id: 'UNIT_MEASURE' },
  { id: 'REF_PERIOD' },
  { id: 'INST_MANDATE', parts: [{ id: 'INST_MAN_LA_OA' }, { id: 'INST_MAN_SHAR' }] },
  { id: 'CONF', parts: [{ id: 'CONF_POLICY' }] },
  { id: 'REL_POLICY', parts: [{ id: 'REL_POL_US_AC' }] },
  { id: 'FREQ_DISS' },
  {
    id: 'ACCESSIBILITY_CLARITY',
    parts: [
      { id: 'DISS_FORMAT', parts: [{ id: 'PUBLICATIONS' }] },
      { id: 'ACCESS_DOC', parts: [{ id: 'DOC_METHOD' }] },
    ],
  },
  { id: 'QUALITY_MGMNT', parts: [{ id: 'QUALITY_ASSMNT' }] },
  { id: 'RELEVANCE', parts: [{ id: 'COMPLETENESS' }] },
  { id: 'ACCURACY', parts: [{ id: 'ACCURACY_OVERALL' }, { id: 'NONSAMPLING_ERR' }] },
  { id: 'TIMELINESS_PUNCT', parts: [{ id: 'TIMELINESS' }] },
  {
    id: 'COHER_COMPAR',
    parts: [
      { id: 'COMPARABILITY', parts: [{ id: 'COMPAR_GEO' }, { id: 'COMPAR_TIME' }] },
      { id: 'COHERENCE', parts: [{ id: 'COHER_X_DOM' }] },
    ],
  },
  { id: 'COST_BURDEN' },
  {
    id: 'STAT_PROCESS',
    parts: [{ id: 'SOURCE_TYPE' }, { id: 'FREQ_COLL' }, { id: 'COLL_METHOD' }],
  },
  { id: 'COMMENT_DSET' },
] as const satisfies readonly EsmsConcept[];

type IdsOf<C extends EsmsConcept> =
  | C['id']
  | (C extends { readonly parts: readonly (infer P extends EsmsConcept)[] } ? IdsOf<P> : never);
export type EsmsId = IdsOf<(typeof ESMS_CONCEPTS)[number]>;

/** Concepts with their parts, each after the one it belongs to. */
export const flatConcepts = (concepts: readonly EsmsConcept[] = ESMS_CONCEPTS): readonly EsmsConcept[] =>
  concepts.flatMap((concept) => [concept, ...flatConcepts(concept.parts ?? [])]);

/** Key of the name of a concept. */
export const conceptKey = (id: string): MessageKey => `data.esms.${id}` as MessageKey;

/**
 * By framework: the concept of which the level of a source criterion speaks, in the words of its rubric. A framework
 * without an entry reports its scores alone.
 */
export const CONCEPTS_OF_CRITERIA: Readonly<Record<string, Readonly<Record<string, EsmsId>>>> = {
  mdsa: {
    S04: 'STAT_CONC_DEF',
    S14: 'FREQ_DISS',
    S15: 'TIMELINESS',
    S16: 'ACCURACY_OVERALL',
    S17: 'NONSAMPLING_ERR',
    S21: 'COMPAR_TIME',
    S22: 'COHER_X_DOM',
    S23: 'COMPAR_GEO',
    S24: 'INST_MAN_LA_OA',
    S25: 'CONF_POLICY',
    S26: 'DOC_METHOD',
    S27: 'INST_MAN_SHAR',
    S28: 'PUBLICATIONS',
    S29: 'COST_BURDEN',
  },
};
