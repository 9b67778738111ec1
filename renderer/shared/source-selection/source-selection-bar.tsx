import { Button, CloseButton, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataSource } from '../../../assessment-framework/model/assessment.ts';
import { AssignMenu } from '../checklist/assign/assign-menu.tsx';
import styles from '../checklist/selection/selection-bar.module.css';
import { KeyHint } from '../components/key-hint.tsx';
import { showToast } from '../components/undo-toast.tsx';
import { removeSources, saveRecords } from '../data/save-record.ts';
import { undoChange } from '../data/undo.ts';
import { useWorkspace } from '../data/workspace.tsx';
import { useHotkeys } from '../hooks/use-hotkeys.ts';

interface SourceSelectionBarProps {
  readonly selected: readonly DataSource[];
  readonly onClear: () => void;
}

/** What can be done with several data sources at once; each is one step of undo. Nothing while none is selected. */
export function SourceSelectionBar({ selected, onClear }: SourceSelectionBarProps) {
  const { t } = useTranslation('source-selection');
  const { assessmentId, assessment, framework } = useWorkspace();
  const [isAssignOpen, setAssignOpen] = useState(false);
  const count = selected.length;
  useHotkeys(count > 0 && !isAssignOpen ? { Escape: onClear, a: () => setAssignOpen(true) } : {});
  if (count === 0) return null;
  const done = (message: string) =>
    showToast({ message, action: t('shared:undo'), onAction: () => void undoChange(assessmentId) });
  const change = (changes: Partial<DataSource>, message: string) => {
    saveRecords(
      assessmentId,
      'sources',
      selected.map((source) => ({ ...source, ...changes })),
    );
    done(message);
  };
  const remove = () => {
    removeSources(
      assessmentId,
      selected.map(({ id }) => id),
    );
    onClear();
    done(t('removed', { count }));
  };
  const keys = selected.flatMap(({ id: source }) =>
    framework.sourceCriteria.map(({ id: criterion }) => ({ criterion, source })),
  );
  const small = { size: 'compact-sm', variant: 'default' } as const;
  return (
    <section className={`${styles.bar} ${styles.aboveTable}`} aria-label={t('title')}>
      <strong role="status">{t('selected', { count })}</strong>
      <Button {...small} onClick={() => change({ core: true }, t('coreDone', { count }))}>
        {t('core')}
      </Button>
      <Button {...small} onClick={() => change({ core: false }, t('notCoreDone', { count }))}>
        {t('notCore')}
      </Button>
      <Menu>
        <Menu.Target>
          <Button {...small}>{t('custodian')}</Button>
        </Menu.Target>
        <Menu.Dropdown mah={280} style={{ overflowY: 'auto' }}>
          {assessment.institutions.map(({ id, name }) => (
            <Menu.Item
              key={id}
              onClick={() => change({ custodian: id }, t('custodianDone', { count, name }))}
            >
              {name}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => change({ custodian: null }, t('custodianGone', { count }))}>
            {t('noCustodian')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <AssignMenu
        scopes={[{ label: t('selected', { count }), keys }]}
        isOpen={isAssignOpen}
        onOpenChange={setAssignOpen}
      >
        <Button
          {...small}
          aria-keyshortcuts="A"
          rightSection={<KeyHint keys={['A']} />}
          onClick={() => setAssignOpen(!isAssignOpen)}
        >
          {t('assign')}
        </Button>
      </AssignMenu>
      <Button {...small} onClick={remove}>
        {t('remove')}
      </Button>
      <span className={styles.close}>
        <KeyHint keys={['Esc']} />
        <CloseButton size="sm" aria-label={t('close')} onClick={onClear} />
      </span>
    </section>
  );
}
