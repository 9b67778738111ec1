import { useDirection } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { coverageWorld } from '../../../../assessment-framework/coverage/improvements.ts';
import type { ChartColours } from '../../../shared/charts/chart-colours.ts';
import { ChartFrame } from '../../../shared/charts/chart-frame.tsx';
import { intervalOption } from '../../../shared/charts/interval-option.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { useWhy } from '../../../shared/why/why-context.ts';
import { topicsFinding } from '../facts/finding.ts';
import type { Results } from '../facts/use-results.ts';
import { TopicsTable } from './topics-table.tsx';
import { useTitle } from './use-title.ts';

/** The topics by coverage, weakest first, each with the cells that make it and what would raise it. */
export function TopicsView({ results }: { readonly results: Results }) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const why = useWhy();
  const isRtl = useDirection().dir === 'rtl';
  const { texts } = useWorkspace();
  const { framework, assessment, scores } = results;
  const whole = results.whole?.topics ?? null;
  const { levels, headcountFrom } = framework.settings.coverage;
  const world = useMemo(() => coverageWorld(framework, assessment, scores), [framework, assessment, scores]);
  const rows = useMemo(
    () =>
      scores.topics.toSorted(
        (a, b) => Number(b.weight > 0) - Number(a.weight > 0) || a.coverage - b.coverage,
      ),
    [scores.topics],
  );
  const relevant = useMemo(() => rows.filter(({ weight }) => weight > 0), [rows]);
  const drawn = useMemo(() => {
    const others = whole && new Map(whole.map(({ id, coverage }) => [id, coverage]));
    return relevant.map(({ id, coverage, lower, upper }) => ({
      name: texts.topics[id]?.label ?? id,
      score: coverage,
      lower,
      upper,
      ...(others ? { other: others.get(id) ?? null } : {}),
    }));
  }, [relevant, whole, texts]);
  const option = useCallback(
    (colours: ChartColours, width: number) => {
      const bands = levels.map(({ id, from }) => ({
        from,
        name: texts.framework.coverageLevels[id]?.name ?? id,
      }));
      const chart = { rows: drawn, bands, format: format.score, isRtl, colours, width };
      const heads = { score: t('column.filtered'), other: t('column.whole') };
      return intervalOption(whole ? { ...chart, heads } : chart);
    },
    [drawn, whole, levels, texts, format, isRtl, t],
  );
  const openAt = useCallback(
    (index: number) => {
      const topic = relevant[index];
      if (topic) why.open({ kind: 'topic', id: topic.id });
    },
    [relevant, why],
  );
  const title = useTitle(topicsFinding(scores.topics, headcountFrom, t), results.words);
  return (
    <ChartFrame
      name={t('view.topics')}
      title={title}
      first="table"
      chart={{
        description: t('topics.description', { finding: title }),
        height: drawn.length * 24 + (whole ? 52 : 34),
        option,
        onItem: openAt,
      }}
      table={<TopicsTable rows={rows} whole={whole} world={world} />}
      reading={t(whole ? 'profile.readingBoth' : 'profile.reading')}
      notes={results.words ? [results.words.basis] : []}
    />
  );
}
