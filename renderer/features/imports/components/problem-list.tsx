import { Button } from '@mantine/core';
import IconCopy from '@tabler/icons-react/dist/esm/icons/IconCopy.mjs';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportProblem } from '../../../../electron/api/contract-imports.ts';
import { Surface } from '../../../shared/components/page.tsx';
import { copyText } from '../../../shared/copy-text.ts';
import { useFormat } from '../../../shared/format/use-format.ts';
import { problemLines } from '../reading.ts';
import styles from './imports.module.css';
import { useProblemSentence } from './use-problem-sentence.ts';

interface ProblemListProps {
  readonly problems: readonly ImportProblem[];
}

/** Every row that is not taken and every value that went into the notes, and why. */
export function ProblemList({ problems }: ProblemListProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const sentence = useProblemSentence();
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: problems.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    overscan: 8,
    initialRect: { width: 600, height: 300 },
  });
  const rows = problems.filter(({ loses }) => loses === 'row').length;
  const values = problems.length - rows;
  const copy = () => {
    const heads = (['row', 'column', 'value', 'why'] as const).map((head) => t(`problem.heads.${head}`));
    setCopied(copyText(problemLines(problems, heads, sentence)) ? 'yes' : 'failed');
  };
  const title = [
    rows > 0 ? t('problem.rows', { count: rows, rows: format.integer(rows) }) : '',
    values > 0 ? t('problem.values', { count: values, values: format.integer(values) }) : '',
  ].filter(Boolean);
  return (
    <Surface
      title={format.list(title)}
      aside={
        <>
          <span role="status">{copied === 'no' ? '' : t(`problem.copied.${copied}`)}</span>{' '}
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconCopy size={15} stroke={1.5} aria-hidden="true" />}
            onClick={copy}
          >
            {t('problem.copy')}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach what scrolls */}
      <section className={styles.problemScroller} ref={scroller} aria-label={t('problem.list')} tabIndex={0}>
        <ol className={styles.virtual} style={{ blockSize: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const problem = problems[index];
            if (!problem) return null;
            return (
              <li
                key={index}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-setsize={problems.length}
                aria-posinset={index + 1}
                className={styles.problem}
                style={{ insetBlockStart: start }}
              >
                <span className={styles.problemPlace}>
                  {problem.column === null
                    ? t('problem.place', { row: format.integer(problem.row) })
                    : t('problem.placeIn', { row: format.integer(problem.row), column: problem.column })}
                </span>
                <span className={styles.problemWhy} data-loses={problem.loses}>
                  {sentence(problem)}
                </span>
              </li>
            );
          })}
        </ol>
      </section>
    </Surface>
  );
}
