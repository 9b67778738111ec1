import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataSource } from '../../../assessment-framework/model/assessment.ts';
import { saveAnswers } from '../data/save-answer.ts';
import { useStatus } from '../data/status.ts';
import { useWorkspace } from '../data/workspace.tsx';
import { useFormat } from '../format/use-format.ts';
import { openPresets, presetAnswers } from './preset.ts';
import styles from './preset-suggestion.module.css';

/** Offers the criteria that usually do not apply to this type of source. Nothing is set before it is confirmed. */
export function PresetSuggestion({ source }: { readonly source: DataSource }) {
  const { t } = useTranslation('checklist');
  const format = useFormat();
  const { assessmentId, assessment, framework, texts } = useWorkspace();
  const { profile } = useStatus();
  const type = texts.sourceTypes[source.type];
  const typeName = type?.name ?? source.type;
  const [isLater, setLater] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState<string | null>(null);
  const criteria = openPresets(framework, assessment.answers, source);
  if (criteria.length === 0 || isLater) return null;
  const text = reason ?? type?.presetNote ?? t('preset.reason', { type: typeName });
  const confirm = () =>
    saveAnswers(
      assessmentId,
      presetAnswers(criteria, {
        source: source.id,
        reason: text.trim(),
        by: profile?.name ?? '',
        at: new Date().toISOString(),
      }),
    );
  return (
    <section className={styles.suggestion} aria-label={t('preset.name')}>
      <p className={styles.words}>
        {t('preset.text', { count: criteria.length, type: typeName, criteria: format.list(criteria) })}
      </p>
      {isOpen && (
        <ul className={styles.criteria}>
          {criteria.map((id) => (
            <li key={id}>{t('preset.criterion', { id, label: texts.sourceCriteria[id]?.label ?? id })}</li>
          ))}
        </ul>
      )}
      {isOpen && (
        <Textarea
          label={t('reason.label')}
          className={styles.reason}
          autosize
          autoFocus
          minRows={1}
          maxRows={4}
          maxLength={20_000}
          value={text}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <div className={styles.actions}>
        {isOpen ? (
          <Button size="compact-sm" disabled={text.trim() === ''} onClick={confirm}>
            {t('preset.confirm', { count: criteria.length })}
          </Button>
        ) : (
          <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
            {t('preset.open')}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" onClick={() => setLater(true)}>
          {t('preset.later')}
        </Button>
      </div>
    </section>
  );
}
