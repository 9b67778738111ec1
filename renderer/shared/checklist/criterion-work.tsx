import { Button } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Confidence } from '../../../assessment-framework/model/common.ts';
import type { CriterionText } from '../../../assessment-framework/model/framework-texts.ts';
import { KeyHint } from '../components/key-hint.tsx';
import { useWorkspace } from '../data/workspace.tsx';
import { isTyping } from '../hooks/use-hotkeys.ts';
import { goalsFor } from '../targets/goals-index.ts';
import { ConfidenceChoice } from './confidence-choice.tsx';
import styles from './criterion-work.module.css';
import { EvidenceField } from './evidence-field.tsx';
import { JustificationField } from './justification-field.tsx';
import { LevelLadder } from './level-ladder.tsx';
import { NotApplicableReason } from './not-applicable-reason.tsx';
import type { AnswerWork } from './use-answer.ts';

interface CriterionWorkProps {
  readonly id: string;
  readonly critical: boolean;
  readonly text: CriterionText;
  readonly work: AnswerWork;
  readonly isEvidenceOpen: boolean;
  readonly onEvidenceOpenChange: (isOpen: boolean) => void;
  /** What another source would answer. */
  readonly proposal: ReactNode;
  /** Who looks after the criterion. */
  readonly assign: ReactNode;
  /** Button that opens the side panel where it is a drawer. */
  readonly more: ReactNode;
  readonly foot: ReactNode;
}

/** One criterion to be read aloud and answered: question, ladder, confidence, justification, evidence. */
export function CriterionWork(props: CriterionWorkProps) {
  const { id, critical, text, work, proposal, assign, more, foot } = props;
  const { t } = useTranslation('checklist');
  const article = useRef<HTMLElement>(null);
  const { answer } = work;
  const { targets } = useWorkspace().assessment;
  const goals = goalsFor(targets, work.key.criterion, work.key.source);
  const valueAtFirst = useRef(answer?.value ?? null);
  const top = useRef<HTMLDivElement>(null);
  // On narrow windows the page itself scrolls: a new criterion begins with its question in sight.
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const { change } = work;
  const chooseConfidence = useCallback((confidence: Confidence) => change({ confidence }), [change]);
  const leaveField = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isTyping(event.target)) return;
    // A floating panel hangs elsewhere in the document and gives the focus back by itself.
    if (!event.currentTarget.contains(event.target as Node)) return;
    article.current?.focus();
  };
  return (
    <article
      ref={article}
      tabIndex={-1}
      className={styles.work}
      aria-labelledby="criterion-question"
      onKeyDown={leaveField}
    >
      <div className={styles.scroll} data-scroll-restoration-id={`criterion-${id}`}>
        <div ref={top} className={styles.above}>
          <span className={styles.id}>{id}</span>
          {critical && (
            <span className={styles.critical}>
              <span className={styles.dot} aria-hidden="true" />
              {t('critical')}
            </span>
          )}
          <span className={styles.spring} />
          {assign}
          {answer && (
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              aria-keyshortcuts="Delete"
              onClick={work.clear}
              rightSection={<KeyHint keys={['Del']} />}
            >
              {t('clear.button')}
            </Button>
          )}
          {more}
        </div>
        <h2 id="criterion-question" className={styles.question}>
          {text.question}
        </h2>
        <p className={styles.why}>{text.why}</p>
        <LevelLadder
          levels={text.levels}
          value={answer?.value ?? null}
          goals={goals}
          onChoose={work.choose}
        />
        {proposal}
        {answer?.value === 'NA' && (
          <NotApplicableReason work={work} takesFocus={valueAtFirst.current !== 'NA'} />
        )}
        {typeof answer?.value === 'number' && (
          <ConfidenceChoice value={answer.confidence} onChoose={chooseConfidence} />
        )}
        <JustificationField
          answerKey={work.key}
          value={answer?.justification ?? ''}
          isAnswered={answer !== null}
          onChange={change}
        />
        <EvidenceField work={work} isOpen={props.isEvidenceOpen} onOpenChange={props.onEvidenceOpenChange} />
      </div>
      {foot}
    </article>
  );
}
