import { useDirection } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartColours } from '../../../shared/charts/chart-colours.ts';
import { ChartFrame } from '../../../shared/charts/chart-frame.tsx';
import { intervalOption } from '../../../shared/charts/interval-option.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { useWhy } from '../../../shared/why/why-context.ts';
import { profileFinding } from '../facts/finding.ts';
import type { Results } from '../facts/use-results.ts';
import { ProfileTable } from './profile-table.tsx';
import { useTitle } from './use-title.ts';

/** The dimensions as one profile with their intervals; under a filter with the whole beside. */
export function ProfileView({ results }: { readonly results: Results }) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const why = useWhy();
  const isRtl = useDirection().dir === 'rtl';
  const { framework, texts } = useWorkspace();
  const { dimensions } = results.scores;
  const whole = results.whole?.dimensions ?? null;
  const { goals } = results;
  const nameOf = useCallback((id: string) => texts.framework.dimensions[id]?.short ?? id, [texts]);
  const rows = useMemo(() => {
    const others = whole && new Map(whole.map(({ id, score }) => [id, score]));
    const targets = new Map(goals?.dimensions.map(({ id, score }) => [id, score]));
    return dimensions.map((each) => ({
      ...each,
      name: nameOf(each.id),
      target: higher(targets.get(each.id), each.score),
      ...(others ? { other: others.get(each.id) ?? null } : {}),
    }));
  }, [dimensions, whole, goals, nameOf]);
  const heads = useMemo(
    () => (whole ? { score: t('column.filtered'), other: t('column.whole') } : null),
    [whole, t],
  );
  const option = useCallback(
    (colours: ChartColours, width: number) => {
      const bands = framework.settings.bands.map(({ id, from }) => ({
        from,
        name: texts.framework.bands[id]?.name ?? id,
      }));
      const chart = { rows, bands, format: format.score, isRtl, colours, width };
      return intervalOption(heads ? { ...chart, heads } : chart);
    },
    [rows, heads, framework, texts, format, isRtl],
  );
  const openAt = useCallback(
    (index: number) => {
      const dimension = dimensions[index];
      if (dimension) why.open({ kind: 'dimension', id: dimension.id });
    },
    [dimensions, why],
  );
  const finding = profileFinding(dimensions, { nameOf, format, t, whole });
  const title = useTitle(finding, results.words);
  const read = t(whole ? 'profile.readingBoth' : 'profile.reading');
  const reading = goals ? t('profile.readingTarget', { reading: read }) : read;
  return (
    <ChartFrame
      name={t('view.profile')}
      title={title}
      chart={{
        description: t('profile.description', { finding: title }),
        height: rows.length * 31 + (whole ? 52 : 34),
        option,
        onItem: openAt,
      }}
      table={<ProfileTable dimensions={dimensions} whole={whole} goals={goals?.dimensions ?? null} />}
      reading={reading}
      notes={results.words ? [results.words.basis] : []}
    />
  );
}

/** A target that is reached already is no target to be shown. */
const higher = (target: number | null | undefined, score: number | null): number | null =>
  typeof target === 'number' && target > (score ?? 0) + 1e-9 ? target : null;
