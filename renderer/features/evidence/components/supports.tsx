import { Button, CloseButton } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../../assessment-framework/model/assessment.ts';
import { LevelChip } from '../../../shared/components/level-chip.tsx';
import { showToast } from '../../../shared/components/undo-toast.tsx';
import { saveAnswer } from '../../../shared/data/save-answer.ts';
import { undoChange } from '../../../shared/data/undo.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import type { EvidenceRow } from '../facts/evidence-rows.ts';
import { placesOf } from '../facts/place-of.ts';
import { AnswerLink } from './answer-link.tsx';
import styles from './evidence.module.css';
import { SupportPicker } from './support-picker.tsx';

/** Name of an answer, unique in its assessment. */
const nameOf = ({ criterion, source }: Answer) => `${criterion} ${source ?? ''}`;

/** What the piece supports, each with the way to it; more is added, and taken off, here. */
export function Supports({ row }: { readonly row: EvidenceRow }) {
  const { t } = useTranslation('evidence');
  const workspace = useWorkspace();
  const { assessmentId, texts } = workspace;
  const [isAdding, setIsAdding] = useState(false);
  const placeOf = useMemo(() => placesOf(workspace), [workspace]);
  const { evidence, answers, indicators } = row;
  const remove = (answer: Answer) => {
    saveAnswer(assessmentId, answer, { evidence: answer.evidence.filter((id) => id !== evidence.id) });
    showToast({
      message: t('supports.removed', { criterion: answer.criterion }),
      action: t('shared:undo'),
      onAction: () => void undoChange(assessmentId),
    });
  };
  return (
    <section>
      <h3 className={styles.heading}>{t('supports.title', { count: answers.length + indicators.length })}</h3>
      {answers.length > 0 && (
        <ul className={styles.plainList} aria-label={t('supports.answers')}>
          {answers.map((answer) => {
            const place = placeOf(answer);
            return (
              <li key={nameOf(answer)} className={styles.support}>
                <LevelChip value={answer.value} size="small" />
                <span>
                  <AnswerLink answer={answer}>{place.label}</AnswerLink>
                  <span className={styles.under}>
                    {answer.criterion} · {place.block}
                  </span>
                </span>
                <CloseButton
                  size="xs"
                  aria-label={t('supports.remove', { criterion: answer.criterion, block: place.block })}
                  onClick={() => remove(answer)}
                />
              </li>
            );
          })}
        </ul>
      )}
      {indicators.length > 0 && (
        <ul className={styles.plainList} aria-label={t('supports.indicators')}>
          {indicators.map(({ indicator }) => (
            <li key={indicator}>
              {texts.indicators[indicator]?.name ?? indicator}
              <span className={styles.under}>{t('supports.indicator', { id: indicator })}</span>
            </li>
          ))}
        </ul>
      )}
      {isAdding ? (
        <SupportPicker evidence={evidence.id} placeOf={placeOf} onClose={() => setIsAdding(false)} />
      ) : (
        <Button mt={6} size="compact-sm" variant="default" onClick={() => setIsAdding(true)}>
          {t('supports.add')}
        </Button>
      )}
    </section>
  );
}
