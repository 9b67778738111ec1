import type { Assessment } from '../../../../assessment-framework/model/assessment.ts';
import type { Recommendation } from '../../../../assessment-framework/model/framework.ts';
import type { FrameworkTexts } from '../../../../assessment-framework/model/framework-texts.ts';

/** The role that stands for whoever keeps the sources concerned. */
const CUSTODIAN = 'CUST';

/** Who leads a recommendation: institutions of the country that fill the role, else the name of the role. */
export function leadsOf(
  recommendation: Recommendation,
  sources: readonly string[],
  { assessment, texts }: { readonly assessment: Assessment; readonly texts: FrameworkTexts },
): readonly string[] {
  const concerned = assessment.sources.filter(({ id }) => sources.includes(id));
  const custodians = new Set(concerned.map(({ custodian }) => custodian));
  const names = recommendation.leads.flatMap((role) => {
    const filled = assessment.institutions.filter(
      ({ id, roles }) => roles.includes(role) || (role === CUSTODIAN && custodians.has(id)),
    );
    return filled.length > 0 ? filled.map(({ name }) => name) : [texts.framework.roles[role]?.name ?? role];
  });
  return [...new Set(names)];
}
