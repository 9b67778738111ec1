import { useMemo } from 'react';
import type { Derivation, Subject } from '../../../assessment-framework/derivation/derivation.ts';
import { derive } from '../../../assessment-framework/derivation/derive.ts';
import { namesFrom } from '../../../assessment-framework/derivation/names.ts';
import { type DerivationWords, openWords } from '../../../assessment-framework/derivation/open-words.ts';
import type { Language } from '../../../assessment-framework/model/common.ts';
import { useScores, useWorkspace } from '../data/workspace.tsx';
import { useRichParts } from '../rich-text/rich-parts.ts';
import { useWhyWay } from './why-context.ts';

// Until the reader of Markdown is loaded, which takes a moment the first time, a note stands with its marks.
const asWritten = (markdown: string) => markdown;

/** Words of derivations in a language; names stay in the language of the framework. */
export function useDerivationWords(language: Language): DerivationWords {
  const { framework, texts, assessment } = useWorkspace();
  const toPlainText = useRichParts()?.toPlainText ?? asWritten;
  return useMemo(
    () => openWords(language, namesFrom({ framework, texts, assessment, toPlainText })),
    [language, framework, texts, assessment, toPlainText],
  );
}

/** Where a number comes from, as the assessment stands now; null when it is no longer there. */
export function useDerivation(subject: Subject): Derivation | null {
  const whole = useWorkspace();
  const wholeScores = useScores();
  const { basis } = useWhyWay();
  return useMemo(
    () =>
      derive(
        subject,
        basis
          ? { ...basis, assessment: { ...whole.assessment, ...basis.assessment } }
          : { ...whole, scores: wholeScores },
      ),
    [subject, whole, wholeScores, basis],
  );
}
