import { Button, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../../assessment-framework/model/assessment.ts';
import { meAmong } from '../../../shared/checklist/assign/team.ts';
import { EmptyState } from '../../../shared/components/empty-state.tsx';
import { Page, Surface } from '../../../shared/components/page.tsx';
import { PageHeader } from '../../../shared/components/page-header.tsx';
import { showToast } from '../../../shared/components/undo-toast.tsx';
import { changeRecord, removeRecord, saveRecord } from '../../../shared/data/save-record.ts';
import { useStatus } from '../../../shared/data/status.ts';
import { undoChange } from '../../../shared/data/undo.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { type Format, useFormat } from '../../../shared/format/use-format.ts';
import { PersonLine } from '../components/person-line.tsx';
import styles from '../components/team.module.css';
import { type Workload, workloads } from '../workload.ts';

/** Who works on the assessment, in which role, and how much each still has to answer. */
export function TeamPage() {
  const { t } = useTranslation('team');
  const format = useFormat();
  const { assessmentId, assessment } = useWorkspace();
  const { profile } = useStatus();
  const [name, setName] = useState('');
  const { people } = assessment;
  const loads = workloads(assessment);
  const me = meAmong(people, profile?.name);
  const add = (person: Omit<Person, 'id'>) =>
    saveRecord(assessmentId, 'people', { id: crypto.randomUUID(), ...person });
  const remove = (person: Person) => {
    removeRecord(assessmentId, 'people', [person.id]);
    showToast({
      message: t('removed', { name: person.name }),
      action: t('shared:undo'),
      onAction: () => void undoChange(assessmentId),
    });
  };
  return (
    <Page>
      <PageHeader title={titleOf(people, loads, me !== null, t, format)} subtitle={t('subtitle')} />
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') return;
          add({ name: name.trim(), organisation: '', role: 'assessor' });
          setName('');
        }}
      >
        <TextInput
          autoFocus={people.length === 0}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          placeholder={t('add.placeholder')}
          aria-label={t('add.label')}
          maxLength={300}
          dir="auto"
          flex={1}
        />
        <Button type="submit" variant="default">
          {t('add.button')}
        </Button>
      </form>
      <Surface>
        {people.length === 0 ? (
          <EmptyState title={t('empty.title')} text={t('empty.text')}>
            {profile && (
              <Button
                onClick={() =>
                  add({ name: profile.name, organisation: profile.organisation, role: profile.role })
                }
              >
                {t('empty.me')}
              </Button>
            )}
          </EmptyState>
        ) : (
          <>
            <div className={styles.head} aria-hidden="true">
              <span>{t('columns.name')}</span>
              <span>{t('columns.organisation')}</span>
              <span>{t('columns.role')}</span>
              <span className={styles.headLoad}>{t('columns.assigned')}</span>
            </div>
            <ul className={styles.list} aria-label={t('list')}>
              {people.map((person) => (
                <PersonLine
                  key={person.id}
                  person={person}
                  isMe={person.id === me?.id}
                  load={loads.get(person.id)}
                  onChange={(changes) => changeRecord(assessmentId, 'people', [person.id], changes)}
                  onRemove={() => remove(person)}
                />
              ))}
            </ul>
          </>
        )}
      </Surface>
    </Page>
  );
}

function titleOf(
  people: readonly Person[],
  loads: ReadonlyMap<string, Workload>,
  isMeIn: boolean,
  t: TFunction<'team'>,
  format: Format,
): string {
  if (people.length === 0) return t('title.none');
  const known = people.flatMap(({ id }) => loads.get(id) ?? []);
  const assigned = known.reduce((sum, load) => sum + load.assigned, 0);
  const left = known.reduce((sum, load) => sum + load.left, 0);
  if (assigned > 0)
    return t('title.open', {
      count: people.length,
      left: format.integer(left),
      assigned: format.integer(assigned),
    });
  if (people.length === 1 && isMeIn) return t('title.alone');
  return t('title.unassigned', { count: people.length });
}
