import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Subject } from '../../../assessment-framework/derivation/derivation.ts';
import { useWhy } from './why-context.ts';
import styles from './why-number.module.css';

interface WhyNumberProps {
  readonly subject: Subject;
  /** What the number is of, for assistive technology: `Legal basis`. */
  readonly name: string;
  /** The number as it stands there: `48.6`. */
  readonly value: string;
  /** What is shown, where it is more than the bare number. */
  readonly children?: ReactNode;
}

/** A number that opens its derivation: a quiet button, underlined under the pointer. */
export function WhyNumber({ subject, name, value, children = value }: WhyNumberProps) {
  const { t } = useTranslation('why');
  const why = useWhy();
  return (
    <button
      type="button"
      className={styles.number}
      aria-label={t('number', { value, name })}
      onClick={(event) => {
        event.stopPropagation();
        why.open(subject);
      }}
    >
      {children}
    </button>
  );
}

/** The word that opens a derivation, where it stands beside a number. */
export function WhyButton({ subject, name }: Pick<WhyNumberProps, 'subject' | 'name'>) {
  const { t } = useTranslation('why');
  const why = useWhy();
  return (
    <button
      type="button"
      className={styles.word}
      aria-label={t('of', { name })}
      onClick={(event) => {
        event.stopPropagation();
        why.open(subject);
      }}
    >
      {t('button')}
    </button>
  );
}
