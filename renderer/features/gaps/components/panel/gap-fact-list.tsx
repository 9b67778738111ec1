import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GapFact } from '../../../../../assessment-framework/scoring/result.ts';
import { LevelChip } from '../../../../shared/components/level-chip.tsx';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import { factSentence } from '../../facts/fact-words.ts';
import { useFactNames } from '../../use-fact-names.ts';
import styles from '../gaps.module.css';

/** The facts behind a gap as sentences, each with the way to the answer, the cell or the source it speaks of. */
export function GapFactList({ facts }: { readonly facts: readonly GapFact[] }) {
  const { t } = useTranslation('gaps');
  const names = useFactNames();
  return (
    <ul className={styles.plainList}>
      {facts.map((fact) => (
        <li key={JSON.stringify(fact)} className={styles.decider}>
          {fact.kind === 'answer' && <LevelChip value={fact.value} size="small" decorative />}
          <FactLink fact={fact}>{factSentence(fact, names, t)}</FactLink>
        </li>
      ))}
    </ul>
  );
}

/** A sentence that leads to what it speaks of. */
export function FactLink({ fact, children }: { readonly fact: GapFact; readonly children: ReactNode }) {
  const { assessmentId } = useWorkspace();
  const params = { assessmentId };
  switch (fact.kind) {
    case 'answer':
      return fact.source === null ? (
        <Link to="/a/$assessmentId/system" params={params} search={{ criterion: fact.criterion }}>
          {children}
        </Link>
      ) : (
        <Link
          to="/a/$assessmentId/sources/$sourceId"
          params={{ ...params, sourceId: fact.source }}
          search={{ criterion: fact.criterion }}
        >
          {children}
        </Link>
      );
    case 'age':
    case 'shares-a-topic':
      return (
        <Link to="/a/$assessmentId/sources/$sourceId" params={{ ...params, sourceId: fact.source }}>
          {children}
        </Link>
      );
    case 'share':
    case 'variables': {
      const source = fact.kind === 'share' ? fact.sources[0] : fact.source;
      return (
        <Link
          to="/a/$assessmentId/topics"
          params={params}
          search={source === undefined ? { topic: fact.topic } : { topic: fact.topic, source }}
        >
          {children}
        </Link>
      );
    }
    case 'coverage':
    case 'linked-sources':
    case 'no-source-of-type':
    case 'demanded':
    case 'relevant':
      return (
        <Link to="/a/$assessmentId/topics" params={params} search={{ topic: fact.topic }}>
          {children}
        </Link>
      );
    default:
      return fact satisfies never;
  }
}
