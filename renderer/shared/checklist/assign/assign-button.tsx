import { Button } from '@mantine/core';
import IconUser from '@tabler/icons-react/dist/esm/icons/IconUser.mjs';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../components/key-hint.tsx';
import type { AnswerKey } from '../../data/save-answer.ts';
import { useWorkspace } from '../../data/workspace.tsx';
import { assignmentsOf } from '../answers-index.ts';
import { AssignMenu, type AssignScope } from './assign-menu.tsx';

interface AssignButtonProps {
  readonly answerKey: AnswerKey;
  readonly scopes: readonly AssignScope[];
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** Who looks after the criterion at hand, and the panel that changes it. */
export function AssignButton({ answerKey, scopes, isOpen, onOpenChange }: AssignButtonProps) {
  const { t } = useTranslation('checklist');
  const { people, assignments } = useWorkspace().assessment;
  const id = assignmentsOf(assignments, answerKey.source).get(answerKey.criterion)?.person;
  const name = people.find((person) => person.id === id)?.name;
  return (
    <AssignMenu scopes={scopes} isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        aria-keyshortcuts="A"
        title={name ? t('assign.to', { name }) : t('assign.title')}
        leftSection={<IconUser size={13} stroke={1.5} aria-hidden="true" />}
        rightSection={<KeyHint keys={['A']} />}
        onClick={() => onOpenChange(!isOpen)}
      >
        {name ?? t('assign.button')}
      </Button>
    </AssignMenu>
  );
}
