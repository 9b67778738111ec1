import { ActionIcon, Button, Checkbox } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../../assessment-framework/model/assessment.ts';
import { InlineField } from '../../../shared/components/inline-field.tsx';
import { newContact } from '../new-institution.ts';
import styles from './institutions.module.css';

interface ContactListProps {
  readonly contacts: readonly Contact[];
  readonly onChange: (contacts: Contact[]) => void;
}

/** People to ask; names are printed only with their consent. */
export function ContactList({ contacts, onChange }: ContactListProps) {
  const { t } = useTranslation('institutions');
  const change = (id: string, changes: Partial<Contact>) =>
    onChange(contacts.map((contact) => (contact.id === id ? { ...contact, ...changes } : contact)));
  return (
    <section>
      <div className={styles.sectionHead}>
        <h2 className={styles.section}>{t('contacts.title')}</h2>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} stroke={1.75} aria-hidden="true" />}
          onClick={() => onChange([...contacts, newContact()])}
        >
          {t('contacts.add')}
        </Button>
      </div>
      {contacts.length === 0 && <p className={styles.quiet}>{t('contacts.none')}</p>}
      <ul className={styles.contacts}>
        {contacts.map((contact) => (
          <li key={contact.id} className={styles.contact}>
            <div className={styles.contactFacts}>
              <InlineField
                label={t('contacts.name')}
                value={contact.name}
                onSave={(name) => change(contact.id, { name })}
              />
              <InlineField
                label={t('contacts.position')}
                value={contact.position}
                onSave={(position) => change(contact.id, { position })}
              />
              <InlineField
                label={t('contacts.email')}
                type="email"
                value={contact.email}
                onSave={(email) => change(contact.id, { email })}
              />
              <InlineField
                label={t('contacts.phone')}
                type="tel"
                value={contact.phone}
                onSave={(phone) => change(contact.id, { phone })}
              />
            </div>
            <div className={styles.contactMarks}>
              <Checkbox
                label={t('contacts.focalPoint')}
                checked={contact.focalPoint}
                onChange={(event) => change(contact.id, { focalPoint: event.currentTarget.checked })}
              />
              <Checkbox
                label={t('contacts.consent')}
                checked={contact.consentToPublish}
                onChange={(event) => change(contact.id, { consentToPublish: event.currentTarget.checked })}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                className={styles.removeContact}
                aria-label={t('contacts.remove', { name: contact.name || contact.position })}
                onClick={() => onChange(contacts.filter(({ id }) => id !== contact.id))}
              >
                <IconX size={14} stroke={1.5} aria-hidden="true" />
              </ActionIcon>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
