import type { Assessment } from './assessment.ts';
import type { Framework } from './framework.ts';
import type { Report } from './problem-list.ts';

type Ids = ReadonlySet<string>;
type Named = string | null | readonly string[];

const idsOf = (items: readonly { readonly id: string }[]): Ids => new Set(items.map(({ id }) => id));

/** Reports every id that nothing answers to: of the framework, or of another record of the assessment. */
export function checkAssessmentReferences(
  assessment: Assessment,
  framework: Framework,
  report: Report,
): void {
  const check = (known: Ids, code: string) => (place: string, named: Named) => {
    if (typeof named === 'string' && !known.has(named)) report(place, code, { id: named });
    else if (Array.isArray(named))
      named.forEach((id: string, index) => {
        if (!known.has(id)) report(`${place}[${index}]`, code, { id });
      });
  };
  const variables = idsOf(framework.variables);
  const of = {
    topic: check(idsOf(framework.topics), 'unknown-topic'),
    sourceType: check(idsOf(framework.sourceTypes), 'unknown-source-type'),
    variable: check(variables, 'unknown-variable'),
    disaggregation: check(new Set([...variables, 'time-series']), 'unknown-variable'),
    indicator: check(idsOf(framework.indicators), 'unknown-indicator'),
    regionalCheck: check(idsOf(framework.regionalChecks), 'unknown-check'),
    item: check(idsOf(framework.comparisonItems), 'unknown-item'),
    sector: check(idsOf(framework.sectors), 'unknown-sector'),
    rule: check(idsOf(framework.gapRules), 'unknown-rule'),
    researchQuestion: check(idsOf(framework.researchQuestions), 'unknown-research-question'),
    recommendation: check(idsOf(framework.recommendations), 'unknown-recommendation'),
    role: check(new Set(framework.settings.roles), 'unknown-role'),
    person: check(idsOf(assessment.people), 'unknown-person'),
    institution: check(idsOf(assessment.institutions), 'unknown-institution'),
    contact: check(idsOf(assessment.institutions.flatMap(({ contacts }) => contacts)), 'unknown-contact'),
    source: check(idsOf(assessment.sources), 'unknown-source'),
    evidence: check(idsOf(assessment.evidence), 'unknown-evidence'),
    system: check(idsOf(assessment.systems), 'unknown-system'),
    action: check(idsOf(assessment.actions), 'unknown-action'),
  };

  assessment.institutions.forEach(({ roles }, index) => {
    of.role(`institutions[${index}].roles`, roles);
  });
  assessment.sources.forEach((source, index) => {
    const place = `sources[${index}]`;
    of.sourceType(`${place}.type`, source.type);
    of.institution(`${place}.custodian`, source.custodian);
    of.variable(`${place}.variables`, source.variables);
    of.variable(`${place}.tabulatedBy`, source.tabulatedBy);
    of.contact(`${place}.contacts`, source.contacts);
  });
  assessment.topics.forEach(({ topic }, index) => {
    of.topic(`topics[${index}].topic`, topic);
  });
  assessment.topicLinks.forEach((link, index) => {
    const place = `topicLinks[${index}]`;
    of.topic(`${place}.topic`, link.topic);
    of.source(`${place}.source`, link.source);
    of.variable(`${place}.variables`, link.variables);
    of.source(`${place}.linkedWith`, link.linkedWith);
  });
  // Criteria are checked with the place of an answer: whether it needs a source depends on them.
  assessment.answers.forEach((answer, index) => {
    const place = `answers[${index}]`;
    of.source(`${place}.source`, answer.source);
    of.evidence(`${place}.evidence`, answer.evidence);
  });
  assessment.assignments.forEach((assignment, index) => {
    const place = `assignments[${index}]`;
    of.source(`${place}.source`, assignment.source);
    of.person(`${place}.person`, assignment.person);
  });
  assessment.evidence.forEach(({ interview }, index) => {
    of.institution(`evidence[${index}].interview.institution`, interview?.institution ?? null);
  });
  assessment.indicators.forEach((record, index) => {
    const place = `indicators[${index}]`;
    of.indicator(`${place}.indicator`, record.indicator);
    of.source(`${place}.source`, record.source);
    of.disaggregation(`${place}.disaggregations`, record.disaggregations);
    of.evidence(`${place}.evidence`, record.evidence);
  });
  assessment.systems.forEach((system, index) => {
    const place = `systems[${index}]`;
    of.institution(`${place}.institution`, system.institution);
    of.source(`${place}.sources`, system.sources);
    of.topic(`${place}.categories`, system.categories);
  });
  assessment.exchanges.forEach((exchange, index) => {
    for (const side of ['from', 'to'] as const) {
      const party = exchange[side];
      if (party.kind !== 'country') of[party.kind](`exchanges[${index}].${side}.id`, party.id);
    }
  });
  assessment.gaps.forEach((gap, index) => {
    const place = `gaps[${index}]`;
    of.rule(`${place}.rule`, gap.rule);
    if (gap.subjectKind !== 'system') of[gap.subjectKind](`${place}.subject`, gap.subject);
    of.topic(`${place}.topics`, gap.topics);
    of.source(`${place}.sources`, gap.sources);
    of.institution(`${place}.institutions`, gap.institutions);
    of.recommendation(`${place}.recommendations`, gap.recommendations);
  });
  assessment.actions.forEach((action, index) => {
    const place = `actions[${index}]`;
    of.recommendation(`${place}.recommendation`, action.recommendation);
    of.institution(`${place}.lead`, action.lead);
    of.institution(`${place}.partners`, action.partners);
    action.effects.forEach((effect, position) => {
      of.source(`${place}.effects[${position}].source`, effect.source);
    });
    of.action(`${place}.dependsOn`, action.dependsOn);
    of.source(`${place}.activates`, action.activates);
    action.links.forEach((link, position) => {
      const part = `${place}.links[${position}]`;
      of.topic(`${part}.topic`, link.topic);
      of.source(`${part}.source`, link.source);
      of.variable(`${part}.variables`, link.variables);
    });
  });
  assessment.targets.forEach((target, index) => {
    of.source(`targets[${index}].source`, target.source);
  });
  assessment.secondScores.forEach((score, index) => {
    of.source(`secondScores[${index}].source`, score.source);
    of.person(`secondScores[${index}].person`, score.person);
  });
  assessment.researchQuestions.forEach((question, index) => {
    const place = `researchQuestions[${index}]`;
    of.researchQuestion(`${place}.template`, question.template);
    of.source(`${place}.sources`, question.sources);
    of.institution(`${place}.lead`, question.lead);
    of.institution(`${place}.partners`, question.partners);
    of.topic(`${place}.topics`, question.topics);
  });
  assessment.reviews.forEach((review, index) => {
    of.source(`reviews[${index}].source`, review.source);
    of.person(`reviews[${index}].reviewer`, review.reviewer);
  });
  assessment.regionalAnswers.forEach((answer, index) => {
    of.regionalCheck(`regionalAnswers[${index}].check`, answer.check);
  });
  assessment.comparisonCard.forEach(({ item }, index) => {
    of.item(`comparisonCard[${index}].item`, item);
  });
  assessment.sectors.forEach((record, index) => {
    const place = `sectors[${index}]`;
    of.sector(`${place}.sector`, record.sector);
    of.indicator(`${place}.usesIndicators`, record.usesIndicators);
    of.institution(`${place}.institution`, record.institution);
  });
}
