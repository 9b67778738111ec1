import { useTranslation } from 'react-i18next';
import styles from './states.module.css';

interface LoadingStateProps {
  /** Shape of what will come, so that nothing jumps. */
  readonly shape?: 'page' | 'list';
}

const SHAPES = {
  page: [
    { inlineSize: '42%', blockSize: 24 },
    { inlineSize: '28%', blockSize: 16 },
    { inlineSize: '100%', blockSize: 150 },
    { inlineSize: '100%', blockSize: 320 },
  ],
  list: [
    { inlineSize: '100%', blockSize: 44 },
    { inlineSize: '100%', blockSize: 45 },
    { inlineSize: '100%', blockSize: 46 },
  ],
} as const;

/** Grey shapes of what is being loaded; invisible for the first 200 ms, so that quick answers never flicker. */
export function LoadingState({ shape = 'list' }: LoadingStateProps) {
  const { t } = useTranslation('shared');
  return (
    <div className={styles.loading} role="status" aria-label={t('loading')}>
      {SHAPES[shape].map((bone) => (
        <div key={bone.blockSize} className={styles.bone} style={bone} />
      ))}
    </div>
  );
}
