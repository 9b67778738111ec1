import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ANSWER_STRENGTHS,
  evidenceById,
  strengthShares,
  type WeakHighScore,
} from '../../../../assessment-framework/scoring/evidence-strength.ts';
import { EmptyState } from '../../../shared/components/empty-state.tsx';
import { LevelChip } from '../../../shared/components/level-chip.tsx';
import { Surface } from '../../../shared/components/page.tsx';
import { StrengthBar, StrengthLegend } from '../../../shared/components/strength-bar.tsx';
import { StrengthMark } from '../../../shared/components/strength-mark.tsx';
import type { TableColumn } from '../../../shared/components/table-column.ts';
import { VirtualTable } from '../../../shared/components/virtual-table.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { placesOf } from '../facts/place-of.ts';
import styles from './evidence.module.css';

/** High scores on weak evidence, each with the way to its answer, and how every block is supported. */
export function WeakScores({ weak }: { readonly weak: readonly WeakHighScore[] }) {
  const { t } = useTranslation('evidence');
  return (
    <div className={styles.work}>
      {weak.length > 0 ? (
        <WeakTable weak={weak} />
      ) : (
        <Surface className={styles.none ?? ''}>
          <EmptyState title={t('weak.none.title')} text={t('weak.none.text')} />
        </Surface>
      )}
      <Blocks />
    </div>
  );
}

function WeakTable({ weak }: { readonly weak: readonly WeakHighScore[] }) {
  const { t } = useTranslation('evidence');
  const workspace = useWorkspace();
  const { assessmentId } = workspace;
  const navigate = useNavigate();
  const columns = useMemo((): readonly TableColumn<WeakHighScore>[] => {
    const placeOf = placesOf(workspace);
    return [
      {
        id: 'level',
        header: t('weak.level'),
        width: '48px',
        cell: ({ value }) => <LevelChip value={value} size="small" />,
        sortBy: ({ value }) => value,
      },
      {
        id: 'criterion',
        header: t('weak.criterion'),
        width: 'minmax(150px, 4fr)',
        cell: (score) => (
          <span className={styles.name}>
            <span className={styles.cut} title={placeOf(score).label}>
              {placeOf(score).label}
            </span>
            {score.critical && <span className={styles.critical}>{t('weak.critical')}</span>}
          </span>
        ),
        sortBy: (score) => placeOf(score).label,
      },
      {
        id: 'block',
        header: t('weak.block'),
        width: 'minmax(90px, 2fr)',
        cell: (score) => placeOf(score).block,
        sortBy: (score) => placeOf(score).block,
      },
      {
        id: 'strength',
        header: t('weak.evidence'),
        width: '84px',
        cell: ({ strength }) => <StrengthMark strength={strength} />,
        sortBy: ({ strength }) => ANSWER_STRENGTHS.indexOf(strength),
      },
    ];
  }, [workspace, t]);
  const open = ({ criterion, source }: WeakHighScore) =>
    void (source === null
      ? navigate({ to: '/a/$assessmentId/system', params: { assessmentId }, search: { criterion } })
      : navigate({
          to: '/a/$assessmentId/sources/$sourceId',
          params: { assessmentId, sourceId: source },
          search: { criterion },
        }));
  return (
    <VirtualTable
      label={t('weak.list')}
      rows={weak}
      columns={columns}
      rowId={({ criterion, source }) => `${criterion} ${source ?? ''}`}
      onOpen={open}
      rowHeight={36}
      minWidth={500}
    />
  );
}

/** How the levels of each dimension, and of all sources together, are supported. */
function Blocks() {
  const { t } = useTranslation('evidence');
  const format = useFormat();
  const { assessment, framework, texts } = useWorkspace();
  const blocks = useMemo(() => {
    const known = evidenceById(assessment.evidence);
    const day = assessment.head.referenceDate;
    const dimensionOf = new Map(framework.systemCriteria.map(({ id, dimension }) => [id, dimension]));
    const groups = framework.settings.dimensions.map(({ id }) => ({
      name: texts.framework.dimensions[id]?.short ?? id,
      answers: assessment.answers.filter(
        ({ criterion, source }) => source === null && dimensionOf.get(criterion) === id,
      ),
    }));
    const ofSources = assessment.answers.filter(({ source }) => source !== null);
    return [...groups, { name: t('bar.sources'), answers: ofSources }]
      .map(({ name, answers }) => ({ name, shares: strengthShares(answers, known, day) }))
      .filter(({ shares }) => shares.total > 0);
  }, [assessment, framework, texts, t]);
  if (blocks.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the list scrolls, so the keyboard must reach it
    <section className={styles.blocks} aria-label={t('bar.title')} tabIndex={0}>
      <h2 className={styles.heading}>{t('bar.title')}</h2>
      <StrengthLegend />
      {blocks.map(({ name, shares }) => (
        <div key={name} className={styles.block}>
          <span className={styles.blockName}>{name}</span>
          <span className={styles.blockTotal}>{format.integer(shares.total)}</span>
          <StrengthBar name={name} shares={shares} />
        </div>
      ))}
    </section>
  );
}
