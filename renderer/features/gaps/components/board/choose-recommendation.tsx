import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recommendationsFor } from '../../../../../assessment-framework/gaps/recommendation-fit.ts';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import type { GapItem } from '../../facts/gap-items.ts';
import { useReasonWords } from '../panel/gap-recommendations.tsx';
import styles from './board.module.css';
import type { Answer } from './use-board-moves.ts';

interface ChooseRecommendationProps {
  readonly item: GapItem;
  readonly all: readonly GapItem[];
  readonly onSettle: (answer: Answer) => void;
}

/** Which recommendation takes a gap into the plan: best fit first, with its weightiest reason. */
export function ChooseRecommendation({ item, all, onSettle }: ChooseRecommendationProps) {
  const { t } = useTranslation('gaps');
  const { assessment, framework, texts } = useWorkspace();
  const reasonWords = useReasonWords();
  const fitting = recommendationsFor(framework, assessment, item, all);
  const [chosen, setChosen] = useState(fitting[0]?.id ?? '');
  const leave = () => onSettle(null);
  if (fitting.length === 0)
    return (
      <>
        <p className={styles.subject}>{t('board.nothingCloses')}</p>
        <Button size="compact-sm" variant="default" onClick={leave}>
          {t('shared:cancel')}
        </Button>
      </>
    );
  return (
    <form
      className={styles.choose}
      onSubmit={(event) => {
        event.preventDefault();
        onSettle(chosen);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave();
      }}
    >
      <Radio.Group
        label={t('board.choose')}
        size="xs"
        value={chosen}
        onChange={setChosen}
        className={styles.options ?? ''}
      >
        {fitting.map(({ id, reasons: [reason] }) => (
          <Radio
            key={id}
            size="sm"
            value={id}
            autoFocus={id === fitting[0]?.id}
            label={texts.recommendations[id]?.label ?? id}
            {...(reason ? { description: reasonWords(reason) } : {})}
          />
        ))}
      </Radio.Group>
      <span className={styles.top}>
        <Button type="submit" size="compact-sm">
          {t('plan.take')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={leave}>
          {t('shared:cancel')}
        </Button>
      </span>
    </form>
  );
}
