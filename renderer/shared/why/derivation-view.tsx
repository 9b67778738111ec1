import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Derivation, Subject } from '../../../assessment-framework/derivation/derivation.ts';
import type { DerivationWords } from '../../../assessment-framework/derivation/open-words.ts';
import {
  formulaOf,
  roundingSentence,
  sourceSentence,
} from '../../../assessment-framework/derivation/sentences.ts';
import { RangeBar } from '../components/range-bar.tsx';
import { ScoreLine } from '../components/score-line.tsx';
import { useWorkspace } from '../data/workspace.tsx';
import { DerivationSentences } from './derivation-sentences.tsx';
import { OpenSubject } from './open-subject.tsx';
import { PartTable } from './part-table.tsx';
import { useDerivation } from './use-derivation.ts';
import styles from './why.module.css';
import { useWhyWay } from './why-context.ts';

interface DerivationViewProps {
  readonly subject: Subject;
  readonly words: DerivationWords;
  /** What scrolls: long tables draw only the rows in sight. */
  readonly scroller: RefObject<HTMLElement | null>;
}

/** One derivation: the number, the sentences, the formula with its numbers, the table of terms, the framework. */
export function DerivationView({ subject, words, scroller }: DerivationViewProps) {
  const { t } = useTranslation('why');
  const derivation = useDerivation(subject);
  const { basis } = useWhyWay();
  if (!derivation) return <p className={styles.quiet}>{t('gone')}</p>;
  return (
    <div className={styles.body}>
      {basis && <p className={styles.basis}>{basis.note}</p>}
      <Value derivation={derivation} />
      <DerivationSentences derivation={derivation} words={words} />
      <Formula derivation={derivation} words={words} />
      <PartTable parts={derivation.parts} words={words} scroller={scroller} />
      <p className={styles.quiet} lang={words.language} dir={words.rightToLeft ? 'rtl' : 'ltr'}>
        {sourceSentence(derivation, words)}
      </p>
      <div className={styles.buttons}>
        <OpenSubject subject={subject} />
      </div>
    </div>
  );
}

function Value({
  derivation: { subject, value, lower, upper, formula },
}: {
  readonly derivation: Derivation;
}) {
  const { t } = useTranslation('why');
  const { framework } = useWorkspace();
  if (subject.kind === 'answer') return null;
  const { bands, coverage } = framework.settings;
  const steps = subject.kind === 'topic' || subject.kind === 'cell' ? coverage.levels : bands;
  // A topic without any source has a coverage of 0 by rule, not by measurement.
  const hasNumber = value !== null && (formula.steps.length > 0 || value > 0);
  return (
    <div>
      <ScoreLine
        score={hasNumber ? value : null}
        lower={lower}
        upper={upper}
        band={null}
        without={t('withheld')}
      />
      <RangeBar
        score={hasNumber ? value : null}
        lower={lower}
        upper={upper}
        ticks={steps.map(({ from }) => from)}
      />
    </div>
  );
}

function Formula({
  derivation,
  words,
}: Pick<DerivationViewProps, 'words'> & { readonly derivation: Derivation }) {
  const { t } = useTranslation('why');
  const { symbolic, legend, filled } = formulaOf(derivation, words);
  if (filled.length === 0) return null;
  return (
    <section className={styles.formula} aria-label={t('formula')}>
      <p dir="ltr" className={styles.symbolic}>
        {symbolic}
      </p>
      <p className={styles.note} lang={words.language} dir={words.rightToLeft ? 'rtl' : 'ltr'}>
        {legend}
      </p>
      {filled.map((line, position) => (
        <p dir="ltr" key={derivation.formula.steps[position]?.sign ?? line} className={styles.filled}>
          {line}
        </p>
      ))}
      <p className={styles.note} lang={words.language} dir={words.rightToLeft ? 'rtl' : 'ltr'}>
        {roundingSentence(words)}
      </p>
    </section>
  );
}
