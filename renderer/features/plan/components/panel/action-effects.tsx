import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { suggestedEffects } from '../../../../../assessment-framework/gaps/suggested-effects.ts';
import type { Action } from '../../../../../assessment-framework/model/plan-records.ts';
import { type EffectOutcome, effectsOf } from '../../../../../assessment-framework/plan/plan-effects.ts';
import { FindAndAdd } from '../../../../shared/components/find-and-add.tsx';
import { LevelChip } from '../../../../shared/components/level-chip.tsx';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import { highestEffects, missingEffects } from '../../facts/effects.ts';
import type { ActionPart } from './action-part.ts';
import styles from './panel.module.css';
import { Part } from './part.tsx';

type Effect = Action['effects'][number];
const LEVELS = [0, 1, 2, 3, 4] as const;
const keyOf = ({ criterion, source }: Pick<Effect, 'criterion' | 'source'>) => `${criterion} ${source ?? ''}`;

/** The levels that answers reach when the action is done, with what its gaps suggest. */
export function ActionEffects({ row: { action, closes }, onChange }: ActionPart) {
  const { t } = useTranslation('plan');
  const { assessmentId, assessment, framework, texts } = useWorkspace();
  const [criterion, setCriterion] = useState<string | null>(null);
  const outcomes = useMemo(
    () =>
      new Map(
        effectsOf(assessment, [action], { withDone: true }).flatMap((outcome) =>
          outcome.kind === 'answer' ? [[keyOf(outcome), outcome] as const] : [],
        ),
      ),
    [assessment, action],
  );
  const suggested = useMemo(
    () =>
      missingEffects(
        action.effects,
        highestEffects(closes.flatMap(({ gap }) => (gap === null ? [] : suggestedEffects(framework, gap)))),
      ),
    [action.effects, closes, framework],
  );
  const labelOf = (id: string) => texts.systemCriteria[id]?.label ?? texts.sourceCriteria[id]?.label ?? id;
  const nameOf = (id: string) => assessment.sources.find((source) => source.id === id)?.name ?? id;
  const write = (effect: Effect) => onChange({ effects: highestEffects([...without(effect), effect]) });
  const without = (gone: Pick<Effect, 'criterion' | 'source'>) =>
    action.effects.filter((effect) => keyOf(effect) !== keyOf(gone));
  const isSourceCriterion = (id: string) => framework.sourceCriteria.some((each) => each.id === id);
  const todayOf = (id: string, source: string | null) =>
    assessment.answers.find((answer) => answer.criterion === id && answer.source === source)?.value ?? null;
  const addFor = (id: string, source: string | null) => {
    const today = todayOf(id, source);
    const level = typeof today === 'number' ? Math.min(4, today + 1) : 3;
    write({ criterion: id, source, toLevel: level });
    setCriterion(null);
  };
  return (
    <Part title={t('effects.title')} aside={t('effects.count', { count: action.effects.length })}>
      <p className={styles.quiet}>{t('effects.hint')}</p>
      {suggested.length > 0 && (
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => onChange({ effects: highestEffects([...action.effects, ...suggested]) })}
        >
          {t('effects.takeOver', { count: suggested.length })}
        </Button>
      )}
      {action.effects.length > 0 && (
        <ul className={styles.lines}>
          {action.effects.map((effect) => {
            const label = labelOf(effect.criterion);
            const outcome = outcomes.get(keyOf(effect));
            return (
              <li key={keyOf(effect)} className={styles.effect}>
                <span className={styles.grow}>
                  {effect.source === null ? (
                    <Link
                      to="/a/$assessmentId/system"
                      params={{ assessmentId }}
                      search={{ criterion: effect.criterion }}
                    >
                      {label}
                    </Link>
                  ) : (
                    <Link
                      to="/a/$assessmentId/sources/$sourceId"
                      params={{ assessmentId, sourceId: effect.source }}
                      search={{ criterion: effect.criterion }}
                    >
                      {label}
                    </Link>
                  )}
                  <span className={styles.under}>
                    {effect.source === null
                      ? effect.criterion
                      : t('effects.at', { id: effect.criterion, source: nameOf(effect.source) })}
                    {outcome && whyNothing(outcome) && (
                      <span className={styles.idle}> {t(`effects.why.${whyNothing(outcome) ?? ''}`)}</span>
                    )}
                  </span>
                </span>
                <LevelChip value={todayOf(effect.criterion, effect.source)} size="small" />
                <span className={styles.arrow} aria-hidden="true" />
                <NativeSelect
                  size="xs"
                  className={styles.level ?? ''}
                  aria-label={t('effects.level', { criterion: label })}
                  value={String(effect.toLevel)}
                  data={LEVELS.map((level) => ({ value: String(level), label: String(level) }))}
                  onChange={(event) => write({ ...effect, toLevel: Number(event.currentTarget.value) })}
                />
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  aria-label={t('effects.remove', { criterion: label })}
                  onClick={() => onChange({ effects: without(effect) })}
                >
                  <IconX size={14} stroke={1.5} aria-hidden="true" />
                </ActionIcon>
              </li>
            );
          })}
        </ul>
      )}
      {criterion === null ? (
        <FindAndAdd
          nothing={t('picker.none')}
          label={t('effects.add')}
          options={[
            ...framework.systemCriteria
              .filter(({ id }) => !action.effects.some((effect) => effect.criterion === id))
              .map(({ id }) => ({ value: id, label: t('add.option', { id, title: labelOf(id) }) })),
            ...framework.sourceCriteria.map(({ id }) => ({
              value: id,
              label: t('add.option', { id, title: labelOf(id) }),
            })),
          ]}
          onAdd={(id) => (isSourceCriterion(id) ? setCriterion(id) : addFor(id, null))}
        />
      ) : (
        <FindAndAdd
          nothing={t('picker.none')}
          key={criterion}
          label={t('effects.whichSource', { id: criterion })}
          options={assessment.sources
            .filter(
              ({ id }) =>
                !action.effects.some((effect) => effect.criterion === criterion && effect.source === id),
            )
            .map(({ id, name }) => ({ value: id, label: name }))}
          onAdd={(source) => addFor(criterion, source)}
        />
      )}
    </Part>
  );
}

/** Why an effect changes nothing by itself; being done or given up is said of the action already. */
const whyNothing = ({ why }: EffectOutcome) =>
  why === 'dropped' || why === 'done' || why === 'done-not-entered' ? null : why;
