import { Button, Checkbox, MultiSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Institution } from '../../../../assessment-framework/model/assessment.ts';
import { InlineField } from '../../../shared/components/inline-field.tsx';
import { InlineSelect } from '../../../shared/components/inline-select.tsx';
import { showToast } from '../../../shared/components/undo-toast.tsx';
import { changeRecord, removeRecord } from '../../../shared/data/save-record.ts';
import { undoChange } from '../../../shared/data/undo.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { KINDS } from '../kinds.ts';
import { ContactList } from './contact-list.tsx';
import styles from './institutions.module.css';

interface InstitutionSheetProps {
  readonly institution: Institution;
  readonly onRemoved: () => void;
}

const USES = ['produces', 'holds', 'uses'] as const;

/** Everything known about one institution, edited where it stands. */
export function InstitutionSheet({ institution, onRemoved }: InstitutionSheetProps) {
  const { t } = useTranslation('institutions');
  const { assessmentId, assessment, framework, texts } = useWorkspace();
  const change = (changes: Partial<Institution>) =>
    changeRecord(assessmentId, 'institutions', [institution.id], changes);
  const sources = assessment.sources.filter(({ custodian }) => custodian === institution.id);
  const remove = () => {
    removeRecord(assessmentId, 'institutions', [institution.id]);
    onRemoved();
    showToast({
      message: t('removed', { name: institution.name }),
      action: t('shared:undo'),
      onAction: () => void undoChange(assessmentId),
    });
  };
  return (
    <>
      <div className={styles.sheetHead}>
        <InlineField
          label={t('fields.name')}
          hideLabel
          emphasis="title"
          required
          value={institution.name}
          onSave={(name) => change({ name: name.trim() })}
        />
        <Button variant="subtle" color="gray" size="compact-sm" onClick={remove}>
          {t('remove')}
        </Button>
      </div>
      <div className={styles.facts}>
        <InlineField
          label={t('fields.acronym')}
          value={institution.acronym}
          onSave={(acronym) => change({ acronym })}
        />
        <InlineSelect
          label={t('fields.kind')}
          value={institution.kind}
          options={KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          onSave={(kind) => change({ kind: kind as Institution['kind'] })}
        />
        <InlineField
          label={t('fields.website')}
          value={institution.website}
          onSave={(website) => change({ website })}
        />
      </div>
      <fieldset className={styles.uses}>
        <legend className={styles.label}>{t('fields.does')}</legend>
        {USES.map((use) => (
          <Checkbox
            key={use}
            label={t(`doesLong.${use}`)}
            checked={institution[use]}
            onChange={(event) => change({ [use]: event.currentTarget.checked })}
          />
        ))}
      </fieldset>
      <InlineField
        label={t('fields.mandate')}
        type="multiline"
        value={institution.mandate}
        onSave={(mandate) => change({ mandate })}
      />
      <MultiSelect
        label={t('fields.roles')}
        description={t('fields.rolesHint')}
        classNames={{ label: styles.label ?? '' }}
        data={framework.settings.roles.map((id) => ({
          value: id,
          label: texts.framework.roles[id]?.name ?? id,
        }))}
        value={[...institution.roles]}
        onChange={(roles) => change({ roles })}
        searchable
        comboboxProps={{ withinPortal: false }}
        hidePickedOptions
      />
      <ContactList contacts={institution.contacts} onChange={(contacts) => change({ contacts })} />
      {sources.length > 0 && (
        <section>
          <h2 className={styles.section}>{t('keeps', { count: sources.length })}</h2>
          <ul className={styles.links}>
            {sources.map((source) => (
              <li key={source.id}>
                <Link to="/a/$assessmentId/sources/$sourceId" params={{ assessmentId, sourceId: source.id }}>
                  {source.name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <InlineField
        label={t('fields.notes')}
        type="multiline"
        value={institution.notes}
        onSave={(notes) => change({ notes })}
      />
    </>
  );
}
