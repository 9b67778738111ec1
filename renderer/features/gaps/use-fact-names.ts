import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../shared/data/workspace.tsx';
import { useFormat } from '../../shared/format/use-format.ts';
import type { FactNames } from './facts/fact-words.ts';

/** Names of criteria, sources, topics and elements for the sentences of facts. */
export function useFactNames(): FactNames {
  const { t } = useTranslation('gaps');
  const format = useFormat();
  const { assessment, texts } = useWorkspace();
  return useMemo(() => {
    const sources = new Map(assessment.sources.map(({ id, name }) => [id, name]));
    const source = (id: string) => sources.get(id) ?? id;
    return {
      criterion: (id, of) => {
        const name = texts.systemCriteria[id]?.label ?? texts.sourceCriteria[id]?.label ?? id;
        return of === null ? name : t('fact.ofSource', { name, source: source(of) });
      },
      source,
      topic: (id) => texts.topics[id]?.label ?? id,
      variable: (id) => texts.variables[id]?.name ?? id,
      sourceType: (id) => texts.sourceTypes[id]?.name ?? id,
      percent: format.percent,
      integer: format.integer,
      list: format.list,
    };
  }, [assessment.sources, texts, format, t]);
}
