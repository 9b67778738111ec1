import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../shared/data/workspace.tsx';

/** Leads to the page of a source. */
export function OpenSource({ id }: { readonly id: string }) {
  const { t } = useTranslation('coverage');
  const { assessmentId } = useWorkspace();
  const navigate = useNavigate();
  const open = () =>
    void navigate({ to: '/a/$assessmentId/sources/$sourceId', params: { assessmentId, sourceId: id } });
  return (
    <Button variant="default" size="compact-sm" onClick={open}>
      {t('openSource')}
    </Button>
  );
}
