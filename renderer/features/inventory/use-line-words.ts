import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../shared/data/workspace.tsx';
import { useFormat } from '../../shared/format/use-format.ts';
import type { FindingLine } from './facts/finding-lines.ts';

/** Most names in one sentence; the rest is a number. */
const NAMED = 3;

/** What stands out, in words. */
export function useLineWords() {
  const { t } = useTranslation('inventory');
  const format = useFormat();
  const { assessment, texts } = useWorkspace();
  const sourceNames = new Map(assessment.sources.map(({ id, name }) => [id, name]));
  const sourceName = (id: string) => sourceNames.get(id) ?? id;
  const some = (names: readonly string[]) =>
    names.length <= NAMED
      ? format.list(names)
      : t('findings.andMore', {
          names: names.slice(0, NAMED).join(t('findings.separator')),
          count: names.length - NAMED,
        });
  const variables = (ids: readonly string[]) => format.list(ids.map((id) => texts.variables[id]?.name ?? id));
  const populations = (ids: readonly string[]) =>
    format.list(ids.map((id) => texts.populations[id]?.name ?? id));
  const sentence = ({ kind, sources, recorded, missing }: FindingLine): string => {
    switch (kind) {
      case 'bare-topic':
        return sources.length === 0
          ? t('findings.bare')
          : t('findings.barePossible', { names: some(sources.map(sourceName)) });
      case 'element':
        return [
          recorded.length > 0 ? t('findings.recorded', { names: variables(recorded) }) : '',
          missing.length > 0 ? t('findings.missing', { names: variables(missing) }) : '',
        ]
          .filter(Boolean)
          .join(' ');
      case 'population':
        return t('findings.population', { names: populations(missing) });
      case 'duplicate':
        return t('findings.duplicate', { names: some(sources.map(sourceName)) });
      case 'orphan':
        return t('findings.orphan');
    }
  };
  const subject = ({ topic, sources }: FindingLine): string =>
    topic === null ? sources.map(sourceName).join('') : (texts.topics[topic]?.label ?? topic);
  return { sentence, subject };
}
