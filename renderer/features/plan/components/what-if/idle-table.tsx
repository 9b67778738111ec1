import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectOutcome } from '../../../../../assessment-framework/plan/plan-effects.ts';
import { EmptyState } from '../../../../shared/components/empty-state.tsx';
import { Surface } from '../../../../shared/components/page.tsx';
import type { TableColumn } from '../../../../shared/components/table-column.ts';
import { VirtualTable } from '../../../../shared/components/virtual-table.tsx';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import { usePlan } from '../../use-plan.tsx';
import styles from './what-if.module.css';

interface IdleTableProps {
  readonly idle: readonly EffectOutcome[];
  readonly onOpen: (action: string) => void;
}

/** Effects of ticked actions that change nothing, and why. */
export function IdleTable({ idle, onOpen }: IdleTableProps) {
  const { t } = useTranslation('plan');
  const { assessment, texts } = useWorkspace();
  const { byId } = usePlan();
  const { sources } = assessment;
  const columns = useMemo<readonly TableColumn<EffectOutcome>[]>(() => {
    const names = new Map(sources.map(({ id, name }) => [id, name]));
    const sourceOf = (id: string | null) => (id === null ? '' : (names.get(id) ?? id));
    const whatOf = (effect: EffectOutcome) => {
      if (effect.kind === 'source') return t('whatIf.effect.source', { source: sourceOf(effect.source) });
      if (effect.kind === 'link')
        return t('links.of', {
          source: sourceOf(effect.source),
          topic: texts.topics[effect.topic]?.label ?? effect.topic,
        });
      const label =
        texts.systemCriteria[effect.criterion]?.label ??
        texts.sourceCriteria[effect.criterion]?.label ??
        effect.criterion;
      return effect.source === null ? label : t('gaps.of', { name: label, subject: sourceOf(effect.source) });
    };
    const titleOf = ({ action }: EffectOutcome) => byId.get(action)?.title ?? t('unknownAction');
    return [
      {
        id: 'effect',
        header: t('whatIf.effectOf'),
        width: 'minmax(200px, 1.5fr)',
        sortBy: titleOf,
        cell: (row) => (
          <span title={whatOf(row)}>
            {whatOf(row)}
            <span className={styles.under}>{titleOf(row)}</span>
          </span>
        ),
      },
      {
        id: 'why',
        header: t('whatIf.why'),
        width: 'minmax(160px, 1fr)',
        sortBy: ({ why }) => why,
        cell: ({ why }) => (
          <span className={styles.why}>{t(`effects.why.${why ?? 'waits-for-source'}`)}</span>
        ),
      },
    ];
  }, [t, sources, texts, byId]);
  if (idle.length === 0)
    return (
      <Surface>
        <EmptyState title={t('whatIf.allWork.title')} text={t('whatIf.allWork.text')} />
      </Surface>
    );
  return (
    <VirtualTable
      label={t('whatIf.idle')}
      rows={idle}
      columns={columns}
      rowId={(row) =>
        `${row.action} ${row.kind} ${row.source ?? ''} ${row.kind === 'answer' ? row.criterion : row.kind === 'link' ? row.topic : ''}`
      }
      rowHeight={46}
      minWidth={480}
      onOpen={({ action }) => onOpen(action)}
    />
  );
}
