import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../components/key-hint.tsx';
import { useHotkeys } from '../../hooks/use-hotkeys.ts';
import { AssignMenu, type AssignScope } from '../assign/assign-menu.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useBulkAnswers } from './use-bulk-answers.ts';
import type { Selection } from './use-selection.ts';

interface Opening {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

interface SelectionWorkProps {
  readonly selection: Selection;
  readonly source: string | null;
  /** What else can be assigned besides the selection. */
  readonly scopes: readonly AssignScope[];
  readonly assign: Opening;
  readonly reason: Opening;
}

/** The bar of the selected criteria with what it does, by button and by key. */
export function SelectionWork({ selection, source, scopes, assign, reason }: SelectionWorkProps) {
  const { t } = useTranslation('checklist');
  const bulk = useBulkAnswers(source);
  const keys = selection.ids.map((criterion) => ({ criterion, source }));
  const then = (act: () => void) => () => {
    act();
    selection.clear();
  };
  const acts = {
    notKnown: then(() => bulk.notKnown(keys)),
    clear: then(() => bulk.clear(keys)),
    leave: () => {
      reason.onOpenChange(false);
      selection.clear();
    },
  };
  useHotkeys(
    assign.isOpen
      ? {}
      : {
          n: () => reason.onOpenChange(true),
          u: acts.notKnown,
          a: () => assign.onOpenChange(true),
          Delete: acts.clear,
          Backspace: acts.clear,
          Escape: acts.leave,
          'mod+a': selection.all,
        },
  );
  return (
    <SelectionBar
      count={keys.length}
      assign={
        <AssignMenu
          scopes={[{ label: t('bulk.selected', { count: keys.length }), keys }, ...scopes]}
          {...assign}
        >
          <Button
            size="compact-sm"
            variant="default"
            aria-keyshortcuts="A"
            rightSection={<KeyHint keys={['A']} />}
            onClick={() => assign.onOpenChange(!assign.isOpen)}
          >
            {t('assign.button')}
          </Button>
        </AssignMenu>
      }
      isReasonOpen={reason.isOpen}
      onReasonOpenChange={reason.onOpenChange}
      onNotApplicable={(text) => {
        bulk.notApplicable(keys, text);
        acts.leave();
      }}
      onNotKnown={acts.notKnown}
      onClear={acts.clear}
      onClose={acts.leave}
    />
  );
}
