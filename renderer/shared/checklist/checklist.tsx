import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CriterionText } from '../../../assessment-framework/model/framework-texts.ts';
import type { BlockScore } from '../../../assessment-framework/scoring/result.ts';
import { EmptyState } from '../components/empty-state.tsx';
import styles from './checklist.module.css';
import { ChecklistFoot } from './checklist-foot.tsx';
import { ChecklistVoice } from './checklist-voice.tsx';
import { CriterionList } from './criterion-list.tsx';
import { CriterionPanel } from './criterion-panel.tsx';
import { CriterionWork } from './criterion-work.tsx';
import { neighbour } from './neighbour.ts';
import { useAnswer } from './use-answer.ts';
import { useChecklistKeys } from './use-checklist-keys.ts';

/** Where J leads after the last criterion, or K before the first. */
export interface Beyond {
  readonly label: string;
  readonly go: () => void;
}

interface ChecklistProps {
  /** Score of the dimension or source; its terms are the criteria in order. */
  readonly block: BlockScore;
  readonly texts: Readonly<Record<string, CriterionText>>;
  /** Data source for source criteria; null for system criteria. */
  readonly source: string | null;
  readonly criterion: string;
  readonly onChoose: (criterion: string) => void;
  readonly before?: Beyond | null;
  readonly after?: Beyond | null;
  /** A quiet suggestion above the criterion. */
  readonly suggestion?: ReactNode;
}

/** The checklist of one block: list, criterion, and what stands behind it. All of it works from the keyboard. */
export function Checklist(props: ChecklistProps) {
  const { block, texts, source, criterion, onChoose, before = null, after = null } = props;
  const { t } = useTranslation('checklist');
  const [isPanelOpen, setPanelOpen] = useState(false);
  const [isEvidenceOpen, setEvidenceOpen] = useState(false);
  const work = useAnswer(criterion, source);
  const ids = block.terms.map((term) => term.criterion);
  const previous = neighbour(ids, criterion, -1);
  const next = neighbour(ids, criterion, 1);
  const goTo = (id: string | null, beyond: Beyond | null) =>
    id === null ? beyond && (() => beyond.go()) : () => onChoose(id);
  const goBack = goTo(previous, before);
  const goOn = goTo(next, after);
  useChecklistKeys({
    work,
    onPrevious: goBack,
    onNext: goOn,
    onEvidence: () => setEvidenceOpen(true),
  });
  const text = texts[criterion];
  const term = block.terms.find((other) => other.criterion === criterion);
  if (!text || !term) return <EmptyState title={t('unknown.title')} text={t('unknown.text')} />;
  const open = block.terms.filter(({ value }) => value === null).map((other) => other.criterion);
  return (
    <div className={styles.columns}>
      <CriterionList terms={block.terms} texts={texts} chosen={criterion} onChoose={onChoose} />
      <div className={styles.middle}>
        {props.suggestion}
        <CriterionWork
          key={`${source ?? ''}/${criterion}`}
          id={criterion}
          critical={term.critical}
          text={text}
          work={work}
          isEvidenceOpen={isEvidenceOpen}
          onEvidenceOpenChange={setEvidenceOpen}
          more={
            <Button
              className={styles.more}
              size="compact-xs"
              variant="default"
              onClick={() => setPanelOpen(true)}
            >
              {t('panel.open')}
            </Button>
          }
          foot={
            <ChecklistFoot
              onPrevious={goBack}
              onNext={goOn}
              next={next === null ? (after?.label ?? t('last')) : t('next')}
              open={next === null ? open.filter((id) => id !== criterion) : null}
              onChoose={onChoose}
            />
          }
        />
      </div>
      <CriterionPanel
        criterion={criterion}
        source={source}
        text={text}
        work={work}
        opened={isPanelOpen}
        onClose={() => setPanelOpen(false)}
      />
      <ChecklistVoice criterion={criterion} label={text.label} work={work} />
    </div>
  );
}
