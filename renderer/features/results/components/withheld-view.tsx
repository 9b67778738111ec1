import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/components/empty-state.tsx';
import { Surface } from '../../../shared/components/page.tsx';
import { RangeBar } from '../../../shared/components/range-bar.tsx';
import type { TableColumn } from '../../../shared/components/table-column.ts';
import { VirtualTable } from '../../../shared/components/virtual-table.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { WhyButton } from '../../../shared/why/why-number.tsx';
import type { Results } from '../facts/use-results.ts';
import { type WithheldRow, withheldRows } from '../facts/withheld-rows.ts';
import { CriterionLink } from './criterion-link.tsx';
import styles from './results.module.css';
import { useTitle } from './use-title.ts';

/** As many answers are named; behind them stands how many more there are. */
const NAMED = 3;

/** What has no score and why, and which answers would release it, most weight first. */
export function WithheldView({ results }: { readonly results: Results }) {
  const { t } = useTranslation('results');
  const { assessment, texts } = useWorkspace();
  const { scores, framework } = results;
  const rows = useMemo(
    () => withheldRows(scores, { framework, texts, sources: assessment.sources }),
    [scores, framework, texts, assessment.sources],
  );
  const count = (kind: WithheldRow['kind']) => rows.filter((row) => row.kind === kind).length;
  const [dimensions, sources] = [count('dimension'), count('source')];
  const finding =
    dimensions > 0 && sources > 0
      ? t('released.both', {
          dimensions: t('released.dimensions', { count: dimensions }),
          sources: t('released.sources', { count: sources }),
        })
      : t('released.one', {
          what:
            dimensions > 0
              ? t('released.dimensions', { count: dimensions })
              : t('released.sources', { count: sources }),
          count: dimensions + sources,
        });
  const title = useTitle(rows.length === 0 ? t('released.none') : finding, results.words);
  return (
    <section className={styles.view}>
      <div className={styles.viewHead}>
        <h2>{title}</h2>
      </div>
      {rows.length === 0 ? (
        <Surface>
          <EmptyState title={t('released.emptyTitle')} text={t('released.emptyText')} />
        </Surface>
      ) : (
        <WithheldTable rows={rows} />
      )}
    </section>
  );
}

function WithheldTable({ rows }: { readonly rows: readonly WithheldRow[] }) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const columns = useMemo((): readonly TableColumn<WithheldRow>[] => {
    const nameOf = (row: WithheldRow) => (row.kind === 'index' ? t('index.system') : row.name);
    return [
      {
        id: 'name',
        header: t('column.block'),
        width: 'minmax(150px, 2fr)',
        cell: (row) => (
          <>
            <span className={styles.twoLines}>{nameOf(row)}</span>
            {row.kind !== 'index' && (
              <span className={styles.quiet}>
                {t('released.between', { range: format.range(row.block.lower, row.block.upper) })}
              </span>
            )}
          </>
        ),
        sortBy: nameOf,
      },
      {
        id: 'bar',
        header: t('column.scale'),
        width: 'minmax(60px, 1fr)',
        cell: (row) => (row.kind === 'index' ? null : <RangeBar {...row.block} score={null} />),
      },
      {
        id: 'why',
        header: t('column.because'),
        width: 'minmax(150px, 2fr)',
        cell: (row) => (
          <span className={styles.twoLines}>
            {row.kind === 'index'
              ? t('released.because.index', { count: row.leftOut, allowed: row.allowed })
              : t(`released.because.${row.release.needs}`, {
                  share: format.percent(row.release.share),
                  needed: format.percent(row.release.needed),
                })}
          </span>
        ),
      },
      {
        id: 'needs',
        header: t('column.needs'),
        width: 'minmax(240px, 5fr)',
        cell: (row) => <Needs row={row} />,
        sortBy: (row) => (row.kind === 'index' ? 0 : row.release.enough),
      },
      {
        id: 'open',
        header: t('column.why'),
        width: '44px',
        align: 'end',
        cell: (row) => (
          <WhyButton
            subject={
              row.kind === 'index' ? { kind: 'index', id: 'system' } : { kind: row.kind, id: row.block.id }
            }
            name={nameOf(row)}
          />
        ),
      },
    ];
  }, [format, t]);
  return (
    <VirtualTable
      label={t('released.table')}
      rows={rows}
      columns={columns}
      rowId={(row) => (row.kind === 'index' ? 'index' : `${row.kind} ${row.block.id}`)}
      groupOf={(row) => t(`released.heading.${row.kind}`)}
      rowHeight={100}
      minWidth={760}
    />
  );
}

function Needs({ row }: { readonly row: WithheldRow }) {
  const { t } = useTranslation('results');
  const { assessmentId } = useWorkspace();
  if (row.kind === 'index') {
    return <>{t('released.dimensionsFirst', { count: Math.max(1, row.leftOut - row.allowed) })}</>;
  }
  const { criteria, enough, needs } = row.release;
  const source = row.kind === 'source' ? row.block.id : null;
  const rest = criteria.length - NAMED;
  return (
    <div className={styles.needs}>
      <span className={styles.quiet}>
        {t(`released.enough.${needs}`, { count: enough, total: criteria.length })}
      </span>
      <span className={styles.links}>
        {criteria.slice(0, NAMED).map((criterion) => (
          <CriterionLink key={criterion} criterion={criterion} source={source} />
        ))}
        {rest > 0 &&
          (source === null ? (
            <Link to="/a/$assessmentId/system" params={{ assessmentId }} search={{ dimension: row.block.id }}>
              {t('released.more', { count: rest })}
            </Link>
          ) : (
            <Link to="/a/$assessmentId/sources/$sourceId" params={{ assessmentId, sourceId: source }}>
              {t('released.more', { count: rest })}
            </Link>
          ))}
      </span>
    </div>
  );
}
