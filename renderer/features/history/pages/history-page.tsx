import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/components/empty-state.tsx';
import { ErrorState } from '../../../shared/components/error-state.tsx';
import { LoadingState } from '../../../shared/components/loading-state.tsx';
import { Page } from '../../../shared/components/page.tsx';
import { PageHeader } from '../../../shared/components/page-header.tsx';
import { useChanges } from '../../../shared/data/history.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { type Format, useFormat } from '../../../shared/format/use-format.ts';
import { HistoryFilter, type HistorySearch } from '../components/history-filter.tsx';
import { HistoryList } from '../components/history-list.tsx';
import { historyRows } from '../facts/rows.ts';
import { beginningOf } from '../facts/since.ts';

/** Who changed what since Monday, or since any day: from what, to what, with the way back to every value. */
export function HistoryPage() {
  const { t } = useTranslation('history');
  const format = useFormat();
  const navigate = useNavigate();
  const { assessmentId } = useWorkspace();
  const search: HistorySearch = useSearch({ strict: false });
  const { since = 'monday', by, entity } = search;
  const beginning = useMemo(() => beginningOf(since, new Date())?.toISOString(), [since]);
  const changes = useChanges(assessmentId, {
    ...(beginning ? { since: beginning } : {}),
    ...(by ? { by } : {}),
    ...(entity ? { entity } : {}),
  });
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = changes;
  const all = useMemo(() => data?.pages.flatMap((page) => page.changes) ?? [], [data]);
  const rows = useMemo(() => historyRows(all), [all]);
  const onMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const show = (next: HistorySearch) =>
    void navigate({
      to: '/a/$assessmentId/history',
      params: { assessmentId },
      search: Object.fromEntries(Object.entries(next).filter(([, value]) => value)),
      replace: true,
    });
  const count = rows.filter(({ kind }) => kind === 'change').length;
  return (
    <Page layout="fill">
      <PageHeader
        title={data ? titleOf(t, format, { since, count, hasMore: hasNextPage }) : t('title.all')}
        subtitle={t('subtitle')}
      />
      <HistoryFilter search={search} people={data?.pages[0]?.people ?? []} onChange={show} />
      {error ? (
        <ErrorState error={error} onRetry={() => void changes.refetch()} />
      ) : !data ? (
        <LoadingState />
      ) : count === 0 ? (
        <EmptyState title={t('empty.title')} text={t('empty.text')}>
          {(since !== 'all' || by || entity) && (
            <Button variant="default" onClick={() => show({ since: 'all' })}>
              {t('empty.all')}
            </Button>
          )}
        </EmptyState>
      ) : (
        <HistoryList rows={rows} onMore={hasNextPage && !isFetchingNextPage ? onMore : null} />
      )}
    </Page>
  );
}

interface Shown {
  readonly since: string;
  readonly count: number;
  readonly hasMore: boolean;
}

function titleOf(t: TFunction<'history'>, format: Format, { since, count, hasMore }: Shown): string {
  const when =
    since === 'monday' || since === 'yesterday'
      ? t(`when.${since}`)
      : since === 'all'
        ? ''
        : t('when.day', { date: format.date(since) });
  if (count === 0) return when ? t('title.noneSince', { when }) : t('title.none');
  if (hasMore) return when ? t('title.moreSince', { count, when }) : t('title.more', { count });
  return when ? t('title.since', { count, when }) : t('title.count', { count });
}
