import type { Assessment } from './assessment.ts';
import type { Framework } from './framework.ts';
import type { GapRecord } from './plan-records.ts';
import type { Report } from './problem-list.ts';

/**
 * Reports what cannot be in gaps, plan and targets: keys of no gap, a gap that in the end speaks for itself, actions that
 * wait for each other, goals out of order, a currency with two rates (E.1, E.3).
 */
export function checkAssessmentPlan(assessment: Assessment, framework: Framework, report: Report): void {
  checkGapKeys(assessment, framework, report);
  checkMerges(assessment.gaps, report);
  checkDependencies(assessment.actions, report);
  assessment.targets.forEach(({ goals }, index) => {
    goals.forEach(({ year }, position) => {
      const before = goals[position - 1];
      if (before !== undefined && before.year >= year)
        report(`targets[${index}].goals[${position}].year`, 'not-rising', {
          value: year,
          before: before.year,
        });
    });
  });
  const rated = new Set<string>();
  assessment.head.exchangeRates.forEach(({ currency }, index) => {
    if (rated.has(currency)) report(`head.exchangeRates[${index}]`, 'duplicate-record', { id: currency });
    rated.add(currency);
  });
}

const keyOf = ({ id, rule, subject }: GapRecord) => (rule === null ? id : `${rule}:${subject}`);

/** A key names a rule and its subject, or a gap entered by hand; whether the rule fires today is another matter. */
function checkGapKeys(assessment: Assessment, framework: Framework, report: Report): void {
  const rules = new Set(framework.gapRules.map(({ id }) => id));
  const subjects = new Set([
    'system',
    ...framework.topics.map(({ id }) => id),
    ...assessment.sources.map(({ id }) => id),
  ]);
  const byHand = new Set(assessment.gaps.filter(({ rule }) => rule === null).map(({ id }) => id));
  const check = (place: string, key: string) => {
    const colon = key.indexOf(':');
    const isKnown =
      byHand.has(key) || (colon > 0 && rules.has(key.slice(0, colon)) && subjects.has(key.slice(colon + 1)));
    if (!isKnown) report(place, 'unknown-gap-key', { id: key });
  };
  assessment.gaps.forEach(({ mergedInto }, index) => {
    if (mergedInto !== null) check(`gaps[${index}].mergedInto`, mergedInto);
  });
  for (const list of ['actions', 'researchQuestions'] as const)
    assessment[list].forEach(({ gaps }, index) => {
      gaps.forEach((key, position) => {
        check(`${list}[${index}].gaps[${position}]`, key);
      });
    });
}

function checkMerges(gaps: readonly GapRecord[], report: Report): void {
  const into = new Map(
    gaps.map((gap) => [keyOf(gap), gap.mergedInto === null ? [] : [gap.mergedInto]] as const),
  );
  const looping = loopingIds(into);
  gaps.forEach((gap, index) => {
    const id = keyOf(gap);
    if (gap.mergedInto === id) report(`gaps[${index}].mergedInto`, 'gap-merged-into-itself', { id });
    else if (looping.has(id)) report(`gaps[${index}].mergedInto`, 'gap-merge-cyclic', { id });
  });
}

function checkDependencies(actions: Assessment['actions'], report: Report): void {
  const looping = loopingIds(new Map(actions.map(({ id, dependsOn }) => [id, dependsOn])));
  actions.forEach(({ id, title, dependsOn }, index) => {
    const place = `actions[${index}].dependsOn`;
    if (dependsOn.includes(id)) report(place, 'action-depends-on-itself', { title: title || id });
    else if (looping.has(id)) report(place, 'action-cyclic', { title: title || id });
  });
}

/** The ids in loops, and between two of them: what is left when all that leads nowhere, or is led to by nothing, is gone. */
function loopingIds(next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const pruned = withoutEnds(next);
  return new Set(withoutEnds(reversed(pruned)).keys());
}

function withoutEnds(next: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  const open = new Map([...next].map(([id, ids]) => [id, ids.filter((other) => next.has(other)).length]));
  const before = reversed(next);
  const ends = [...open].filter(([, count]) => count === 0).map(([id]) => id);
  for (const end of ends) {
    open.delete(end);
    for (const id of before.get(end) ?? []) {
      const left = (open.get(id) ?? 0) - 1;
      open.set(id, left);
      if (left === 0) ends.push(id);
    }
  }
  return new Map(
    [...next]
      .filter(([id]) => open.has(id))
      .map(([id, ids]) => [id, ids.filter((other) => open.has(other))] as const),
  );
}

function reversed(next: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  const before = new Map<string, string[]>([...next.keys()].map((id) => [id, []]));
  for (const [id, ids] of next) for (const other of ids) before.get(other)?.push(id);
  return before;
}
