import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { researchAgenda } from '../../../../../assessment-framework/gaps/research-agenda.ts';
import { EmptyState } from '../../../../shared/components/empty-state.tsx';
import { Surface } from '../../../../shared/components/page.tsx';
import { VirtualTable } from '../../../../shared/components/virtual-table.tsx';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import type { GapItem } from '../../facts/gap-items.ts';
import { agendaRows, type ResearchRow } from '../../facts/research-rows.ts';
import { useResearchChanges } from '../../use-research-changes.ts';
import styles from '../gaps.module.css';
import { OwnQuestionPanel } from './own-question-panel.tsx';
import { TemplatePanel } from './template-panel.tsx';
import { useResearchColumns } from './use-research-columns.tsx';

interface ResearchViewProps {
  readonly items: readonly GapItem[];
  readonly onOpenGap: (key: string) => void;
}

/** The research agenda: questions taken up, and those of the framework that the gaps of the country ask for. */
export function ResearchView({ items, onOpenGap }: ResearchViewProps) {
  const { t } = useTranslation('gaps');
  const { assessmentId, assessment, framework, texts } = useWorkspace();
  const { gap: opened }: { gap?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  const rows = useMemo(() => {
    const asking = items.filter(({ status }) => status !== 'dismissed' && status !== 'merged');
    const agenda = researchAgenda(framework, asking);
    return agendaRows({ agenda, questions: assessment.researchQuestions, items, framework, texts });
  }, [items, framework, texts, assessment.researchQuestions]);
  const columns = useResearchColumns();
  const changes = useResearchChanges();
  const open = (id: string | null) =>
    void navigate({
      to: '/a/$assessmentId/gaps',
      params: { assessmentId },
      search: id === null ? { view: 'research' } : { view: 'research', gap: id },
      replace: true,
    });
  const row = rows.find(({ id }) => id === opened);
  const groupOf = (each: ResearchRow) =>
    each.own
      ? t('research.group.own')
      : t('research.group.proposed', {
          class: texts.framework.gapClasses[each.class ?? '']?.name ?? t('research.group.other'),
        });
  return (
    <>
      <div className={styles.column}>
        <div className={styles.tools}>
          <p className={styles.quiet}>{t('research.hint')}</p>
          <Button size="compact-sm" variant="default" onClick={() => open(changes.add())}>
            {t('research.add')}
          </Button>
        </div>
        {rows.length === 0 ? (
          <Surface className={styles.none ?? ''}>
            <EmptyState title={t('research.none.title')} text={t('research.none.text')} />
          </Surface>
        ) : (
          <VirtualTable
            label={t('research.table')}
            rows={rows}
            columns={columns}
            rowId={({ id }) => id}
            onOpen={({ id }) => open(id)}
            rowHeight={48}
            minWidth={560}
            groupOf={groupOf}
          />
        )}
      </div>
      {row?.own && (
        <OwnQuestionPanel
          key={row.id}
          question={row.own}
          items={items}
          onOpenGap={onOpenGap}
          onRemove={() => {
            open(null);
            changes.remove(row.id);
          }}
          onClose={() => open(null)}
        />
      )}
      {row?.proposed && (
        <TemplatePanel
          key={row.id}
          agenda={row.proposed}
          items={items}
          onOpenGap={onOpenGap}
          onAdopt={() => {
            if (row.proposed) open(changes.adopt(row.proposed));
          }}
          onClose={() => open(null)}
        />
      )}
    </>
  );
}
