import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../../assessment-framework/model/assessment.ts';
import type { FrameworkTexts } from '../../../assessment-framework/model/framework-texts.ts';
import { useWorkspace } from '../data/workspace.tsx';
import { useFormat } from '../format/use-format.ts';

/** Fields that hold a level, N/A or not known. */
const LEVELS = new Set(['value', 'proposedValue', 'level', 'toLevel']);
/** Numbers that are years, written without grouping. */
const YEARS = new Set(['year', 'firstYear', 'since']);
/** Fields that hold the user's own words: these are never taken for an identifier. */
const OWN_WORDS = new Set([
  'name',
  'title',
  'question',
  'acronym',
  'note',
  'notes',
  'country',
  'organisation',
]);

type Words = (field: string, value: unknown) => string;

/** Writes the value of a field for people: names instead of identifiers, words instead of codes, dates as dates. */
export function useValueWords(): Words {
  const { t, i18n } = useTranslation('changes');
  const format = useFormat();
  const nameOf = useNames();
  return useMemo(() => {
    const words: Words = (field, value) => {
      if (value === null || value === undefined || value === '') return t('empty');
      if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
      if (LEVELS.has(field)) return levelWords(value);
      if (typeof value === 'number') {
        if (field === 'share') return format.percent(value);
        if (YEARS.has(field)) return String(value);
        return Number.isInteger(value) ? format.integer(value) : format.decimal(value);
      }
      if (typeof value === 'string') return textWords(field, value);
      if (Array.isArray(value)) return listWords(field, value);
      return recordWords(value as Record<string, unknown>);
    };
    const levelWords = (value: unknown) => {
      if (value === 'NA') return t('shared:level.notApplicable');
      if (value === 'NK') return t('shared:level.notKnown');
      return t('shared:level.level', { level: value as number });
    };
    const textWords = (field: string, value: string) => {
      const key = `values.${field}.${value}`;
      if (/^[a-z-]+$/.test(value) && i18n.exists(key, { ns: 'changes' })) return t(key as 'yes');
      if (/^\d{4}-\d\d-\d\d$/.test(value)) return format.date(value);
      if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return format.when(value);
      return (OWN_WORDS.has(field) ? undefined : nameOf(value)) ?? value;
    };
    const listWords = (field: string, list: readonly unknown[]) => {
      if (list.length === 0) return t('empty');
      if (list.every((item) => typeof item === 'string'))
        return format.list(list.map((item) => textWords(field, item)));
      return list.map((item) => words(field, item)).join(' · ');
    };
    const recordWords = (record: Record<string, unknown>) =>
      Object.entries(record)
        .filter(([name, value]) => name !== 'id' && name !== 'sha256' && isSaid(value))
        .map(([name, value]) => t('part', { label: t(`fields.${name}` as 'yes'), value: words(name, value) }))
        .join('; ');
    return words;
  }, [t, i18n, format, nameOf]);
}

const isSaid = (value: unknown) =>
  value !== null && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0);

/** Names of records and of the framework's terms by their identifiers. */
export function useNames(): (id: string) => string | undefined {
  const { assessment, texts } = useWorkspace();
  const { sources, institutions, people, evidence, systems, gaps, actions, researchQuestions } = assessment;
  const records = useMemo(
    () => namesOf({ sources, institutions, people, evidence, systems, gaps, actions, researchQuestions }),
    [sources, institutions, people, evidence, systems, gaps, actions, researchQuestions],
  );
  return useMemo(() => (id) => records.get(id) ?? termOf(texts, id), [records, texts]);
}

type Named = Pick<
  Assessment,
  'sources' | 'institutions' | 'people' | 'evidence' | 'systems' | 'gaps' | 'actions' | 'researchQuestions'
>;

function namesOf(assessment: Named): ReadonlyMap<string, string> {
  const { sources, institutions, people, evidence, systems, gaps, actions, researchQuestions } = assessment;
  return new Map([
    ...[...sources, ...institutions].map(({ id, name, acronym }): [string, string] => [id, acronym || name]),
    ...[...people, ...systems].map(({ id, name }): [string, string] => [id, name]),
    ...researchQuestions.map(({ id, question }): [string, string] => [id, question]),
    ...[...evidence, ...actions].map(({ id, title }): [string, string] => [id, title]),
    ...gaps.filter(({ title }) => title !== '').map(({ id, title }): [string, string] => [id, title]),
    ...institutions
      .flatMap(({ contacts }) => contacts)
      .map(({ id, name, position }): [string, string] => [id, name || position]),
  ]);
}

function termOf(texts: FrameworkTexts, id: string): string | undefined {
  return (
    texts.topics[id]?.label ??
    texts.variables[id]?.name ??
    texts.sourceTypes[id]?.name ??
    texts.recommendations[id]?.label ??
    texts.indicators[id]?.name ??
    texts.gaps[id]?.name ??
    texts.framework.roles[id]?.name
  );
}
