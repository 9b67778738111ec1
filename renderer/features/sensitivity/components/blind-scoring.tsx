import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerValue } from '../../../../assessment-framework/model/assessment.ts';
import { LevelLadder } from '../../../shared/checklist/level-ladder.tsx';
import { KeyHint } from '../../../shared/components/key-hint.tsx';
import { showToast } from '../../../shared/components/undo-toast.tsx';
import { removeRecord, saveRecord } from '../../../shared/data/save-record.ts';
import { undoChange } from '../../../shared/data/undo.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useAutosaveText } from '../../../shared/hooks/use-autosave-text.ts';
import { useHotkeys } from '../../../shared/hooks/use-hotkeys.ts';
import { type Place, scoredAgain, scoreOf } from '../facts/second-scoring.ts';
import { useCriterionNames } from '../use-criterion-names.ts';
import styles from './sensitivity.module.css';

/** Goals are not shown: they give a hint of the level today. */
const NO_GOALS: readonly never[] = [];

interface BlindScoringProps {
  readonly place: Place;
  readonly person: string;
  readonly onPrevious: (() => void) | null;
  /** null on the last criterion. */
  readonly onNext: (() => void) | null;
  readonly onStop: () => void;
}

/** One criterion to be scored again: question, ladder and what to ask to see, but nothing of the first answer. */
export function BlindScoring({ place, person, onPrevious, onNext, onStop }: BlindScoringProps) {
  const { t } = useTranslation('sensitivity');
  const { assessmentId, assessment, framework, texts } = useWorkspace();
  const names = useCriterionNames();
  const { criterion, source } = place;
  const text = (source === null ? texts.systemCriteria : texts.sourceCriteria)[criterion];
  const rules = source === null ? framework.systemCriteria : framework.sourceCriteria;
  const isCritical = rules.some(({ id, critical }) => id === criterion && critical);
  const score = scoreOf(assessment.secondScores, place, person);
  const question = useRef<HTMLHeadingElement>(null);
  // Each criterion begins with its question, for eyes and for screen readers.
  useEffect(() => question.current?.focus(), []);

  const choose = (value: AnswerValue) => {
    if (value === score?.value) return;
    const at = new Date().toISOString();
    saveRecord(assessmentId, 'secondScores', scoredAgain(score, { place, person, value, at }));
  };
  const clear = () => {
    if (!score) return;
    removeRecord(assessmentId, 'secondScores', [score.id]);
    showToast({
      message: t('agreement.scoring.cleared', { id: criterion }),
      action: t('shared:undo'),
      onAction: () => void undoChange(assessmentId),
    });
  };
  const goOn = () => onNext?.();
  const goBack = () => onPrevious?.();
  useHotkeys({
    '0': () => choose(0),
    '1': () => choose(1),
    '2': () => choose(2),
    '3': () => choose(3),
    '4': () => choose(4),
    n: () => choose('NA'),
    u: () => choose('NK'),
    j: () => (onNext ?? onStop)(),
    ArrowDown: goOn,
    k: goBack,
    ArrowUp: goBack,
    Delete: clear,
    Backspace: clear,
  });
  return (
    <article className={styles.scoring} aria-label={t('agreement.scoring.title')}>
      <div className={styles.scoringBody}>
        <p className={styles.above}>
          <span>{criterion}</span>
          {source !== null && <span dir="auto">{names.source(source)}</span>}
          {isCritical && <span className={styles.critical}>{t('checklist:critical')}</span>}
          <span className={styles.spring} />
          <span>{t('agreement.scoring.blind')}</span>
        </p>
        <h2 ref={question} tabIndex={-1} className={styles.question}>
          {text?.question}
        </h2>
        <p className={styles.quiet}>{text?.why}</p>
        <LevelLadder
          levels={text?.levels ?? []}
          goals={NO_GOALS}
          value={score?.value ?? null}
          onChoose={choose}
        />
        {text && (
          <section>
            <h3 className={styles.label}>{t('agreement.scoring.ask')}</h3>
            <ul className={styles.asked}>
              {text.evidence.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </section>
        )}
        {score && (
          <NoteField
            value={score.note}
            onSave={(note) => saveRecord(assessmentId, 'secondScores', { ...score, note })}
          />
        )}
      </div>
      <footer className={styles.scoringFoot}>
        <KeyHint keys={['0', '–', '4']}>{t('agreement.scoring.keys.level')}</KeyHint>
        <KeyHint keys={['K', 'J']}>{t('agreement.scoring.keys.move')}</KeyHint>
        <span className={styles.spring} />
        {score && (
          <Button variant="subtle" color="gray" onClick={clear} aria-keyshortcuts="Delete">
            {t('agreement.scoring.clear')}
          </Button>
        )}
        <Button variant="default" disabled={!onPrevious} onClick={goBack} aria-keyshortcuts="K">
          {t('agreement.scoring.previous')}
        </Button>
        {onNext && (
          <Button variant="default" onClick={onStop}>
            {t('agreement.scoring.stop')}
          </Button>
        )}
        <Button onClick={onNext ?? onStop} aria-keyshortcuts="J">
          {t(onNext ? 'agreement.scoring.next' : 'agreement.scoring.finish')}
        </Button>
      </footer>
    </article>
  );
}

interface NoteFieldProps {
  readonly value: string;
  readonly onSave: (note: string) => void;
}

function NoteField({ value, onSave }: NoteFieldProps) {
  const { t } = useTranslation('sensitivity');
  const field = useAutosaveText(value, onSave);
  return (
    <Textarea
      label={t('agreement.scoring.note')}
      placeholder={t('agreement.scoring.notePlaceholder')}
      value={field.text}
      onChange={(event) => field.onChange(event.currentTarget.value)}
      onBlur={field.onBlur}
      autosize
      minRows={2}
      maxRows={6}
      dir="auto"
    />
  );
}
