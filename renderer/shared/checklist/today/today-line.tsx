import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../data/workspace.tsx';
import { useFormat } from '../../format/use-format.ts';
import styles from './today.module.css';
import type { BlockLeft } from './today.ts';
import { type TodayWork, useToday } from './use-today.ts';

/** What is left for today: how much, and of what. Says nothing while no block is on the list. */
export function TodayLine() {
  return <Line today={useToday()} />;
}

function Line({ today }: { readonly today: TodayWork }) {
  const { t } = useTranslation('checklist');
  const format = useFormat();
  const { blocks, over } = today;
  const sum = (of: (block: BlockLeft) => number) => blocks.reduce((all, block) => all + of(block), 0);
  if (over.length > 0)
    return (
      <div className={styles.line}>
        <span>
          {t('today.over')} <Blocks blocks={over} />
        </span>
        <Button size="compact-xs" variant="default" onClick={today.keep}>
          {t('today.keep')}
        </Button>
        <Button size="compact-xs" variant="subtle" onClick={today.begin}>
          {t('today.begin')}
        </Button>
      </div>
    );
  if (blocks.length === 0) return null;
  const left = sum((block) => block.left);
  return (
    <p className={styles.line}>
      <span className={styles.count}>
        {left === 0
          ? t('today.nothing')
          : t('today.left', {
              left: format.integer(left),
              total: format.integer(sum(({ total }) => total)),
            })}
      </span>
      <Blocks blocks={blocks} />
    </p>
  );
}

function Blocks({ blocks }: { readonly blocks: readonly BlockLeft[] }) {
  const { assessmentId, assessment, texts } = useWorkspace();
  const nameOf = ({ id, source }: BlockLeft) => {
    const found = assessment.sources.find((one) => one.id === source);
    return found ? found.acronym || found.name : (texts.framework.dimensions[id]?.short ?? id);
  };
  return (
    <span className={styles.blocks}>
      {blocks.map((block) =>
        block.source === null ? (
          <Link
            key={block.name}
            to="/a/$assessmentId/system"
            params={{ assessmentId }}
            search={{ dimension: block.id }}
            data-done={block.left === 0}
          >
            {nameOf(block)}
          </Link>
        ) : (
          <Link
            key={block.name}
            to="/a/$assessmentId/sources/$sourceId"
            params={{ assessmentId, sourceId: block.source }}
            data-done={block.left === 0}
          >
            {nameOf(block)}
          </Link>
        ),
      )}
    </span>
  );
}

/** At the foot of a checklist: what is left for today, and whether this block is part of it. */
export function TodayFoot({ name }: { readonly name: string }) {
  const { t } = useTranslation('checklist');
  const today = useToday();
  const isOn = today.has(name);
  return (
    <div className={styles.foot}>
      <Line today={today} />
      <button type="button" className={styles.toggle} aria-pressed={isOn} onClick={() => today.toggle(name)}>
        {t(isOn ? 'today.off' : 'today.on')}
      </button>
    </div>
  );
}
