import { SEVERITIES, type Severity } from '../model/constants.ts';
import type { Framework, ResearchTemplate } from '../model/framework.ts';
import { byId } from '../scoring/tolerance.ts';
import type { DecidedGap } from './decided-gaps.ts';

/** A question of the framework that gaps of the country ask for. */
export interface AgendaItem {
  readonly template: ResearchTemplate;
  /** Keys of the gaps the answer helps to close, in the order given. */
  readonly gaps: readonly string[];
  /** Topics to ask about: those of the question that a gap touches, or all that the gaps touch. */
  readonly topics: readonly string[];
  readonly gravest: Severity;
}

/**
 * Research questions that the gaps ask for (IOM area A1), those behind the gravest gaps first, then those that serve
 * more gaps, then by id. A question that names topics is asked where a gap touches one of them, or concerns the system
 * as a whole. Questions without a gap are left out.
 * @param gaps gaps that count; leave out dismissed and merged ones. Those to be verified may stay: a study can settle them
 */
export function researchAgenda(
  framework: Pick<Framework, 'researchQuestions'>,
  gaps: readonly Pick<DecidedGap, 'key' | 'rule' | 'severity' | 'topics'>[],
): readonly AgendaItem[] {
  return framework.researchQuestions
    .flatMap((template): AgendaItem[] => {
      const isAsked = (topic: string) => template.topics.length === 0 || template.topics.includes(topic);
      const served = gaps.filter(
        ({ rule, topics }) =>
          rule !== null && template.closes.includes(rule) && (topics.length === 0 || topics.some(isAsked)),
      );
      if (served.length === 0) return [];
      const position = Math.min(...served.map(({ severity }) => SEVERITIES.indexOf(severity)));
      return [
        {
          template,
          gaps: served.map(({ key }) => key),
          topics: [...new Set(served.flatMap(({ topics }) => topics.filter(isAsked)))].toSorted(byId),
          gravest: SEVERITIES[position] ?? 'low',
        },
      ];
    })
    .toSorted(
      (a, b) =>
        SEVERITIES.indexOf(a.gravest) - SEVERITIES.indexOf(b.gravest) ||
        b.gaps.length - a.gaps.length ||
        byId(a.template.id, b.template.id),
    );
}
