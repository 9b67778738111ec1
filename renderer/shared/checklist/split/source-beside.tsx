import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CriterionText } from '../../../../assessment-framework/model/framework-texts.ts';
import { InlineSelect } from '../../components/inline-select.tsx';
import { LevelChip } from '../../components/level-chip.tsx';
import { useWorkspace } from '../../data/workspace.tsx';
import { PlainText } from '../../rich-text/plain-text.tsx';
import { answersOf } from '../answers-index.ts';
import { otherSources } from './other-sources.ts';
import styles from './split.module.css';

interface SourceBesideProps {
  readonly source: string;
  readonly criterion: string;
  readonly texts: Readonly<Record<string, CriterionText>>;
  readonly onChoose: (criterion: string) => void;
}

/** What another source was given for the same criteria; to be read, not changed. The criterion at hand is unfolded. */
export function SourceBeside({ source, criterion, texts, onChoose }: SourceBesideProps) {
  const { t } = useTranslation('checklist');
  const { assessment, framework } = useWorkspace();
  const others = otherSources(assessment.sources, source);
  const [asked, setAsked] = useState<string | null>(null);
  const other = others.find(({ id }) => id === asked) ?? others[0];
  if (!other) return <p className={styles.quiet}>{t('split.noSource')}</p>;
  const answers = answersOf(assessment.answers, other.id);
  return (
    <>
      <InlineSelect
        label={t('split.which')}
        value={other.id}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        onSave={setAsked}
      />
      <ol className={styles.plain}>
        {framework.sourceCriteria.map(({ id }) => {
          const answer = answers.get(id);
          const value = answer?.value ?? null;
          const level = typeof value === 'number' ? texts[id]?.levels[value] : null;
          const words = value === 'NA' ? answer?.naReason : answer?.justification;
          return (
            <li key={id} className={styles.entry} data-open={id === criterion}>
              <button type="button" className={styles.head} onClick={() => onChoose(id)}>
                <LevelChip value={value} />
                <span className={styles.id}>{id}</span>
                <span>{texts[id]?.label ?? id}</span>
              </button>
              {id === criterion && (
                <>
                  {level && <p className={styles.level}>{level}</p>}
                  {words ? (
                    <p className={styles.words} dir="auto">
                      <PlainText markdown={words} />
                    </p>
                  ) : (
                    <p className={styles.quiet}>{t('split.noWords')}</p>
                  )}
                </>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
