import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../../../../assessment-framework/model/plan-records.ts';
import { InlineField } from '../../../../shared/components/inline-field.tsx';
import { SidePanel } from '../../../../shared/components/side-panel.tsx';
import type { PlanRow } from '../../facts/plan-rows.ts';
import { usePlanChanges } from '../../use-plan-changes.ts';
import { ActionEffects } from './action-effects.tsx';
import { ActionGaps } from './action-gaps.tsx';
import { ActionLinks } from './action-links.tsx';
import { ActionMoney } from './action-money.tsx';
import type { ActionPart } from './action-part.ts';
import { ActionTimes } from './action-times.tsx';
import { ActionWho } from './action-who.tsx';
import styles from './panel.module.css';

interface ActionPanelProps {
  readonly row: PlanRow;
  readonly onClose: () => void;
  readonly onOpen: (action: string) => void;
}

/** Everything about one action, edited where it stands; saves itself. */
export function ActionPanel({ row, onClose, onOpen }: ActionPanelProps) {
  const { t } = useTranslation('plan');
  const changes = usePlanChanges();
  const { action } = row;
  const onChange = (change: Partial<Action>) => changes.change(action.id, change);
  const part: ActionPart = { row, onChange };
  return (
    <SidePanel above={t('panel.above')} title={action.title} opened closable onClose={onClose} width={420}>
      <div className={styles.panel}>
        <InlineField
          label={t('field.title')}
          required
          value={action.title}
          onSave={(title) => onChange({ title: title.trim() })}
        />
        <ActionWho {...part} />
        <ActionTimes {...part} />
        <ActionMoney {...part} />
        <InlineField
          label={t('field.success')}
          type="multiline"
          value={action.success}
          onSave={(success) => onChange({ success })}
        />
        <ActionGaps {...part} />
        <ActionEffects {...part} />
        <ActionLinks {...part} />
        <InlineField
          label={t('field.note')}
          type="multiline"
          value={action.note}
          onSave={(note) => onChange({ note })}
        />
        <div className={styles.foot}>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              const copy = changes.duplicate(action.id);
              if (copy !== null) onOpen(copy);
            }}
          >
            {t('panel.duplicate')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            onClick={() => {
              onClose();
              changes.remove(action.id);
            }}
          >
            {t('panel.remove')}
          </Button>
        </div>
      </div>
    </SidePanel>
  );
}
