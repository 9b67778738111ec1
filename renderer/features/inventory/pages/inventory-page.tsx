import { Button, SegmentedControl } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/components/empty-state.tsx';
import { NoSources } from '../../../shared/components/no-sources.tsx';
import { Page, Surface } from '../../../shared/components/page.tsx';
import { PageHeader } from '../../../shared/components/page-header.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { inOrder } from '../../../shared/ordering/move-record.ts';
import styles from '../components/findings.module.css';
import { FindingsTable } from '../components/findings-table.tsx';
import { InventoryFilters } from '../components/inventory-filters.tsx';
import { InventoryGrid } from '../components/inventory-grid.tsx';
import { InventoryPanel } from '../components/inventory-panel.tsx';
import { findingLines } from '../facts/finding-lines.ts';
import { lensOf, rowsUnder } from '../facts/lens.ts';
import { composeTitle } from '../facts/title.ts';
import type { Selection } from '../selection.ts';
import { useInventory } from '../use-inventory.ts';

const NO_ORPHANS: ReadonlySet<string> = new Set();
const VIEWS = ['matrix', 'findings'] as const;

/** The inventory read across: topics by sources, by disaggregation and population group, and what stands out. */
export function InventoryPage() {
  const { t } = useTranslation('inventory');
  const navigate = useNavigate();
  const { assessmentId, assessment } = useWorkspace();
  const selection: Selection = useSearch({ strict: false });
  const { matrix, findings } = useInventory();
  const lines = useMemo(() => findingLines(findings), [findings]);
  const sources = useMemo(
    () => inOrder(assessment.sources).filter(({ status }) => status !== 'planned'),
    [assessment.sources],
  );
  const orphans = useMemo(
    () => new Set(findings.flatMap((finding) => (finding.kind === 'orphan' ? [finding.source] : []))),
    [findings],
  );
  const { element, population } = selection;
  const lens = useMemo(
    () => lensOf({ ...(element ? { element } : {}), ...(population ? { population } : {}) }),
    [element, population],
  );
  const rows = useMemo(() => rowsUnder(matrix.rows, lens), [matrix, lens]);
  const view = selection.view === 'findings' ? 'findings' : 'matrix';
  const go = (search: Selection) =>
    void navigate({
      to: '/a/$assessmentId/inventory',
      params: { assessmentId },
      search: { ...search },
      replace: true,
      resetScroll: false,
    });
  const open = (place: Pick<Selection, 'topic' | 'source'>) =>
    go({ ...(element ? { element } : {}), ...(population ? { population } : {}), ...place });
  const hasLinks = assessment.topicLinks.length > 0;
  if (sources.length === 0)
    return (
      <Page>
        <PageHeader title={t('title.empty')} />
        <NoSources title={t('empty.title')} text={t('empty.text')} button={t('empty.button')} />
      </Page>
    );
  return (
    <Page layout="fill">
      <PageHeader title={composeTitle(lines, assessment.topicLinks.length, t)} subtitle={t('subtitle')}>
        {view === 'matrix' && <InventoryFilters selection={selection} onChange={go} />}
        <SegmentedControl
          aria-label={t('view.label')}
          value={view}
          onChange={(next) => go(next === 'findings' ? { view: next } : {})}
          data={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
        />
      </PageHeader>
      {view === 'findings' && !hasLinks ? (
        <Surface>
          <EmptyState title={t('unlinked.title')} text={t('unlinked.text')}>
            <Button
              renderRoot={(props) => (
                <Link to="/a/$assessmentId/topics" params={{ assessmentId }} {...props} />
              )}
            >
              {t('unlinked.button')}
            </Button>
          </EmptyState>
        </Surface>
      ) : view === 'findings' ? (
        <FindingsTable lines={lines} />
      ) : (
        <div className={styles.work}>
          {rows.length === 0 ? (
            <Surface className={styles.none ?? ''}>
              <EmptyState title={t('lens.none.title')} text={t('lens.none.text')}>
                <Button variant="default" onClick={() => go({})}>
                  {t('lens.clear')}
                </Button>
              </EmptyState>
            </Surface>
          ) : (
            <InventoryGrid
              matrix={matrix}
              rows={rows}
              sources={sources}
              orphans={hasLinks ? orphans : NO_ORPHANS}
              hasLinks={hasLinks}
              lens={lens}
              selection={selection}
              onOpen={open}
            />
          )}
          <InventoryPanel selection={selection} matrix={matrix} lines={lines} onOpen={open} />
        </div>
      )}
    </Page>
  );
}
