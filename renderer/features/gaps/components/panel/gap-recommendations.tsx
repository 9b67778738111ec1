import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type FitReason,
  type FittingRecommendation,
  recommendationsFor,
} from '../../../../../assessment-framework/gaps/recommendation-fit.ts';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import type { GapItem } from '../../facts/gap-items.ts';
import { plannedFor } from '../../facts/take-into-plan.ts';
import type { GapDecisions } from '../../use-gap-decisions.ts';
import styles from '../gaps.module.css';
import { RecommendationFacts } from '../recommendations/recommendation-facts.tsx';

interface GapRecommendationsProps {
  readonly item: GapItem;
  readonly items: readonly GapItem[];
  readonly decisions: GapDecisions;
}

/** What closes a gap, best fit first, each with its reasons and the way into the plan. */
export function GapRecommendations({ item, items, decisions }: GapRecommendationsProps) {
  const { t } = useTranslation('gaps');
  const { assessment, framework } = useWorkspace();
  const fitting = useMemo(
    () => recommendationsFor(framework, assessment, item, items),
    [framework, assessment, item, items],
  );
  const others = item.actions.filter(
    ({ recommendation }) => !fitting.some(({ id }) => id === recommendation),
  );
  if (fitting.length + others.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{t('detail.closes', { count: fitting.length })}</h3>
      {others.map(({ id, title }) => (
        <p key={id}>
          {t('plan.alsoBy')} <ActionLink id={id} title={title} />
        </p>
      ))}
      {fitting.map((each) => (
        <Fitting key={each.id} fitting={each} item={item} decisions={decisions} />
      ))}
    </section>
  );
}

interface FittingProps {
  readonly fitting: FittingRecommendation;
  readonly item: GapItem;
  readonly decisions: GapDecisions;
}

function Fitting({ fitting, item, decisions }: FittingProps) {
  const { t } = useTranslation('gaps');
  const { assessment, framework, texts } = useWorkspace();
  const reasonWords = useReasonWords();
  const recommendation = framework.recommendations.find(({ id }) => id === fitting.id);
  if (!recommendation) return null;
  const planned = plannedFor(assessment.actions, fitting.id);
  const answers = planned !== null && item.actions.some(({ id }) => id === planned.id);
  const label = texts.recommendations[fitting.id]?.label ?? fitting.id;
  return (
    <article className={styles.recommendation}>
      <details>
        <summary>
          <span className={styles.code}>{fitting.id}</span>
          {label}
        </summary>
        <RecommendationFacts recommendation={recommendation} sources={item.sources} />
      </details>
      {fitting.reasons.length > 0 && (
        <ul className={styles.why}>
          {fitting.reasons.map((reason) => (
            <li key={reason.key}>{reasonWords(reason)}</li>
          ))}
        </ul>
      )}
      {answers ? (
        <p className={styles.quiet}>
          {t('plan.answeredBy')} <ActionLink id={planned.id} title={planned.title} />
        </p>
      ) : (
        <Button
          size="compact-sm"
          variant="light"
          aria-label={t(planned ? 'plan.addNamed' : 'plan.takeNamed', { name: label })}
          onClick={() => decisions.plan(fitting.id, item)}
        >
          {t(planned ? 'plan.add' : 'plan.take')}
        </Button>
      )}
    </article>
  );
}

/** An action, with the way to it in the plan. */
export function ActionLink({ id, title }: { readonly id: string; readonly title: string }) {
  const { assessmentId } = useWorkspace();
  return (
    <Link to="/a/$assessmentId/plan" params={{ assessmentId }} search={{ action: id }}>
      {title}
    </Link>
  );
}

/** Why a recommendation fits, in words. */
export function useReasonWords(): (reason: FitReason) => string {
  const { t } = useTranslation('gaps');
  const { assessment, texts } = useWorkspace();
  return (reason) => {
    switch (reason.key) {
      case 'made-for-topic':
        return t('fit.made-for-topic', {
          topic: texts.topics[reason.params.topic]?.label ?? reason.params.topic,
        });
      case 'lead-concerned':
      case 'lead-exists': {
        const { institution, role } = reason.params;
        return t(`fit.${reason.key}`, {
          institution: assessment.institutions.find(({ id }) => id === institution)?.name ?? institution,
          role: texts.framework.roles[role]?.name ?? role,
        });
      }
      case 'closes-more':
        return t('fit.closes-more', { count: reason.params.count });
      default:
        return t(`fit.${reason.key}`);
    }
  };
}
