import { Button, CloseButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { InlineSelect } from '../../../../shared/components/inline-select.tsx';
import { useSavePreferences } from '../../../../shared/data/status.ts';
import { useFormat } from '../../../../shared/format/use-format.ts';
import { useErrorSentence } from '../../../../shared/i18n/use-error-sentence.ts';
import { templatesQuery, useAddTemplate, useRemoveTemplate } from '../../api/templates.ts';
import styles from '../reports.module.css';

interface TemplateSelectProps {
  /** Chosen template; null: the look of the application. */
  readonly value: string | null;
}

/** The look of the Word report: that of the application, or an office's own template, which is taken in here. */
export function TemplateSelect({ value }: TemplateSelectProps) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const sentence = useErrorSentence();
  const { data: templates = [] } = useQuery(templatesQuery);
  const preferences = useSavePreferences();
  const choose = (reportTemplate: string) => preferences.mutate({ reportTemplate });
  const add = useAddTemplate();
  const remove = useRemoveTemplate();
  const chosen = templates.find(({ id }) => id === value);
  const added = add.data;
  return (
    <div className={styles.template}>
      <div className={styles.templateLine}>
        <InlineSelect
          label={t('template.label')}
          value={chosen?.id ?? ''}
          options={[
            { value: '', label: t('template.own') },
            ...templates.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onSave={choose}
        />
        {chosen && (
          <CloseButton
            size="sm"
            aria-label={t('template.remove', { name: chosen.name })}
            onClick={() => {
              choose('');
              remove.mutate(chosen.id);
            }}
          />
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          loading={add.isPending}
          onClick={() =>
            add.mutate(undefined, {
              onSuccess: (template) => {
                if (template) choose(template.id);
              },
            })
          }
        >
          {t('template.add')}
        </Button>
      </div>
      <p role="status" className={styles.quiet}>
        {add.error && (
          <span className={styles.failed}>{t('template.failed', { reason: sentence(add.error) })}</span>
        )}
        {remove.error && sentence(remove.error)}
        {added &&
          added.id === chosen?.id &&
          (added.missing.length === 0
            ? t('template.complete', { name: added.name })
            : t('template.missing', {
                name: added.name,
                count: added.missing.length,
                styles: format.list(added.missing),
              }))}
      </p>
    </div>
  );
}
