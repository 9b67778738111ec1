import type { Assessment } from './assessment.ts';
import { checkAssessmentIds } from './check-assessment-ids.ts';
import { checkAssessmentPlan } from './check-assessment-plan.ts';
import { checkAssessmentReferences } from './check-assessment-references.ts';
import type { Problem } from './common.ts';
import type { Framework } from './framework.ts';
import { problemList, type Report } from './problem-list.ts';

/**
 * Checks an assessment of the right shape against its framework and against itself: every id that it names exists, once;
 * answers stand where their criterion belongs; reasons are given where the methodology asks for them (F.1, F.5).
 * Codes are keys of `problems` in the locale files; all problems are reported at once.
 */
export function checkAgainstFramework(assessment: Assessment, framework: Framework): readonly Problem[] {
  const { problems, report } = problemList('assessment.json');
  const { id, version } = framework.settings;
  if (assessment.framework.id !== id || assessment.framework.version !== version)
    report('framework', 'framework-differs', {
      named: `${assessment.framework.id} ${assessment.framework.version}`,
      given: `${id} ${version}`,
    });
  if (assessment.head.periodEnd < assessment.head.periodStart) report('head.periodEnd', 'period-reversed');
  checkAssessmentIds(assessment, report);
  checkReservedIds(assessment, framework, report);
  checkAssessmentReferences(assessment, framework, report);
  checkAnswers(assessment, framework, report);
  checkTopics(assessment, framework, report);
  checkAssessmentPlan(assessment, framework, report);
  return problems;
}

/** The key of a gap names its subject by id alone, so no source may be called like a topic or the system. */
function checkReservedIds(assessment: Assessment, framework: Framework, report: Report): void {
  const reserved = new Set(['system', ...framework.topics.map(({ id }) => id)]);
  assessment.sources.forEach(({ id }, index) => {
    if (reserved.has(id)) report(`sources[${index}].id`, 'source-id-reserved', { id });
  });
}

/** A criterion of the system takes no source, one of a source takes one; NA takes a reason (F.1). */
function checkAnswers(assessment: Assessment, framework: Framework, report: Report): void {
  const ofSource = new Set(framework.sourceCriteria.map(({ id }) => id));
  const ofSystem = new Set(framework.systemCriteria.map(({ id }) => id));
  const checkPlace = (place: string, { criterion, source }: { criterion: string; source: string | null }) => {
    if (ofSource.has(criterion) && source === null)
      report(`${place}.source`, 'criterion-needs-source', { criterion });
    else if (ofSystem.has(criterion) && source !== null)
      report(`${place}.source`, 'criterion-takes-no-source', { criterion });
    else if (!ofSource.has(criterion) && !ofSystem.has(criterion))
      report(`${place}.criterion`, 'unknown-criterion', { id: criterion });
  };
  assessment.answers.forEach((answer, index) => {
    const place = `answers[${index}]`;
    checkPlace(place, answer);
    if (answer.value === 'NA' && answer.naReason.trim() === '')
      report(`${place}.naReason`, 'not-applicable-without-reason', { criterion: answer.criterion });
  });
  for (const list of ['assignments', 'targets', 'secondScores', 'reviews'] as const)
    assessment[list].forEach((record, index) => {
      checkPlace(`${list}[${index}]`, record);
    });
  assessment.actions.forEach((action, index) => {
    action.effects.forEach((effect, position) => {
      checkPlace(`actions[${index}].effects[${position}]`, effect);
    });
  });
}

/** Shares are steps of the framework (F.5); a topic that is not relevant says why (F.2). */
function checkTopics(assessment: Assessment, framework: Framework, report: Report): void {
  const { shares } = framework.settings.coverage;
  assessment.topics.forEach((setting, index) => {
    if (setting.priority === 'not-relevant' && setting.reason.trim() === '')
      report(`topics[${index}].reason`, 'not-relevant-without-reason', { topic: setting.topic });
  });
  const checkShare = (place: string, { share }: { readonly share: number }) => {
    if (!shares.includes(share))
      report(`${place}.share`, 'share-not-a-step', { value: share, allowed: shares.join(', ') });
  };
  assessment.topicLinks.forEach((link, index) => {
    checkShare(`topicLinks[${index}]`, link);
  });
  assessment.actions.forEach(({ links }, index) => {
    links.forEach((link, position) => {
      checkShare(`actions[${index}].links[${position}]`, link);
    });
  });
}
