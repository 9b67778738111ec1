import { useTranslation } from 'react-i18next';
import type { TopicCoverage } from '../../../../assessment-framework/scoring/result.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { WhyNumber } from '../../../shared/why/why-number.tsx';
import type { Selection } from '../selection.ts';
import styles from './inspector.module.css';

interface TopicDerivationProps {
  readonly topic: TopicCoverage;
  readonly onOpen: (selection: Selection) => void;
}

/** How T(t) follows from the best two sources (F.5), in words, and all sources of the topic. */
export function TopicDerivation({ topic, onOpen }: TopicDerivationProps) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  const { assessment, framework, texts } = useWorkspace();
  const nameOf = (id: string) => assessment.sources.find((source) => source.id === id)?.name ?? id;
  const [first, second] = topic.cells;
  if (!first) return <p className={styles.quiet}>{t('topic.none')}</p>;
  const rules = framework.settings.coverage.linkedWhenBoth.map(({ criterion, atLeast }) =>
    t('topic.rule', { criterion, name: texts.sourceCriteria[criterion]?.label ?? '', level: atLeast }),
  );
  return (
    <>
      <p className={styles.quiet}>
        {second && topic.beta
          ? t('topic.two', {
              first: nameOf(first.source),
              second: nameOf(second.source),
              c1: format.score(first.coverage),
              rest: format.score(1 - first.coverage),
              c2: second.coverage,
              beta: topic.beta.value,
              total: format.score(topic.coverage),
            })
          : t('topic.one', { first: nameOf(first.source), total: format.score(topic.coverage) })}
      </p>
      {topic.beta && (
        <p className={styles.quiet}>
          {t(`topic.because.${topic.beta.because}`, { beta: topic.beta.value, rules: format.list(rules) })}
        </p>
      )}
      <ul className={styles.list}>
        {topic.cells.map((cell) => (
          <li key={cell.source}>
            <button
              type="button"
              className={styles.textButton}
              onClick={() => onOpen({ topic: topic.id, source: cell.source })}
            >
              {nameOf(cell.source)}
            </button>
            <span className={styles.number}>
              <WhyNumber
                subject={{ kind: 'cell', topic: topic.id, source: cell.source }}
                name={nameOf(cell.source)}
                value={format.score(cell.coverage)}
              />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
