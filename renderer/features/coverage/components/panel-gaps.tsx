import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useGaps, useWorkspace } from '../../../shared/data/workspace.tsx';
import styles from './inspector.module.css';

const SHOWN = 5;

/** Gaps that concern a topic, a source, or both together; gravest first. */
export function PanelGaps({ topic, source }: { readonly topic?: string; readonly source?: string }) {
  const { t } = useTranslation('coverage');
  const { assessmentId, texts } = useWorkspace();
  const gaps = useGaps().filter(
    (gap) =>
      !gap.dismissed &&
      gap.subjectKind !== 'system' &&
      (topic === undefined || gap.topics.includes(topic)) &&
      (source === undefined || gap.sources.includes(source)),
  );
  if (gaps.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{t('gaps.title', { count: gaps.length })}</h3>
      <ul className={styles.list}>
        {gaps.slice(0, SHOWN).map((gap) => (
          <li key={gap.key}>
            <Link to="/a/$assessmentId/gaps" params={{ assessmentId }} search={{ gap: gap.key }}>
              {texts.gaps[gap.rule]?.name ?? gap.rule}
            </Link>
            <span className={styles.aside}>{t(`gaps.severity.${gap.severity}`)}</span>
          </li>
        ))}
      </ul>
      {gaps.length > SHOWN && (
        <p className={styles.quiet}>{t('gaps.more', { count: gaps.length - SHOWN })}</p>
      )}
    </section>
  );
}
