import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import styles from './dimension-picker.module.css';

/** The dimensions side by side, each with its progress and score. */
export function DimensionPicker({ chosen }: { readonly chosen: string }) {
  const { t } = useTranslation('system-checklist');
  const { assessmentId, texts } = useWorkspace();
  const { dimensions } = useScores();
  return (
    <nav aria-label={t('dimensions')} className={styles.nav}>
      <ol className={styles.list}>
        {dimensions.map(({ id, score, counts }) => (
          <Dimension
            key={id}
            id={id}
            assessmentId={assessmentId}
            short={texts.framework.dimensions[id]?.short ?? id}
            name={texts.framework.dimensions[id]?.name ?? id}
            done={counts.total - counts.blank}
            total={counts.total}
            score={score}
            isChosen={id === chosen}
          />
        ))}
      </ol>
    </nav>
  );
}

interface DimensionProps {
  readonly id: string;
  readonly assessmentId: string;
  readonly short: string;
  readonly name: string;
  readonly done: number;
  readonly total: number;
  readonly score: number | null;
  readonly isChosen: boolean;
}

/** One dimension. An answer moves the score of one: the others need not be drawn anew. */
const Dimension = memo(function Dimension(props: DimensionProps) {
  const { id, done, total, score } = props;
  const { t } = useTranslation('system-checklist');
  const format = useFormat();
  return (
    <li className={styles.item}>
      <Link
        to="/a/$assessmentId/system"
        params={{ assessmentId: props.assessmentId }}
        search={{ dimension: id }}
        replace
        resetScroll={false}
        className={styles.dimension}
        title={props.name}
        aria-current={props.isChosen}
      >
        <span className={styles.name}>{props.short}</span>
        <span className={styles.line}>
          <span className={styles.track} aria-hidden="true">
            <span className={styles.done} style={{ inlineSize: `${(done / total) * 100}%` }} />
          </span>
          <span className={styles.quiet}>
            {t('answeredOf', { done: format.integer(done), total: format.integer(total) })}
          </span>
          <span className={styles.score}>{score === null ? '–' : format.score(score)}</span>
        </span>
      </Link>
    </li>
  );
});
