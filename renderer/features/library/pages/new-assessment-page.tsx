import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page, Surface } from '../../../shared/components/page.tsx';
import { PageHeader } from '../../../shared/components/page-header.tsx';
import { useCreateAssessment } from '../../../shared/data/library.ts';
import { useErrorSentence } from '../../../shared/i18n/use-error-sentence.ts';
import styles from './library-page.module.css';

const DAY_MS = 86_400_000;
const asDate = (moment: Date) =>
  `${moment.getFullYear()}-${String(moment.getMonth() + 1).padStart(2, '0')}-${String(moment.getDate()).padStart(2, '0')}`;

/** The coming Monday to Thursday: the usual four days of a country visit. */
function usualVisit(today: Date) {
  const untilMonday = (8 - today.getDay()) % 7;
  const start = new Date(today.getTime() + untilMonday * DAY_MS);
  return { start: asDate(start), end: asDate(new Date(start.getTime() + 3 * DAY_MS)) };
}

/** Country, period, reference date: all that is needed to begin. */
export function NewAssessmentPage() {
  const { t } = useTranslation('library');
  const navigate = useNavigate();
  const sentence = useErrorSentence();
  const create = useCreateAssessment();
  const visit = usualVisit(new Date());
  const form = useForm({
    initialValues: {
      country: '',
      periodStart: visit.start,
      periodEnd: visit.end,
      referenceDate: visit.end,
    },
    validate: {
      country: (country) => (country.trim() === '' ? t('form.countryMissing') : null),
      periodStart: (date) => (date === '' ? t('form.dateMissing') : null),
      periodEnd: (date, { periodStart }) =>
        date === '' ? t('form.dateMissing') : date < periodStart ? t('form.endBeforeStart') : null,
      referenceDate: (date) => (date === '' ? t('form.dateMissing') : null),
    },
  });
  const submit = form.onSubmit((values) =>
    create.mutate(
      { ...values, country: values.country.trim() },
      { onSuccess: ({ id }) => void navigate({ to: '/a/$assessmentId', params: { assessmentId: id } }) },
    ),
  );
  return (
    <Page width="text">
      <PageHeader title={t('form.title')} subtitle={t('form.subtitle')} />
      <Surface>
        <form className={styles.form} onSubmit={submit}>
          {create.error && (
            <p role="alert" className={styles.error}>
              {sentence(create.error)}
            </p>
          )}
          <TextInput
            label={t('form.country')}
            description={t('form.countryHint')}
            maxLength={300}
            autoFocus
            {...form.getInputProps('country')}
          />
          <div className={styles.dates}>
            <TextInput type="date" label={t('form.start')} {...form.getInputProps('periodStart')} />
            <TextInput
              type="date"
              label={t('form.end')}
              {...form.getInputProps('periodEnd')}
              onChange={(event) => {
                // The reference date is the last day of the visit until somebody chooses another.
                const { periodEnd, referenceDate } = form.getValues();
                form.setFieldValue('periodEnd', event.currentTarget.value);
                if (referenceDate === periodEnd)
                  form.setFieldValue('referenceDate', event.currentTarget.value);
              }}
            />
          </div>
          <TextInput
            type="date"
            label={t('form.reference')}
            description={t('form.referenceHint')}
            {...form.getInputProps('referenceDate')}
          />
          <div className={styles.actions}>
            <Button type="submit" loading={create.isPending}>
              {t('form.create')}
            </Button>
            <Button component={Link} to="/" variant="default">
              {t('shared:cancel')}
            </Button>
          </div>
        </form>
      </Surface>
    </Page>
  );
}
