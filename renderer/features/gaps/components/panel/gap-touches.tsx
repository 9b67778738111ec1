import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import type { GapItem } from '../../facts/gap-items.ts';
import styles from '../gaps.module.css';

/** A longer list is cut; the rest is counted. */
const SHOWN = 8;

/** Topics, sources and institutions a gap touches, and the goals and objectives it stands in the way of. */
export function GapTouches({ item }: { readonly item: GapItem }) {
  const { t } = useTranslation('gaps');
  const { assessmentId, assessment, texts } = useWorkspace();
  const params = { assessmentId };
  const names = new Map(
    [...assessment.sources, ...assessment.institutions].map(({ id, name }) => [id, name]),
  );
  const rows: readonly (readonly [string, readonly ReactNode[]])[] = [
    [
      'topics',
      item.topics.map((topic) => (
        <Link key={topic} to="/a/$assessmentId/topics" params={params} search={{ topic }}>
          {texts.topics[topic]?.label ?? topic}
        </Link>
      )),
    ],
    [
      'sources',
      item.sources.map((source) => (
        <Link key={source} to="/a/$assessmentId/sources/$sourceId" params={{ ...params, sourceId: source }}>
          {names.get(source) ?? source}
        </Link>
      )),
    ],
    [
      'institutions',
      item.institutions.map((id) => (
        <Link key={id} to="/a/$assessmentId/institutions" params={params} search={{ institution: id }}>
          {names.get(id) ?? id}
        </Link>
      )),
    ],
    ['sdg', item.sdg.map((code) => <span key={code}>{code}</span>)],
    ['gcm', item.gcm.map((objective) => <span key={objective}>{objective}</span>)],
    ['areas', item.areas.map((id) => <span key={id}>{texts.framework.areas[id]?.name ?? id}</span>)],
  ];
  const filled = rows.filter(([, entries]) => entries.length > 0);
  if (filled.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{t('touches.title')}</h3>
      <dl className={styles.touches}>
        {filled.map(([key, entries]) => (
          <div key={key}>
            <dt>{t(`touches.${key}`)}</dt>
            <dd>
              {entries.slice(0, SHOWN)}
              {entries.length > SHOWN && (
                <span className={styles.quiet}>{t('touches.more', { count: entries.length - SHOWN })}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
