import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { DerivationPart } from '../../../assessment-framework/derivation/derivation.ts';
import type { DerivationWords } from '../../../assessment-framework/derivation/open-words.ts';
import { titleOf } from '../../../assessment-framework/derivation/sentences.ts';
import { LevelChip } from '../components/level-chip.tsx';
import { useFormat } from '../format/use-format.ts';
import styles from './why.module.css';
import { useWhyWay, type WhyPlace } from './why-context.ts';

export type PartKind = DerivationPart['kind'];
type Part<K extends PartKind> = Extract<DerivationPart, { kind: K }>;

/** Columns of the table of terms, by what its rows are; keys of the heads. */
export const COLUMNS = {
  answer: ['criterion', 'weight', 'level', 'confidence', 'adds'],
  score: ['part', 'weight', 'value', 'range'],
  factor: ['factor', 'factorValue'],
  evidence: ['part'],
} as const satisfies Record<PartKind, readonly string[]>;

interface PartCellsProps<P extends DerivationPart = DerivationPart> {
  readonly part: P;
  readonly words: DerivationWords;
  /** Words of the interface, asked for once and not by every row. */
  readonly t: TFunction<'why'>;
}

/** The cells of one row of the table of terms. */
export function PartCells({ part, words, t }: PartCellsProps) {
  switch (part.kind) {
    case 'answer':
      return <AnswerCells part={part} words={words} t={t} />;
    case 'score':
      return <ScoreCells part={part} words={words} t={t} />;
    case 'factor':
      return <FactorCells part={part} words={words} t={t} />;
    case 'evidence':
      return (
        <Cell>
          <Go to={part}>{words.names.nameOf('evidence', part.id)}</Go>
        </Cell>
      );
  }
}

function AnswerCells({ part, words, t }: PartCellsProps<Part<'answer'>>) {
  const number = words.format.number;
  return (
    <>
      <Cell>
        <Go to={part.subject}>{words.names.nameOf('criterion', part.subject.criterion)}</Go>
        {part.critical && <span className={styles.critical}>{t('critical')}</span>}
        {part.caps && <span className={styles.mark}>{t('caps')}</span>}
      </Cell>
      <Cell>{number(part.weight)}</Cell>
      <Cell>
        <LevelChip value={part.level} size="small" />
      </Cell>
      <Cell>{part.confidence === null ? '–' : t(`confidence.${part.confidence}`)}</Cell>
      <Cell>{part.adds === null ? '–' : number(part.adds)}</Cell>
    </>
  );
}

function ScoreCells({ part, words, t }: PartCellsProps<Part<'score'>>) {
  const format = useFormat();
  return (
    <>
      <Cell>
        <Go to={part.subject}>{partName(part, words)}</Go>
        {!part.counts && <span className={styles.mark}>{t('notCounted')}</span>}
      </Cell>
      <Cell>{part.weight === null ? '–' : words.format.number(part.weight)}</Cell>
      <Cell>{part.value === null ? '–' : format.score(part.value)}</Cell>
      <Cell>{format.range(part.lower, part.upper)}</Cell>
    </>
  );
}

/** A cell among those of its topic is called by its source. */
function partName({ subject }: Part<'score'>, words: DerivationWords): string {
  return subject.kind === 'cell' ? words.names.nameOf('source', subject.source) : titleOf(subject, words);
}

function FactorCells({ part, words, t }: PartCellsProps<Part<'factor'>>) {
  const name = t(`factor.${part.factor}`);
  return (
    <>
      <Cell>{part.subject === null ? name : <Go to={part.subject}>{name}</Go>}</Cell>
      <Cell>{words.format.decimal(part.value, 0, 3)}</Cell>
    </>
  );
}

function Cell({ children }: { readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: cell of a table that draws only the rows in sight
    <div role="cell">{children}</div>
  );
}

/** A step further down. */
function Go({ to, children }: { readonly to: WhyPlace; readonly children: string }) {
  const { go } = useWhyWay();
  return (
    <button type="button" className={styles.link} onClick={() => go(to)}>
      {children}
    </button>
  );
}
