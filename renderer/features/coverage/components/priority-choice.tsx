import { Button, Textarea } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TopicPriority } from '../../../../assessment-framework/model/common.ts';
import type { Topic } from '../../../../assessment-framework/model/framework.ts';
import type { TopicCoverage } from '../../../../assessment-framework/scoring/result.ts';
import { InlineField } from '../../../shared/components/inline-field.tsx';
import { saveRecord } from '../../../shared/data/save-record.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { TOPIC_PRIORITIES } from '../facts/priorities.ts';
import styles from './inspector.module.css';

interface PriorityChoiceProps {
  readonly topic: Topic;
  readonly coverage: TopicCoverage;
}

/** How relevant the topic is in this country. 'Not relevant' is kept only with a reason. */
export function PriorityChoice({ topic, coverage }: PriorityChoiceProps) {
  const { t } = useTranslation('coverage');
  const { assessmentId, assessment } = useWorkspace();
  const [asksReason, setAsksReason] = useState(false);
  const [reason, setReason] = useState('');
  const name = useId();
  const setting = assessment.topics.find((each) => each.topic === topic.id);
  const isUndecided = coverage.priorityUndecided;
  const chosen = asksReason ? 'not-relevant' : isUndecided ? null : coverage.priority;
  const save = (priority: TopicPriority, why: string) =>
    saveRecord(assessmentId, 'topics', { topic: topic.id, priority, reason: why });
  const choose = (priority: TopicPriority) => {
    const known = setting?.reason ?? '';
    const needsReason = priority === 'not-relevant' && known.trim() === '';
    setAsksReason(needsReason);
    if (!needsReason) save(priority, known);
  };
  return (
    <>
      <fieldset className={styles.fieldset}>
        <legend>{t('topic.priority')}</legend>
        <div className={styles.segments}>
          {TOPIC_PRIORITIES.map((priority) => (
            <label key={priority}>
              <input
                type="radio"
                name={name}
                checked={chosen === priority}
                onChange={() => choose(priority)}
              />
              <span>{t(`priority.${priority}`)}</span>
            </label>
          ))}
        </div>
        {isUndecided && !asksReason && <p className={styles.warn}>{t('topic.undecided')}</p>}
      </fieldset>
      {asksReason && (
        <div className={styles.reason}>
          <Textarea
            label={t('topic.reason')}
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            autoFocus
          />
          <Button
            size="compact-sm"
            disabled={reason.trim() === ''}
            onClick={() => {
              save('not-relevant', reason.trim());
              setAsksReason(false);
            }}
          >
            {t('topic.setNotRelevant')}
          </Button>
        </div>
      )}
      {setting && !asksReason && (setting.priority === 'not-relevant' || setting.reason !== '') && (
        <InlineField
          label={t('topic.reason')}
          type="multiline"
          required={setting.priority === 'not-relevant'}
          value={setting.reason}
          onSave={(text) => save(setting.priority, text)}
        />
      )}
    </>
  );
}
