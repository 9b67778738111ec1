import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { InventoryRow } from '../../../../assessment-framework/coverage/inventory-matrix.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import type { FindingLine } from '../facts/finding-lines.ts';
import type { Selection } from '../selection.ts';
import { useLineWords } from '../use-line-words.ts';
import styles from './inventory-panel.module.css';
import { PresenceList } from './presence-list.tsx';

interface TopicPartProps {
  readonly row: InventoryRow;
  /** What stands out in this topic. */
  readonly lines: readonly FindingLine[];
  readonly onOpen: (place: Pick<Selection, 'topic' | 'source'>) => void;
}

/** A list of sources stays readable. */
const SHOWN = 12;

/** One topic over all sources: who measures it, who could, what stands out, and what is there of its demands. */
export function TopicPart({ row, lines, onOpen }: TopicPartProps) {
  const { t } = useTranslation('inventory');
  const format = useFormat();
  const { assessmentId, assessment, texts } = useWorkspace();
  const words = useLineWords();
  const names = new Map(assessment.sources.map(({ id, name }) => [id, name]));
  const { topic } = row;
  const sources = (title: string, list: readonly { id: string; mark: string }[]) =>
    list.length > 0 && (
      <section>
        <h3 className={styles.heading}>{title}</h3>
        <ul className={styles.list}>
          {list.slice(0, SHOWN).map(({ id, mark }) => (
            <li key={id} className={styles.pair}>
              <button
                type="button"
                className={styles.textButton}
                onClick={() => onOpen({ topic: topic.id, source: id })}
              >
                {names.get(id) ?? id}
              </button>
              <span className={styles.quiet}>{mark}</span>
            </li>
          ))}
        </ul>
        {list.length > SHOWN && (
          <p className={styles.quiet}>{t('panel.more', { count: list.length - SHOWN })}</p>
        )}
      </section>
    );
  return (
    <>
      {lines.length > 0 && (
        <ul className={styles.list}>
          {lines.map((line) => (
            <li key={line.key} className={styles.finding}>
              {words.sentence(line)}{' '}
              {line.gap && (
                <Link to="/a/$assessmentId/gaps" params={{ assessmentId }} search={{ gap: line.gap }}>
                  {t('findings.openGap', { rule: line.gap.split(':')[0] })}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
      {sources(
        t('panel.measuredBy'),
        row.linked.map(({ source, share }) => ({ id: source, mark: format.percent(share) })),
      )}
      {sources(
        t('panel.possible'),
        row.possible.map(({ source, because }) => ({ id: source, mark: t(`panel.mark.${because}`) })),
      )}
      <PresenceList
        title={t('panel.elements')}
        items={row.elements.map(({ id, presence }) => ({
          id,
          presence,
          name: texts.variables[id]?.name ?? id,
        }))}
      />
      <PresenceList
        title={t('panel.populations')}
        items={row.populations.map(({ id, presence }) => ({
          id,
          presence,
          name: texts.populations[id]?.name ?? id,
        }))}
      />
    </>
  );
}
