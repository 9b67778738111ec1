import type { TFunction } from 'i18next';
import type { FrameworkTexts } from '../../../../assessment-framework/model/framework-texts.ts';
import type { Scores } from '../../../../assessment-framework/scoring/result.ts';

interface Facts {
  readonly scores: Scores;
  readonly texts: FrameworkTexts;
  readonly institutions: number;
  readonly sources: number;
  readonly answered: number;
  readonly criteria: number;
}

/** Share of answers from which strengths and weaknesses may be named in the title. */
const ENOUGH_ANSWERED = 0.25;

/**
 * The title of the overview: what the answers say, in one sentence. The first rule that holds speaks:
 * what to begin with, how far the work is, what is strong beside what nobody measures, what is strong beside what is weak.
 */
export function composeFinding(facts: Facts, t: TFunction<'overview'>): string {
  const { scores, texts } = facts;
  if (facts.institutions === 0 && facts.sources === 0 && facts.answered === 0) return t('finding.blank');
  if (facts.sources === 0) return t('finding.noSources');
  if (facts.answered === 0) return t('finding.nothingAnswered');
  if (facts.answered < facts.criteria * ENOUGH_ANSWERED) return t('finding.forming');

  const relevant = scores.topics.filter(({ weight }) => weight > 0);
  const best = relevant.toSorted((a, b) => b.coverage * b.weight - a.coverage * a.weight)[0];
  const uncovered = relevant
    .filter(({ coverage }) => coverage === 0)
    .toSorted((a, b) => b.weight - a.weight)[0];
  const topic = (id: string) => texts.topics[id]?.label ?? id;
  if (best && uncovered && best.coverage >= 0.5) {
    return t('finding.strongUncovered', { strong: topic(best.id), uncovered: topic(uncovered.id) });
  }
  const scored = scores.dimensions
    .filter(({ score }) => score !== null)
    .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0));
  const [strongest, weakest] = [scored[0], scored.at(-1)];
  const dimension = (id: string) => texts.framework.dimensions[id]?.short ?? id;
  if (strongest && weakest && strongest !== weakest) {
    return t('finding.strongWeak', { strong: dimension(strongest.id), weak: dimension(weakest.id) });
  }
  return t('finding.forming');
}
