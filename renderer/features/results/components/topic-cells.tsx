import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CoverageWorld,
  improvementsOf,
} from '../../../../assessment-framework/coverage/improvements.ts';
import type { CoverageCell, TopicCoverage } from '../../../../assessment-framework/scoring/result.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import styles from './results.module.css';

/** Only the best two cells make the coverage of a topic (F.5). */
const COUNTED = 2;

/** The cells that make a topic: source, then share, variables and quality as small bars, then the cell. */
export function CellLines({ topic }: { readonly topic: TopicCoverage }) {
  const { t } = useTranslation('results');
  const others = topic.cells.length - COUNTED;
  if (topic.cells.length === 0) return <span className={styles.quiet}>{t('topics.noCell')}</span>;
  return (
    <span className={styles.cells}>
      {topic.cells.slice(0, COUNTED).map((cell) => (
        <CellLine key={cell.source} cell={cell} />
      ))}
      {others > 0 && <span className={styles.quiet}>{t('topics.otherCells', { count: others })}</span>}
    </span>
  );
}

function CellLine({ cell }: { readonly cell: CoverageCell }) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const { assessment } = useWorkspace();
  const name = assessment.sources.find(({ id }) => id === cell.source)?.name ?? cell.source;
  const words = t('topics.cell', {
    name,
    share: format.percent(cell.share),
    variables: format.percent(cell.variables),
    quality: format.score(cell.quality),
    cell: format.score(cell.coverage),
  });
  return (
    <span className={styles.cellLine} role="img" aria-label={words} title={words}>
      <span className={styles.cellName}>{name}</span>
      {(['share', 'variables', 'quality'] as const).map((factor) => (
        <span key={factor} className={styles.factor}>
          <span className={styles.factorName}>{t(`topics.factor.${factor}`)}</span>
          <span className={styles.mini}>
            <span className={styles.miniFill} style={{ inlineSize: `${cell[factor] * 100}%` }} />
          </span>
        </span>
      ))}
      <span className={styles.cellScore}>{format.score(cell.coverage)}</span>
    </span>
  );
}

interface RaiseProps {
  readonly topic: TopicCoverage;
  readonly world: CoverageWorld;
}

/** The one step that would raise the topic most, and to what the engine says. */
export function Raise({ topic, world }: RaiseProps) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const { assessment } = useWorkspace();
  const step = useMemo(() => {
    const steps = topic.cells
      .slice(0, COUNTED)
      .flatMap((cell) => improvementsOf(world, topic, cell.source))
      .filter(({ coverage, before }) => coverage > before + 1e-6);
    return steps.toSorted((a, b) => b.coverage - a.coverage)[0];
  }, [topic, world]);
  if (topic.weight === 0) return null;
  if (topic.cells.length === 0) return <span className={styles.twoLines}>{t('raise.first')}</span>;
  if (!step) return <span className={styles.quiet}>{t('raise.none')}</span>;
  const nameOf = (id: string | null) => assessment.sources.find((each) => each.id === id)?.name ?? '';
  const words = t(`raise.${step.kind}`, {
    source: nameOf(step.source),
    partner: nameOf(step.partner),
    share: format.percent(step.reached),
    count: step.missing.length,
  });
  const effect = t('raise.to', { after: format.score(step.coverage) });
  return (
    <>
      <span className={styles.twoLines} title={words}>
        {words}
      </span>
      <span className={styles.effect}>{effect}</span>
    </>
  );
}
