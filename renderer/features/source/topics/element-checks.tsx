import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { recordedVariables } from '../../../../assessment-framework/coverage/recorded-variables.ts';
import type { DataSource, TopicLink } from '../../../../assessment-framework/model/assessment.ts';
import type { Topic } from '../../../../assessment-framework/model/framework.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { recordedElements } from './suggested-topics.ts';
import styles from './topics.module.css';

interface ElementChecksProps {
  readonly source: DataSource;
  readonly topic: Topic;
  readonly link: TopicLink | null;
  readonly onChange: (variables: string[]) => void;
}

/** The elements the topic demands; those the source records are suggested and wait for a confirmation. */
export function ElementChecks({ source, topic, link, onChange }: ElementChecksProps) {
  const { t } = useTranslation('source');
  const format = useFormat();
  const { framework, texts } = useWorkspace();
  const marked = link?.variables ?? [];
  const recorded = recordedElements(topic, recordedVariables(framework, source.variables), marked);
  const nameOf = (id: string) => texts.variables[id]?.name ?? id;
  if (topic.mandatory.length === 0) return <p className={styles.hint}>{t('elements.noneDemanded')}</p>;
  return (
    <fieldset className={styles.elements}>
      <legend className={styles.label}>{t('elements.label')}</legend>
      <div className={styles.checks}>
        {topic.mandatory.map((id) => (
          <div key={id} className={styles.check} title={texts.variables[id]?.description}>
            <Checkbox
              label={nameOf(id)}
              disabled={!link}
              checked={marked.includes(id)}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked ? [...marked, id] : marked.filter((other) => other !== id),
                )
              }
            />
            {recorded.includes(id) && <span className={styles.suggested}>{t('elements.recorded')}</span>}
          </div>
        ))}
      </div>
      {recorded.length > 0 && (
        <p className={styles.suggestion}>
          <span>
            {t('elements.suggestion', { count: recorded.length, names: format.list(recorded.map(nameOf)) })}
          </span>
          {link && (
            <Button size="compact-sm" variant="default" onClick={() => onChange([...marked, ...recorded])}>
              {t('elements.confirm', { count: recorded.length })}
            </Button>
          )}
        </p>
      )}
    </fieldset>
  );
}
