import type { Institution } from '../../../assessment-framework/model/assessment.ts';

/** Kinds of institutions in the order of the list; `satisfies` keeps it complete. */
const ALL_KINDS = {
  'statistical-office': true,
  interior: true,
  'migration-service': true,
  border: true,
  'foreign-affairs': true,
  labour: true,
  social: true,
  health: true,
  education: true,
  justice: true,
  police: true,
  'central-bank': true,
  planning: true,
  'data-protection': true,
  'e-government': true,
  'local-government': true,
  ombudsperson: true,
  international: true,
  'civil-society': true,
  academia: true,
  other: true,
} as const satisfies Record<Institution['kind'], true>;

export const KINDS = Object.keys(ALL_KINDS) as readonly Institution['kind'][];
