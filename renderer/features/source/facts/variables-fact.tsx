import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import styles from './facts.module.css';

interface VariablesFactProps {
  readonly source: DataSource;
  readonly onChange: (changes: Pick<DataSource, 'variables' | 'tabulatedBy'>) => void;
}

const KINDS = ['person', 'place', 'event', 'economic'] as const;

/** What the source records and by what its results are tabulated, from the framework's vocabulary. */
export function VariablesFact({ source, onChange }: VariablesFactProps) {
  const { t } = useTranslation('source');
  const { framework, texts } = useWorkspace();
  const [isEditing, setEditing] = useState(source.variables.length === 0);
  const { variables, tabulatedBy } = source;
  const record = (id: string, isRecorded: boolean) =>
    onChange({
      variables: isRecorded ? [...variables, id] : variables.filter((other) => other !== id),
      tabulatedBy: isRecorded ? tabulatedBy : tabulatedBy.filter((other) => other !== id),
    });
  const tabulate = (id: string, isTabulated: boolean) =>
    onChange({
      variables,
      tabulatedBy: isTabulated ? [...tabulatedBy, id] : tabulatedBy.filter((other) => other !== id),
    });
  return (
    <section className={styles.wide}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('variables.title')}</h2>
        <Button size="compact-sm" variant="subtle" onClick={() => setEditing(!isEditing)}>
          {t(isEditing ? 'variables.close' : 'variables.edit')}
        </Button>
      </div>
      <p className={styles.label}>{t('variables.hint')}</p>
      <div className={styles.kinds}>
        {KINDS.map((kind) => {
          const shown = framework.variables.filter(
            ({ id, kind: own }) => own === kind && (isEditing || variables.includes(id)),
          );
          if (shown.length === 0) return null;
          return (
            <fieldset key={kind} className={styles.kind}>
              <legend className={styles.label}>{t(`variables.kinds.${kind}`)}</legend>
              {shown.map(({ id }) => {
                const name = texts.variables[id]?.name ?? id;
                const isRecorded = variables.includes(id);
                return (
                  <div key={id} className={styles.variable} title={texts.variables[id]?.description}>
                    {isEditing ? (
                      <Checkbox
                        label={name}
                        checked={isRecorded}
                        onChange={(event) => record(id, event.currentTarget.checked)}
                      />
                    ) : (
                      <span>{name}</span>
                    )}
                    {isEditing && isRecorded && (
                      <Checkbox
                        classNames={{ label: styles.tabulated ?? '' }}
                        label={t('variables.tabulated')}
                        aria-label={t('variables.tabulatedBy', { name })}
                        checked={tabulatedBy.includes(id)}
                        onChange={(event) => tabulate(id, event.currentTarget.checked)}
                      />
                    )}
                    {!isEditing && tabulatedBy.includes(id) && (
                      <span className={styles.label}>{t('variables.tabulated')}</span>
                    )}
                  </div>
                );
              })}
            </fieldset>
          );
        })}
      </div>
    </section>
  );
}
