import { useVirtualizer } from '@tanstack/react-virtual';
import type { TFunction } from 'i18next';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DerivationPart } from '../../../assessment-framework/derivation/derivation.ts';
import type { DerivationWords } from '../../../assessment-framework/derivation/open-words.ts';
import { useOverscan } from '../hooks/use-overscan.ts';
import { COLUMNS, PartCells, type PartKind } from './part-cells.tsx';
import styles from './why.module.css';

interface PartTableProps {
  readonly parts: readonly DerivationPart[];
  readonly words: DerivationWords;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** From this many rows on only those in sight are drawn: the table begins below the sentences, so opening stays quick. */
const LONG = 24;
/** Where a table begins, until it is measured. */
const USUAL_START = 1_200;
const ROW_HEIGHT = 44;

const HEADINGS = {
  answer: 'parts.answers',
  score: 'parts.scores',
  factor: 'parts.factors',
  evidence: 'parts.evidence',
} as const;

/** What a number is made of, row by row; each row that has a derivation of its own leads to it. */
export function PartTable({ parts, words, scroller }: PartTableProps) {
  const { t } = useTranslation('why');
  const [first] = parts;
  if (!first) return null;
  const { kind } = first;
  return (
    <section>
      <h3 className={styles.heading}>{t(HEADINGS[kind])}</h3>
      {/* biome-ignore lint/a11y/useSemanticElements: long ones draw only the rows in sight */}
      <div
        role="table"
        aria-label={t(HEADINGS[kind])}
        aria-rowcount={parts.length + 1}
        className={styles.table}
      >
        <Head kind={kind} />
        {parts.length > LONG ? (
          <LongBody parts={parts} words={words} scroller={scroller} t={t} />
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: rows of the table above
          <div role="rowgroup">
            {parts.map((part, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows stand in the order of the framework
              <Row key={index} part={part} words={words} index={index} t={t} />
            ))}
          </div>
        )}
      </div>
    </section>
  );
}

function Head({ kind }: { readonly kind: PartKind }) {
  const { t } = useTranslation('why');
  return (
    // biome-ignore lint/a11y/useSemanticElements: head of the table above
    <div role="rowgroup">
      {/* biome-ignore lint/a11y/useSemanticElements: row of the table above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: a head that is only read */}
      <div role="row" aria-rowindex={1} className={styles.rowHead} data-kind={kind}>
        {COLUMNS[kind].map((column) => (
          // biome-ignore lint/a11y/useSemanticElements: cell of the table above
          // biome-ignore lint/a11y/useFocusableInteractive: a head that is only read
          <div role="columnheader" key={column}>
            {t(`column.${column}`)}
          </div>
        ))}
      </div>
    </div>
  );
}

interface RowProps {
  readonly part: DerivationPart;
  readonly words: DerivationWords;
  readonly index: number;
  readonly t: TFunction<'why'>;
}

function Row({ part, words, index, t }: RowProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: row of the table above
    // biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus
    <div role="row" aria-rowindex={index + 2} className={styles.row} data-kind={part.kind}>
      <PartCells part={part} words={words} t={t} />
    </div>
  );
}

function LongBody({ parts, words, scroller, t }: PartTableProps & Pick<RowProps, 't'>) {
  const body = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(USUAL_START);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands above changes with the parts
  useLayoutEffect(() => {
    const [own, around] = [body.current, scroller.current];
    if (!own || !around) return;
    setMargin(own.getBoundingClientRect().top - around.getBoundingClientRect().top + around.scrollTop);
  }, [parts, scroller]);
  const virtualizer = useVirtualizer({
    count: parts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: useOverscan(8),
    scrollMargin: margin,
    initialRect: { width: 440, height: 700 },
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of the table above
    <div
      ref={body}
      role="rowgroup"
      className={styles.longBody}
      style={{ blockSize: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const part = parts[index];
        return (
          part && (
            <div
              key={index}
              role="presentation"
              data-index={index}
              ref={virtualizer.measureElement}
              className={styles.longRow}
              style={{ insetBlockStart: start - margin }}
            >
              <Row part={part} words={words} index={index} t={t} />
            </div>
          )
        );
      })}
    </div>
  );
}
