import { useDirection } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { sourceLimit } from '../../../../assessment-framework/scoring/source-limits.ts';
import type { ChartColours } from '../../../shared/charts/chart-colours.ts';
import { ChartFrame } from '../../../shared/charts/chart-frame.tsx';
import { intervalOption } from '../../../shared/charts/interval-option.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { useWhy } from '../../../shared/why/why-context.ts';
import { sourcesFinding } from '../facts/finding.ts';
import { byLimit, limitOf, type SourceRow } from '../facts/limit-of.ts';
import type { Results } from '../facts/use-results.ts';
import { SourcesTable } from './sources-table.tsx';
import { useTitle } from './use-title.ts';

/** More lines than this nobody reads on one chart; the table has all. */
const DRAWN = 40;

/** The sources, ranked by what limits them. */
export function SourcesView({ results }: { readonly results: Results }) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const why = useWhy();
  const isRtl = useDirection().dir === 'rtl';
  const { assessment, framework, texts } = useWorkspace();
  const { sources } = results.scores;
  const narrowed = results.framework;
  const whole = results.whole?.sources ?? null;
  const rows = useMemo(() => {
    const records = new Map(assessment.sources.map((source) => [source.id, source]));
    return sources
      .map((source): SourceRow => {
        const record = records.get(source.id);
        const limit = sourceLimit(narrowed, source);
        const words = limitOf(source, limit, { texts, format, t });
        return {
          source,
          limit,
          words,
          name: record?.name ?? source.id,
          isPlanned: record?.status === 'planned',
        };
      })
      .sort(byLimit);
  }, [sources, narrowed, assessment.sources, texts, format, t]);
  const drawn = useMemo(() => {
    const others = whole && new Map(whole.map(({ id, score }) => [id, score]));
    return rows.slice(0, DRAWN).map(({ name, source: { id, score, lower, upper } }) => ({
      name,
      score,
      lower,
      upper,
      ...(others ? { other: others.get(id) ?? null } : {}),
    }));
  }, [rows, whole]);
  const option = useCallback(
    (colours: ChartColours, width: number) => {
      const bands = framework.settings.bands.map(({ id, from }) => ({
        from,
        name: texts.framework.bands[id]?.name ?? id,
      }));
      const chart = { rows: drawn, bands, format: format.score, isRtl, colours, width };
      const heads = { score: t('column.filtered'), other: t('column.whole') };
      return intervalOption(whole ? { ...chart, heads } : chart);
    },
    [drawn, whole, framework, texts, format, isRtl, t],
  );
  const openAt = useCallback(
    (index: number) => {
      const row = rows[index];
      if (row) why.open({ kind: 'source', id: row.source.id });
    },
    [rows, why],
  );
  const finding = sourcesFinding(
    rows.filter(({ isPlanned }) => !isPlanned).map(({ source, limit }) => ({ source, kind: limit.kind })),
    t,
  );
  const title = useTitle(whole && rows.length === 0 ? t('sources.noneLeft') : finding, results.words);
  const more = rows.length > DRAWN ? [t('sources.drawn', { count: DRAWN, total: rows.length })] : [];
  return (
    <ChartFrame
      name={t('view.sources')}
      title={title}
      first="table"
      chart={{
        description: t('sources.description', { finding: title }),
        height: drawn.length * 26 + (whole ? 52 : 34),
        option,
        onItem: openAt,
      }}
      table={<SourcesTable rows={rows} whole={whole} />}
      reading={t(whole ? 'profile.readingBoth' : 'profile.reading')}
      notes={[...more, ...(results.words ? [results.words.basis] : [])]}
    />
  );
}
