import { SegmentedControl, useDirection } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartColours } from '../../../shared/charts/chart-colours.ts';
import { ChartFrame } from '../../../shared/charts/chart-frame.tsx';
import { shareOption } from '../../../shared/charts/share-option.ts';
import { EmptyState } from '../../../shared/components/empty-state.tsx';
import { Surface } from '../../../shared/components/page.tsx';
import { STRENGTH_ORDER } from '../../../shared/components/strength-bar.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { useWhy } from '../../../shared/why/why-context.ts';
import { documentedShare, strengthFacts } from '../facts/strength-rows.ts';
import type { Results } from '../facts/use-results.ts';
import styles from './results.module.css';
import { strengthFill } from './strength-fill.ts';
import { StrengthTable } from './strength-table.tsx';
import { useTitle } from './use-title.ts';
import { WeakTable } from './weak-table.tsx';

/** More lines than this nobody reads on one chart; the table has all. */
const DRAWN = 40;

/** How strong the evidence is beside each score, and the high scores that rest on little. */
export function EvidenceView({ results }: { readonly results: Results }) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const why = useWhy();
  const isRtl = useDirection().dir === 'rtl';
  const { assessment, texts } = useWorkspace();
  const { scores, framework } = results;
  const [scope, setScope] = useState<'blocks' | 'weak'>('blocks');
  const facts = useMemo(
    () => strengthFacts({ scores, framework, assessment, texts }),
    [scores, framework, assessment, texts],
  );
  const drawn = useMemo(() => facts.rows.slice(0, DRAWN), [facts.rows]);
  const option = useCallback(
    (colours: ChartColours, width: number) =>
      shareOption({
        rows: drawn.map(({ name, shares, block }) => ({
          name,
          counts: STRENGTH_ORDER.map((strength) => shares.counts[strength]),
          value: block.score === null ? '–' : format.score(block.score),
        })),
        parts: STRENGTH_ORDER.map((strength) => ({
          name: t(`shared:strength.${strength}`),
          fill: strengthFill(strength, colours),
        })),
        head: t('column.score'),
        isRtl,
        colours,
        width,
      }),
    [drawn, format, isRtl, t],
  );
  const openAt = useCallback(
    (index: number) => {
      const row = drawn[index];
      if (row) why.open({ kind: row.kind, id: row.block.id });
    },
    [drawn, why],
  );
  const documented = documentedShare(facts.total);
  const title = useTitle(
    documented === null
      ? t('support.none')
      : t('support.finding', { share: format.percent(documented), count: facts.weak.length }),
    results.words,
  );
  const choice = (
    <SegmentedControl
      size="xs"
      aria-label={t('support.scope')}
      value={scope}
      onChange={(next) => setScope(next as typeof scope)}
      data={[
        { value: 'blocks', label: t('support.blocks') },
        { value: 'weak', label: t('support.weak', { count: facts.weak.length }) },
      ]}
    />
  );
  if (scope === 'weak') {
    return (
      <section className={styles.view}>
        <div className={styles.viewHead}>
          <h2>{title}</h2>
          {choice}
        </div>
        {facts.weak.length > 0 ? (
          <WeakTable weak={facts.weak} />
        ) : (
          <Surface>
            <EmptyState title={t('support.emptyTitle')} text={t('support.emptyText')} />
          </Surface>
        )}
      </section>
    );
  }
  const more =
    facts.rows.length > DRAWN ? [t('support.drawn', { count: DRAWN, total: facts.rows.length })] : [];
  return (
    <ChartFrame
      name={t('view.evidence')}
      title={title}
      first="table"
      chart={{
        description: t('support.description', { finding: title }),
        height: drawn.length * 24 + 44,
        option,
        onItem: openAt,
      }}
      table={<StrengthTable rows={facts.rows} />}
      reading={t('support.reading')}
      notes={[...more, ...(results.words ? [results.words.basis] : [])]}
    >
      {choice}
    </ChartFrame>
  );
}
