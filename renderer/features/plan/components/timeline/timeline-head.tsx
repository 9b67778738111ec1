import { useTranslation } from 'react-i18next';
import { quartersOf } from '../../facts/days.ts';
import { placeOf, type Scale, yearsOf } from '../../facts/timeline.ts';
import styles from './timeline.module.css';

interface TimelineHeadProps {
  readonly scale: Scale;
  readonly titles: number;
  readonly height: number;
  /** Days drawn as lines over all rows. */
  readonly marks: readonly { readonly key: string; readonly day: number; readonly label: string }[];
}

/** A quarter narrower than this has no room for its name. */
const NAMED_FROM = 22;

/** Years and quarters above the lanes, with their lines and the lines of special days down through all rows. */
export function TimelineHead({ scale, titles, height, marks }: TimelineHeadProps) {
  const { t } = useTranslation('plan');
  const at = (day: number) => titles + placeOf(day, scale);
  const quarters = quartersOf(scale.from, scale.to - 1);
  const isNamed = quarters.every(({ from, to }) => (to - from) * scale.dayPixels >= NAMED_FROM);
  return (
    <>
      <div className={styles.head} style={{ blockSize: height }} aria-hidden="true">
        <span className={styles.headTitles} style={{ inlineSize: titles }}>
          {t('column.title')}
        </span>
        {yearsOf(scale).map(({ year, from, to }) => (
          <span
            key={year}
            className={styles.year}
            style={{ insetInlineStart: at(from), inlineSize: (to - from) * scale.dayPixels }}
          >
            <span>{year}</span>
          </span>
        ))}
        {isNamed &&
          quarters.map(({ year, quarter, from, to }) => (
            <span
              key={`${year} ${quarter}`}
              className={styles.quarter}
              style={{ insetInlineStart: at(from), inlineSize: (to - from) * scale.dayPixels }}
            >
              {t('timeline.quarter', { quarter })}
            </span>
          ))}
      </div>
      {quarters.map(({ year, quarter, from }) => (
        <span
          key={`${year} ${quarter}`}
          aria-hidden="true"
          className={styles.line}
          data-year={quarter === 1}
          style={{ insetInlineStart: at(from), insetBlockStart: height }}
        />
      ))}
      {marks.map(({ key, day, label }) => (
        <span
          key={key}
          role="img"
          aria-label={label}
          title={label}
          className={styles.mark}
          data-mark={key}
          style={{ insetInlineStart: at(day), insetBlockStart: height }}
        />
      ))}
    </>
  );
}
