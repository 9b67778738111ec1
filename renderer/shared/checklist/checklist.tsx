import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CriterionText } from '../../../assessment-framework/model/framework-texts.ts';
import type { BlockScore } from '../../../assessment-framework/scoring/result.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { KeyHint } from '../components/key-hint.tsx';
import { useHotkeys } from '../hooks/use-hotkeys.ts';
import { AssignButton } from './assign/assign-button.tsx';
import styles from './checklist.module.css';
import { ChecklistFoot } from './checklist-foot.tsx';
import { ChecklistVoice } from './checklist-voice.tsx';
import { CriterionNav } from './criterion-nav.tsx';
import { CriterionPanel } from './criterion-panel.tsx';
import { CriterionWork } from './criterion-work.tsx';
import type { Elsewhere } from './filter/filter-bar.tsx';
import { useCriterionFilter } from './filter/use-criterion-filter.ts';
import { neighbour } from './neighbour.ts';
import { ProposalLine } from './proposal/proposal-line.tsx';
import { SelectionWork } from './selection/selection-work.tsx';
import { useSelection } from './selection/use-selection.ts';
import { BesidePanel } from './split/beside-panel.tsx';
import { useBeside } from './split/use-beside.ts';
import { useAnswer } from './use-answer.ts';
import { type OpenPart, useChecklistKeys } from './use-checklist-keys.ts';

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
  /** Where the filter finds something when it finds nothing in this block. */
  readonly elsewhere?: Elsewhere | null;
  /** A quiet suggestion above the criterion. */
  readonly suggestion?: ReactNode;
}

/** The checklist of one block: list, criterion, and what stands behind it. All of it works from the keyboard. */
export function Checklist(props: ChecklistProps) {
  const { block, texts, source, criterion, onChoose, before = null, after = null } = props;
  const { t } = useTranslation('checklist');
  const [isPanelOpen, setPanelOpen] = useState(false);
  const [open, setOpen] = useState<OpenPart | null>(null);
  const split = useBeside();
  const work = useAnswer(criterion, source);
  const filter = useCriterionFilter();
  const found = filter.isActive ? block.terms.filter((term) => filter.matches(source, term)) : block.terms;
  // The criterion at hand stays where it is, also when its answer takes it out of what is filtered.
  const shown = filter.isActive
    ? block.terms.filter((term) => term.criterion === criterion || found.includes(term))
    : block.terms;
  const ids = shown.map((term) => term.criterion);
  const selection = useSelection(`${source ?? ''}/${block.id}`, ids);
  const next = neighbour(ids, criterion, 1);
  const goTo = (id: string | null, beyond: Beyond | null) =>
    id === null ? beyond && (() => beyond.go()) : () => onChoose(id);
  const goBack = goTo(neighbour(ids, criterion, -1), before);
  const goOn = goTo(next, after);
  const isOpen = (part: OpenPart) => ({
    isOpen: open === part,
    onOpenChange: (now: boolean) => setOpen(now ? part : null),
  });
  const toggleSplit = () =>
    split.show(split.beside === null ? (source === null ? 'evidence' : 'source') : null);
  useHotkeys(open === null ? { s: toggleSplit } : {});
  useChecklistKeys({
    work,
    ids,
    selection,
    onChoose,
    onPrevious: goBack,
    onNext: goOn,
    open,
    onOpen: setOpen,
  });
  const text = texts[criterion];
  const term = block.terms.find((other) => other.criterion === criterion);
  if (!text || !term) return <EmptyState title={t('unknown.title')} text={t('unknown.text')} />;
  const blank = block.terms.filter(({ value }) => value === null).map((other) => other.criterion);
  const keyOf = (id: string) => ({ criterion: id, source });
  const wholeBlock = {
    label: t('assign.block', { count: block.terms.length }),
    keys: block.terms.map((other) => keyOf(other.criterion)),
  };
  return (
    <div className={styles.columns}>
      <CriterionNav
        block={block}
        terms={shown}
        found={found.length}
        texts={texts}
        source={source}
        chosen={criterion}
        onChoose={onChoose}
        selection={selection}
        filter={filter}
        elsewhere={props.elsewhere ?? null}
        menu={isOpen('filter')}
      />
      <div className={styles.middle}>
        {selection.ids.length > 0 ? (
          <SelectionWork
            selection={selection}
            source={source}
            scopes={[wholeBlock]}
            assign={isOpen('assignSelection')}
            reason={isOpen('reason')}
          />
        ) : (
          props.suggestion
        )}
        <CriterionWork
          key={`${source ?? ''}/${criterion}`}
          id={criterion}
          critical={term.critical}
          text={text}
          work={work}
          isEvidenceOpen={open === 'evidence'}
          onEvidenceOpenChange={isOpen('evidence').onOpenChange}
          proposal={source === null ? null : <ProposalLine source={source} criterion={criterion} />}
          assign={
            <AssignButton
              answerKey={work.key}
              scopes={[{ label: criterion, keys: [work.key] }, wholeBlock]}
              {...isOpen('assign')}
            />
          }
          more={
            <>
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                aria-keyshortcuts="S"
                aria-pressed={split.beside !== null}
                rightSection={<KeyHint keys={['S']} />}
                onClick={toggleSplit}
              >
                {t('split.open')}
              </Button>
              <Button
                className={styles.more}
                size="compact-xs"
                variant="default"
                onClick={() => setPanelOpen(true)}
              >
                {t('panel.open')}
              </Button>
            </>
          }
          foot={
            <ChecklistFoot
              onPrevious={goBack}
              onNext={goOn}
              next={next === null ? (after?.label ?? t('last')) : t('next')}
              open={next === null ? blank.filter((id) => id !== criterion) : null}
              onChoose={onChoose}
            />
          }
        />
      </div>
      {split.beside === null ? (
        <CriterionPanel
          criterion={criterion}
          source={source}
          text={text}
          work={work}
          opened={isPanelOpen}
          onClose={() => setPanelOpen(false)}
        />
      ) : (
        <BesidePanel
          beside={split.beside}
          onShow={split.show}
          criterion={criterion}
          source={source}
          texts={texts}
          work={work}
          onChoose={onChoose}
        />
      )}
      <ChecklistVoice criterion={criterion} label={text.label} work={work} />
    </div>
  );
}
