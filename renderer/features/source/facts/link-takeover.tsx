import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type LinkProposal,
  linkProposals,
} from '../../../../assessment-framework/coverage/link-proposals.ts';
import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';
import { saveRecords } from '../../../shared/data/save-record.ts';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import styles from './facts.module.css';

/** Topics whose elements differ from what the source records: what would change, and the offer to take it over. */
export function LinkTakeover({ source }: { readonly source: DataSource }) {
  const { t } = useTranslation('source');
  const format = useFormat();
  const { assessmentId, assessment, framework, texts } = useWorkspace();
  const scores = useScores();
  const proposals = useMemo(
    () => linkProposals(framework, assessment, { scores, source: source.id }),
    [framework, assessment, scores, source.id],
  );
  if (proposals.length === 0) return null;
  const take = (taken: readonly LinkProposal[]) =>
    saveRecords(
      assessmentId,
      'topicLinks',
      taken.map(({ link, variables }) => ({ ...link, variables: [...variables] })),
    );
  const names = (ids: readonly string[]) => format.list(ids.map((id) => texts.variables[id]?.name ?? id));
  const label = (id: string) => texts.topics[id]?.label ?? id;
  const whole = (fraction: number) => format.integer(Math.round(fraction * 100));
  return (
    <section className={styles.wide} aria-label={t('takeover.name')}>
      <div className={styles.takeoverHead}>
        <h2 className={styles.title}>{t('takeover.title', { count: proposals.length })}</h2>
        {proposals.length > 1 && (
          <Button size="compact-sm" variant="default" onClick={() => take(proposals)}>
            {t('takeover.all', { count: proposals.length })}
          </Button>
        )}
      </div>
      <ul className={styles.proposals}>
        {proposals.map((proposal) => {
          const topic = label(proposal.link.topic);
          const from = whole(proposal.before);
          const to = whole(proposal.after);
          return (
            <li key={proposal.link.topic} className={styles.proposal}>
              <span>
                <strong>{topic}</strong>{' '}
                {proposal.added.length > 0 && t('takeover.added', { names: names(proposal.added) })}{' '}
                {proposal.dropped.length > 0 && t('takeover.dropped', { names: names(proposal.dropped) })}{' '}
                <span className={styles.effect}>
                  {from === to ? t('takeover.same', { from }) : t('takeover.effect', { topic, from, to })}
                </span>
              </span>
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t('takeover.one', { topic })}
                onClick={() => take([proposal])}
              >
                {t('takeover.take')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
