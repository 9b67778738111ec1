import { assertNever } from '../../assessment-framework/model/constants.ts';
import type { GapFact } from '../../assessment-framework/scoring/result.ts';
import { gapTitle, type ReportedGap } from './gap-groups.ts';
import { citeAnswer, shortList } from './phrases.ts';
import type { ReportContext } from './report-context.ts';

/** What made a gap rule fire, as a sentence each. */
export function factSentences(context: ReportContext, facts: readonly GapFact[]): readonly string[] {
  return facts.map((fact) => factSentence(context, fact));
}

function factSentence(context: ReportContext, fact: GapFact): string {
  const { t, format, topicLabel, sourceName, sourceTypeName } = context;
  const names = (sources: readonly string[]) => shortList(context, sources.map(sourceName), 4);
  const variable = (id: string) => context.input.texts.variables[id]?.name ?? id;
  switch (fact.kind) {
    case 'answer':
      return typeof fact.value === 'number'
        ? t('fact.answer', {
            criterion: citeAnswer(context, fact),
            level: format.integer(fact.value),
            atMost: format.integer(fact.atMost),
          })
        : t(fact.value === 'NK' ? 'fact.answerNotKnown' : 'fact.answerBlank', {
            criterion: citeAnswer(context, fact),
          });
    case 'coverage':
      return t('fact.coverage', {
        topic: topicLabel(fact.topic),
        value: format.score(fact.value),
        below: format.score(fact.below),
      });
    case 'share':
      return fact.sources.length === 0
        ? t('fact.noSource', { topic: topicLabel(fact.topic) })
        : t('fact.share', {
            topic: topicLabel(fact.topic),
            sources: names(fact.sources),
            largest: format.percent(fact.largest),
            atMost: format.percent(fact.atMost),
          });
    case 'variables':
      return t('fact.variables', {
        source: sourceName(fact.source),
        topic: topicLabel(fact.topic),
        missing: shortList(context, fact.missing.map(variable), 5),
      });
    case 'linked-sources':
      return fact.count === 0
        ? t('fact.noSource', { topic: topicLabel(fact.topic) })
        : t('fact.linkedSources', {
            topic: topicLabel(fact.topic),
            count: fact.count,
            sources: names(fact.sources),
          });
    case 'age':
      return t('fact.age', {
        source: sourceName(fact.source),
        year: String(fact.year),
        reference: String(fact.referenceYear),
        count: fact.tolerance,
      });
    case 'no-source-of-type':
      return t('fact.noSourceOfType', { type: sourceTypeName(fact.type), topic: topicLabel(fact.topic) });
    case 'demanded':
      return t('fact.demanded', { topic: topicLabel(fact.topic), variable: variable(fact.variable) });
    case 'shares-a-topic':
      return t('fact.sharesATopic', {
        source: sourceName(fact.source),
        topics: shortList(context, fact.topics.map(topicLabel), 4),
      });
    case 'relevant':
      return t('fact.relevant', { topic: topicLabel(fact.topic) });
    default:
      return assertNever(fact);
  }
}

/** Why a gap is as grave as it is (E.2), in a sentence. */
export function severityReason(context: ReportContext, gap: ReportedGap): string {
  const { t, format, severityName } = context;
  if (gap.severityOf !== gap.key) {
    return t('gaps.severity.united', { title: gapTitle(context, gap.severityOf) });
  }
  if (gap.derivation === null) return t('gaps.severity.byHand');
  const { priority, impact, points, baseSeverity, steps } = gap.derivation;
  const base = t('gaps.severity.points', {
    priority: format.integer(priority),
    impact: format.integer(impact),
    points: format.integer(points),
    severity: severityName(baseSeverity),
  });
  return [base, ...steps.map((step) => t(`gaps.severity.step.${step}`))].join(t('format.space'));
}
