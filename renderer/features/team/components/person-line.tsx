import { ActionIcon } from '@mantine/core';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../../assessment-framework/model/assessment.ts';
import { InlineField } from '../../../shared/components/inline-field.tsx';
import { InlineSelect } from '../../../shared/components/inline-select.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import type { Workload } from '../workload.ts';
import styles from './team.module.css';

interface PersonLineProps {
  readonly person: Person;
  readonly isMe: boolean;
  readonly load: Workload | undefined;
  readonly onChange: (changes: Partial<Person>) => void;
  readonly onRemove: () => void;
}

const ROLES = ['assessor', 'reviewer', 'coordinator'] as const;

/** One person of the team, edited where it stands. */
export function PersonLine({ person, isMe, load, onChange, onRemove }: PersonLineProps) {
  const { t } = useTranslation('team');
  const format = useFormat();
  const { name, organisation, role } = person;
  const counts = load && { left: format.integer(load.left), total: format.integer(load.assigned) };
  return (
    <li className={styles.line}>
      <span className={styles.name}>
        <InlineField
          label={t('name', { name })}
          hideLabel
          required
          value={name}
          onSave={(text) => onChange({ name: text.trim() })}
        />
        {isMe && <span className={styles.quiet}>{t('me')}</span>}
      </span>
      <InlineField
        label={t('organisation', { name })}
        hideLabel
        value={organisation}
        onSave={(text) => onChange({ organisation: text })}
      />
      <InlineSelect
        label={t('role', { name })}
        hideLabel
        value={role}
        options={ROLES.map((value) => ({ value, label: t(`shared:role.${value}`) }))}
        onSave={(value) => onChange({ role: ROLES.find((known) => known === value) ?? role })}
      />
      <span className={styles.load} title={counts ? t('openOf', { ...counts, name }) : ''}>
        {counts ? t('of', counts) : t('none')}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={t('remove', { name })}
        onClick={onRemove}
      >
        <IconX size={14} stroke={1.5} aria-hidden="true" />
      </ActionIcon>
    </li>
  );
}
