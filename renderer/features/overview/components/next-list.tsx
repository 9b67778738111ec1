import { useTranslation } from 'react-i18next';
import { Surface } from '../../../shared/components/page.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import type { NextStep } from '../facts/next-steps.ts';
import styles from './overview.module.css';
import { StepLink } from './step-link.tsx';

interface NextListProps {
  readonly steps: readonly NextStep[];
}

/** What to do next; every line begins the work it names. */
export function NextList({ steps }: NextListProps) {
  const { t } = useTranslation('overview');
  return (
    <Surface title={t('next.title')}>
      {steps.length === 0 ? (
        <p className={styles.because}>{t('next.nothing')}</p>
      ) : (
        <ul className={styles.steps}>
          {steps.map((step) => (
            <li key={step.key}>
              <StepLink place={step.place} className={styles.step}>
                <span>
                  <strong>{t(`next.${step.key}.what`, { count: step.count })}</strong>{' '}
                  <span className={styles.rest}>{t(`next.${step.key}.rest`)}</span>
                </span>
                <StepAside step={step} />
              </StepLink>
            </li>
          ))}
        </ul>
      )}
    </Surface>
  );
}

function StepAside({ step }: { readonly step: NextStep }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const key = `next.${step.key}.aside`;
  const shown = step.about.slice(0, 3);
  const list =
    step.about.length > shown.length ? t('next.more', { list: shown.join(', ') }) : format.list(shown);
  const text = t(key, { defaultValue: '', count: Number(step.about[0] ?? 0), list });
  return text === '' ? null : <span className={styles.quiet}>{text}</span>;
}
