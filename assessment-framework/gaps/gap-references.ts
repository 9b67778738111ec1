import type { Assessment } from '../model/assessment.ts';
import type { GapRule, Topic } from '../model/framework.ts';
import type { Gap } from '../scoring/result.ts';

/**
 * Goals and objectives a gap stands in the way of: those of its rule and of the affected topics, none twice, in the order
 * of the 2030 Agenda and of the Global Compact.
 */
export function gapReferences(
  rule: GapRule | undefined,
  topics: readonly (Topic | undefined)[],
): Pick<Gap, 'sdg' | 'gcm'> {
  const all = [rule, ...topics].filter((each) => each !== undefined);
  return {
    sdg: [...new Set(all.flatMap(({ sdg }) => sdg))].sort(compareSdg),
    gcm: [...new Set(all.flatMap(({ gcm }) => gcm))].sort((a, b) => a - b),
  };
}

/** Order of SDG codes: by goal, target and indicator; lettered targets after numbered ones. */
export function compareSdg(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const step = rankOfPart(left[at]) - rankOfPart(right[at]);
    if (step !== 0) return step;
  }
  return 0;
}

function rankOfPart(part: string | undefined): number {
  if (part === undefined) return -1;
  const number = Number(part);
  return Number.isNaN(number) ? 1_000 + part.charCodeAt(0) : number;
}

/**
 * Institutions a gap concerns, in the order of the assessment: custodians of the affected sources; for the system, also
 * those that fill a lead role of what closes it.
 */
export function gapInstitutions(
  institutions: Assessment['institutions'],
  custodians: readonly (string | null | undefined)[],
  leads: readonly string[],
): readonly string[] {
  if (leads.length === 0 && custodians.every((custodian) => custodian == null)) return [];
  const concerned = new Set(custodians);
  return institutions
    .filter(({ id, roles }) => concerned.has(id) || leads.some((role) => roles.includes(role)))
    .map(({ id }) => id);
}
