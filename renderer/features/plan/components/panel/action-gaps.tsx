import { ActionIcon } from '@mantine/core';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FindAndAdd } from '../../../../shared/components/find-and-add.tsx';
import { SeverityMark } from '../../../../shared/components/severity-mark.tsx';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import type { PlanGap } from '../../facts/plan-gaps.ts';
import { usePlan } from '../../use-plan.tsx';
import type { ActionPart } from './action-part.ts';
import styles from './panel.module.css';
import { Part } from './part.tsx';

/** The gaps that the action is to close. */
export function ActionGaps({ row, onChange }: ActionPart) {
  const { t } = useTranslation('plan');
  const { assessmentId } = useWorkspace();
  const { gaps } = usePlan();
  const { action, closes } = row;
  const isNamed = (gap: PlanGap) => closes.includes(gap);
  const labelOf = ({ name, subjectName }: PlanGap) =>
    subjectName === '' ? name : t('gaps.of', { name, subject: subjectName });
  // What was named and is no longer there: closed already, dismissed, or its facts have changed.
  const known = new Set(gaps.flatMap(({ key, speaksFor }) => [key, ...speaksFor]));
  const gone = action.gaps.filter((key) => !known.has(key));
  const without = (gap: PlanGap) =>
    action.gaps.filter((key) => key !== gap.key && !gap.speaksFor.includes(key));
  return (
    <Part title={t('gaps.title')} aside={t('gaps.count', { count: closes.length })}>
      {closes.length > 0 && (
        <ul className={styles.lines}>
          {closes.map((gap) => (
            <li key={gap.key} className={styles.line}>
              <SeverityMark severity={gap.severity} />
              <Link
                to="/a/$assessmentId/gaps"
                params={{ assessmentId }}
                search={{ gap: gap.key }}
                className={styles.grow}
              >
                {labelOf(gap)}
              </Link>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={t('gaps.remove', { gap: labelOf(gap) })}
                onClick={() => onChange({ gaps: without(gap) })}
              >
                <IconX size={14} stroke={1.5} aria-hidden="true" />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {gone.length > 0 && (
        <p className={styles.quiet}>
          {t('gaps.gone', { count: gone.length })}{' '}
          <button
            type="button"
            className={styles.link}
            onClick={() => onChange({ gaps: action.gaps.filter((key) => known.has(key)) })}
          >
            {t('gaps.forget')}
          </button>
        </p>
      )}
      <FindAndAdd
        nothing={t('picker.none')}
        label={t('gaps.add')}
        options={gaps
          .filter((gap) => !isNamed(gap))
          .map((gap) => ({
            value: gap.key,
            label: t('gaps.option', { severity: t(`shared:severity.${gap.severity}`), gap: labelOf(gap) }),
          }))}
        onAdd={(key) => onChange({ gaps: [...action.gaps, key] })}
      />
    </Part>
  );
}
