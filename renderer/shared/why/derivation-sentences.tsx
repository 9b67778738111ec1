import type { Derivation } from '../../../assessment-framework/derivation/derivation.ts';
import type { DerivationWords } from '../../../assessment-framework/derivation/open-words.ts';
import { sentencesOf } from '../../../assessment-framework/derivation/sentences.ts';
import styles from './why.module.css';

interface DerivationSentencesProps {
  readonly derivation: Derivation;
  readonly words: DerivationWords;
}

/** The sentences of a derivation, word for word those of the annex of the reports. */
export function DerivationSentences({ derivation, words }: DerivationSentencesProps) {
  return (
    <ul className={styles.sentences} lang={words.language} dir={words.rightToLeft ? 'rtl' : 'ltr'}>
      {sentencesOf(derivation, words).map((sentence, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences stand in the order of the derivation
        <li key={position}>{sentence}</li>
      ))}
    </ul>
  );
}
