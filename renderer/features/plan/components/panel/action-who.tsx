import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ACTION_STATUSES, type ActionStatus } from '../../../../../assessment-framework/model/constants.ts';
import { InlineSelect } from '../../../../shared/components/inline-select.tsx';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import type { ActionPart } from './action-part.ts';
import styles from './panel.module.css';

/** How far the action is, which recommendation it carries out, and who does it. */
export function ActionWho({ row: { action }, onChange }: ActionPart) {
  const { t } = useTranslation('plan');
  const { assessment, framework, texts } = useWorkspace();
  const institutions = assessment.institutions.map(({ id, name }) => ({ value: id, label: name }));
  const text = action.recommendation === null ? undefined : texts.recommendations[action.recommendation];
  return (
    <>
      <div className={styles.pair}>
        <InlineSelect
          label={t('field.status')}
          value={action.status}
          options={ACTION_STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
          onSave={(status) => onChange({ status: status as ActionStatus })}
        />
        <InlineSelect
          label={t('field.recommendation')}
          value={action.recommendation ?? ''}
          options={[
            { value: '', label: t('field.ownAction') },
            ...framework.recommendations.map(({ id }) => ({
              value: id,
              label: t('add.option', { id, title: texts.recommendations[id]?.label ?? id }),
            })),
          ]}
          onSave={(id) => onChange({ recommendation: id || null })}
        />
      </div>
      {text && (
        <details className={styles.details}>
          <summary>{t('panel.asks')}</summary>
          <p>{text.text}</p>
          {text.steps.length > 0 && (
            <ol>
              {text.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          )}
        </details>
      )}
      <InlineSelect
        label={t('field.lead')}
        value={action.lead ?? ''}
        options={[{ value: '', label: t('noLead') }, ...institutions]}
        onSave={(lead) =>
          onChange({ lead: lead || null, partners: action.partners.filter((partner) => partner !== lead) })
        }
      />
      <MultiSelect
        label={t('field.partners')}
        classNames={{ label: styles.label ?? '' }}
        size="xs"
        data={institutions.filter(({ value }) => value !== action.lead)}
        value={[...action.partners]}
        onChange={(partners) => onChange({ partners })}
        searchable
        limit={60}
        hidePickedOptions
        comboboxProps={{ withinPortal: false }}
        nothingFoundMessage={t('picker.none')}
      />
    </>
  );
}
