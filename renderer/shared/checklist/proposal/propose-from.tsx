import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';
import { LevelChip } from '../../components/level-chip.tsx';
import { useWorkspace } from '../../data/workspace.tsx';
import styles from '../preset-suggestion.module.css';
import lines from './proposal.module.css';
import { proposalsOfOne } from './proposals.ts';
import { useTakeOver } from './use-take-over.ts';

/** A single proposal stands with its criterion; from here on they are worth a line of their own. */
const FEWEST = 2;

/** Offers the answers of another source of the same type for all criteria that are still open. */
export function ProposeFrom({ source }: { readonly source: DataSource }) {
  const { t } = useTranslation('checklist');
  const { assessment, framework, texts } = useWorkspace();
  const takeOver = useTakeOver(source.id);
  const [isOpen, setOpen] = useState(false);
  const [isLater, setLater] = useState(false);
  const found = proposalsOfOne(
    assessment,
    source,
    framework.sourceCriteria.map(({ id }) => id),
  );
  if (!found || found.answers.length < FEWEST || isLater) return null;
  const { from, answers } = found;
  return (
    <section className={styles.suggestion} aria-label={t('proposal.ofSource')}>
      <p className={styles.words}>{t('proposal.many', { count: answers.length, source: from.name })}</p>
      {isOpen && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the list scrolls, so the keyboard must reach it
        <ul className={`${styles.criteria} ${lines.list}`} tabIndex={0} aria-label={t('proposal.ofSource')}>
          {answers.map(({ criterion, value }) => (
            <li key={criterion} className={lines.entry}>
              <LevelChip value={value} size="small" />
              {t('preset.criterion', {
                id: criterion,
                label: texts.sourceCriteria[criterion]?.label ?? criterion,
              })}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        {isOpen ? (
          <Button size="compact-sm" onClick={() => takeOver(from, answers)}>
            {t('proposal.takeMany', { count: answers.length })}
          </Button>
        ) : (
          <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
            {t('proposal.show', { source: from.acronym || from.name })}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" onClick={() => setLater(true)}>
          {t('preset.later')}
        </Button>
      </div>
    </section>
  );
}
