import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/components/empty-state.tsx';
import { Surface } from '../../../shared/components/page.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';

interface NoAnswersProps {
  readonly title: string;
  readonly text: string;
}

/** Where there is no answer to say anything about: the way to the first one. */
export function NoAnswers({ title, text }: NoAnswersProps) {
  const { t } = useTranslation('sensitivity');
  const { assessmentId } = useWorkspace();
  return (
    <Surface>
      <EmptyState title={title} text={text}>
        <Button
          renderRoot={(props) => <Link to="/a/$assessmentId/system" params={{ assessmentId }} {...props} />}
        >
          {t('empty.button')}
        </Button>
      </EmptyState>
    </Surface>
  );
}
