import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../components/key-hint.tsx';
import { LevelChip } from '../../components/level-chip.tsx';
import { useWorkspace } from '../../data/workspace.tsx';
import { useHotkeys } from '../../hooks/use-hotkeys.ts';
import { PlainText } from '../../rich-text/plain-text.tsx';
import styles from './proposal.module.css';
import { proposalFor } from './proposals.ts';
import { useTakeOver } from './use-take-over.ts';

interface ProposalLineProps {
  readonly source: string;
  readonly criterion: string;
}

/** What a source of the same type was given, where this one has no answer yet. Nothing is set before it is taken over. */
export function ProposalLine({ source, criterion }: ProposalLineProps) {
  const { t } = useTranslation('checklist');
  const { assessment } = useWorkspace();
  const takeOver = useTakeOver(source);
  const own = assessment.sources.find(({ id }) => id === source);
  const proposal = own ? proposalFor(assessment, own, criterion) : null;
  const accept = () => proposal && takeOver(proposal.from, [proposal.answer]);
  useHotkeys(proposal ? { p: accept } : {});
  if (!proposal) return null;
  const { answer, from } = proposal;
  const words = answer.value === 'NA' ? answer.naReason : answer.justification;
  return (
    <section className={styles.line} aria-label={t('proposal.title')}>
      <LevelChip value={answer.value} />
      <p className={styles.words} dir="auto">
        <span className={styles.from}>{t('proposal.from', { source: from.name })}</span>
        {typeof answer.value === 'number' && (
          <span className={styles.quiet}>
            {t('proposal.sure', { step: t(`confidence.${answer.confidence}`) })}
          </span>
        )}
        {words && (
          <span className={styles.start}>
            <PlainText markdown={words} />
          </span>
        )}
      </p>
      <Button
        size="compact-sm"
        variant="default"
        aria-keyshortcuts="P"
        rightSection={<KeyHint keys={['P']} />}
        onClick={accept}
      >
        {t('proposal.take')}
      </Button>
    </section>
  );
}
