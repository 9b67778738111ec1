import { useTranslation } from 'react-i18next';
import type { Improvement } from '../../../../assessment-framework/coverage/improvements.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import styles from './inspector.module.css';

const NAMED = 4;

/** What to do, and what the engine says would follow for the cell and the topic. */
export function StepSentence({
  step,
  withSource = false,
}: {
  readonly step: Improvement;
  readonly withSource?: boolean;
}) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  const { assessment, texts } = useWorkspace();
  const nameOf = (id: string | null) => assessment.sources.find((source) => source.id === id)?.name ?? '';
  const names = step.missing.map((id) => texts.variables[id]?.name ?? id);
  const list =
    names.length > NAMED
      ? format.list([...names.slice(0, NAMED - 1), t('help.others', { count: names.length - NAMED + 1 })])
      : format.list(names);
  const params = {
    list,
    share: format.percent(step.reached),
    quality: format.score(step.reached),
    partner: nameOf(step.partner),
    source: nameOf(step.source),
  };
  const moves = (before: number, after: number) => ({
    before: format.score(before),
    after: format.score(after),
  });
  const changesCell = Math.abs(step.cell - step.cellBefore) > 1e-6;
  const changesTopic = Math.abs(step.coverage - step.before) > 1e-6;
  return (
    <>
      {withSource && <span className={styles.about}>{params.source}</span>}
      <span>{t(`help.${step.kind}`, params)} </span>
      <span className={styles.effect}>
        {changesCell && !withSource && <span>{t('help.cell', moves(step.cellBefore, step.cell))}</span>}
        {changesTopic ? (
          <span>{t('help.topic', moves(step.before, step.coverage))}</span>
        ) : (
          <span className={styles.same}>{t('help.topicSame')}</span>
        )}
      </span>
    </>
  );
}
