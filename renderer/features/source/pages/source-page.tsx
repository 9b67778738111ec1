import { useTranslation } from 'react-i18next';
import { Page } from '../../../shared/components/page.tsx';
import { PageHeader } from '../../../shared/components/page-header.tsx';

export function SourcePage() {
  const { t } = useTranslation('source');
  return (
    <Page>
      <PageHeader title={t('title')} />
    </Page>
  );
}
