import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';
import { showToast } from '../../../shared/components/undo-toast.tsx';
import { saveRecord } from '../../../shared/data/save-record.ts';
import { undoChange } from '../../../shared/data/undo.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { copiedSource } from './copied-source.ts';
import styles from './facts.module.css';

/** Takes the source as a template: asks for the new name where it stands, copies the facts, never an answer. */
export function CopySource({ source }: { readonly source: DataSource }) {
  const { t } = useTranslation('source');
  const navigate = useNavigate();
  const { assessmentId, assessment } = useWorkspace();
  const [name, setName] = useState<string | null>(null);
  if (name === null)
    return (
      <Button variant="default" size="compact-sm" onClick={() => setName('')}>
        {t('copy.open')}
      </Button>
    );
  const open = (sourceId: string) =>
    void navigate({
      to: '/a/$assessmentId/sources/$sourceId',
      params: { assessmentId, sourceId },
      search: { tab: 'facts' },
    });
  const copy = () => {
    if (name.trim() === '') return;
    const made = copiedSource(source, name.trim(), assessment.sources);
    saveRecord(assessmentId, 'sources', made);
    open(made.id);
    showToast({
      message: t('copy.made', { name: made.name }),
      action: t('shared:undo'),
      onAction: () => {
        open(source.id);
        void undoChange(assessmentId);
      },
    });
  };
  return (
    <form
      className={styles.copy}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setName(null);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        copy();
      }}
    >
      <TextInput
        size="xs"
        aria-label={t('copy.name')}
        placeholder={t('copy.placeholder')}
        value={name}
        maxLength={300}
        autoFocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-sm" disabled={name.trim() === ''}>
        {t('copy.make')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => setName(null)}>
        {t('shared:cancel')}
      </Button>
    </form>
  );
}
