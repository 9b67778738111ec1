import { useTranslation } from 'react-i18next';
import type { Subject } from '../../../assessment-framework/derivation/derivation.ts';
import { useFormat } from '../format/use-format.ts';
import { WhyNumber } from '../why/why-number.tsx';
import styles from './score-line.module.css';

interface ScoreLineProps {
  readonly score: number | null;
  readonly lower: number;
  readonly upper: number;
  /** Band word in the interface language; null without a point score. */
  readonly band: string | null;
  readonly size?: 'normal' | 'large';
  /** What stands instead of the number when there is none. */
  readonly without?: string;
  /** Makes the number open its derivation; `name` says what it is of. */
  readonly why?: { readonly subject: Subject; readonly name: string };
}

/** A score in words: point, band and interval, never the bare number. */
export function ScoreLine({ score, lower, upper, band, size = 'normal', without, why }: ScoreLineProps) {
  const { t } = useTranslation('shared');
  const format = useFormat();
  const range = format.range(lower, upper);
  if (score === null) {
    // The floor of the geometric mean keeps an untouched index a little above 0.
    const isUntouched = upper - lower >= 0.98;
    return (
      <span className={styles.line} data-size={size}>
        <span className={styles.none}>{numbered(without ?? t('score.none'), why)}</span>
        {!isUntouched && <span className={styles.rest}>{t('score.between', { range })}</span>}
      </span>
    );
  }
  return (
    <span className={styles.line} data-size={size}>
      <span className={styles.point}>{numbered(format.score(score), why)}</span>
      <span className={styles.rest}>{band ? t('score.bandRange', { band, range }) : range}</span>
    </span>
  );
}

const numbered = (value: string, why: ScoreLineProps['why']) =>
  why ? <WhyNumber subject={why.subject} name={why.name} value={value} /> : value;
