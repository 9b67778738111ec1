import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useGaps, useWorkspace } from '../../shared/data/workspace.tsx';
import { useTextHits } from './api/use-text-hits.ts';
import { type Command, type Entry, entryOf, recordEntries } from './entries.ts';
import { type FoundGroup, findEntries, GROUPS } from './matching/find-entries.ts';
import { needleOf } from './matching/rank.ts';
import { PAGE_KEYS } from './places.ts';
import { RECENT, recentKeys } from './recent.ts';
import { placeOfHit } from './text-hits.ts';

interface Asked {
  readonly search: string;
  /** A source criterion that was chosen: the list holds the sources it may be meant of. */
  readonly criterion: string | null;
  readonly commands: readonly Command[];
}

/** What the palette lists for a search, group by group. Without one: what was chosen before, pages and commands. */
export function usePaletteList({ search, criterion, commands }: Asked) {
  const { t } = useTranslation('find');
  const { assessmentId, assessment, framework, texts } = useWorkspace();
  const gaps = useDeferredValue(useGaps());
  const hits = useTextHits(assessmentId, criterion === null ? search : '');

  const fixed = useMemo(
    () => [
      ...PAGE_KEYS.map((page) =>
        entryOf({
          group: 'pages',
          id: page,
          title: t(`pages.${page}`),
          words: t(`pageWords.${page}`),
          aim: { does: 'open', place: { at: 'page', page } },
        }),
      ),
      ...commands.map((command) =>
        entryOf({
          group: 'commands',
          id: command.key,
          title: command.title,
          words: command.words,
          aim: { does: 'run', command },
        }),
      ),
    ],
    [t, commands],
  );
  const records = recordEntries({ assessment, framework, texts, gaps });
  const ofSources = useMemo(
    () =>
      criterion === null
        ? null
        : records
            .filter(({ group }) => group === 'sources')
            .map((entry): Entry => {
              const source = entry.key.slice('sources/'.length);
              return { ...entry, aim: { does: 'open', place: { at: 'criterion', criterion, source } } };
            }),
    [criterion, records],
  );

  const named = useMemo((): FoundGroup<Entry>[] => {
    const needle = needleOf(search);
    const isEmpty = needle.words.length === 0;
    if (ofSources) {
      if (isEmpty) return [{ group: 'sources', entries: ofSources.slice(0, 50), total: ofSources.length }];
      return findEntries(ofSources, needle);
    }
    if (!isEmpty) return findEntries([...fixed, ...records], needle);
    return withoutSearch(fixed, records);
  }, [search, fixed, records, ofSources]);

  const texted = useMemo((): FoundGroup<Entry>[] => {
    if (!hits.found) return [];
    const entries = hits.found.hits.flatMap((hit): Entry[] => {
      const found =
        NAMES.has(hit.field) && hit.kind !== 'systems' ? null : placeOfHit(hit, { assessment, texts, gaps });
      if (!found) return [];
      const line = {
        group: 'texts' as const,
        id: `${hit.kind}/${hit.entityId}/${hit.field}`,
        code: found.code,
        title: found.title,
        aim: { does: 'open' as const, place: found.place },
      };
      return [{ ...entryOf(line), snippet: hit.snippet }];
    });
    return entries.length === 0
      ? []
      : [{ group: 'texts', entries: entries.slice(0, MOST_TEXTS), total: entries.length }];
  }, [hits.found, assessment, texts, gaps]);

  return {
    groups: useMemo(() => [...named, ...texted], [named, texted]),
    error: hits.error,
    isSearching: hits.isSearching,
  };
}

const MOST_TEXTS = 12;
/** Fields by which a record is found already, among those of its kind. */
const NAMES: ReadonlySet<string> = new Set(['name', 'title', 'acronym']);

function withoutSearch(fixed: readonly Entry[], records: readonly Entry[]): FoundGroup<Entry>[] {
  const recent = recentKeys();
  const all = recent.length === 0 ? [] : [...fixed, ...records];
  const groups = new Map(GROUPS.map((group) => [group, fixed.filter((entry) => entry.group === group)]));
  groups.set(
    'recent',
    recent.flatMap((key) => {
      const entry = all.find((one) => one.key === key);
      return entry ? { ...entry, key: `${RECENT}${key}` } : [];
    }),
  );
  return [...groups]
    .filter(([, entries]) => entries.length > 0)
    .map(([group, entries]) => ({ group, entries, total: entries.length }));
}
