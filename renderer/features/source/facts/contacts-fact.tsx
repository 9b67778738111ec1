import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import styles from './facts.module.css';

interface ContactsFactProps {
  readonly source: DataSource;
  readonly onChange: (contacts: string[]) => void;
}

/** Who answers for the source: contacts of the institutions, the custodian's first. */
export function ContactsFact({ source, onChange }: ContactsFactProps) {
  const { t } = useTranslation('source');
  const { assessment } = useWorkspace();
  const isCustodian = (id: string) => (id === source.custodian ? 0 : 1);
  const groups = assessment.institutions
    .filter(({ contacts }) => contacts.length > 0)
    .toSorted((a, b) => isCustodian(a.id) - isCustodian(b.id))
    .map(({ id, name, contacts }) => ({
      group: name,
      items: contacts.map((contact) => ({
        value: contact.id,
        label: [contact.position, contact.name].filter(Boolean).join(', ') || id,
      })),
    }));
  const known = new Set(groups.flatMap(({ items }) => items.map(({ value }) => value)));
  return (
    <MultiSelect
      comboboxProps={{ withinPortal: false }}
      label={t('facts.contacts')}
      classNames={{ label: styles.label ?? '' }}
      nothingFoundMessage={t('facts.noContacts')}
      description={groups.length === 0 ? t('facts.noContacts') : undefined}
      data={groups}
      value={source.contacts.filter((id) => known.has(id))}
      searchable
      onChange={onChange}
    />
  );
}
