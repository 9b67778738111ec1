import type { IndexId } from '../../../../assessment-framework/derivation/derivation.ts';
import { Surface } from '../../../shared/components/page.tsx';
import { RangeBar } from '../../../shared/components/range-bar.tsx';
import { ScoreLine } from '../../../shared/components/score-line.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import styles from './overview.module.css';

interface IndexCardProps {
  readonly title: string;
  readonly id: IndexId;
  readonly index: {
    readonly score: number | null;
    readonly lower: number;
    readonly upper: number;
    readonly band: string | null;
  };
  /** What stands behind the number, one sentence. */
  readonly because: string;
}

/** One of the three indices: point, band and interval, and what stands behind it. */
export function IndexCard({ id, title, index, because }: IndexCardProps) {
  const { framework, texts } = useWorkspace();
  const band = index.band ? (texts.framework.bands[index.band]?.name ?? index.band) : null;
  return (
    <Surface title={title} className={styles.index ?? ''}>
      <ScoreLine {...index} band={band} size="large" why={{ subject: { kind: 'index', id }, name: title }} />
      <RangeBar {...index} ticks={framework.settings.bands.map(({ from }) => from)} />
      <p className={styles.because}>{because}</p>
    </Surface>
  );
}
