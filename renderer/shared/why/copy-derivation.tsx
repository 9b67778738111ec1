import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Subject } from '../../../assessment-framework/derivation/derivation.ts';
import type { DerivationWords } from '../../../assessment-framework/derivation/open-words.ts';
import { plainTextOf } from '../../../assessment-framework/derivation/sentences.ts';
import { showToast } from '../components/undo-toast.tsx';
import { copyText } from '../copy-text.ts';
import { useDerivation } from './use-derivation.ts';

interface CopyDerivationProps {
  readonly subject: Subject;
  readonly words: DerivationWords;
}

/** Puts title, sentences, formula, framework and section on the clipboard, in the language of the sentences. */
export function CopyDerivation({ subject, words }: CopyDerivationProps) {
  const { t } = useTranslation('why');
  const derivation = useDerivation(subject);
  if (!derivation) return null;
  const copy = () =>
    showToast({ message: t(copyText(plainTextOf(derivation, words)) ? 'copied' : 'notCopied') });
  return (
    <Button variant="default" size="compact-sm" onClick={copy}>
      {t('copy')}
    </Button>
  );
}
