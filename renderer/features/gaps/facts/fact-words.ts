import type { TFunction } from 'i18next';
import type { GapFact } from '../../../../assessment-framework/scoring/result.ts';

/** Names of what facts speak of, and numbers as the language writes them. */
export interface FactNames {
  readonly criterion: (id: string, source: string | null) => string;
  readonly source: (id: string) => string;
  readonly topic: (id: string) => string;
  readonly variable: (id: string) => string;
  readonly sourceType: (id: string) => string;
  readonly percent: (fraction: number) => string;
  readonly integer: (number: number) => string;
  readonly list: (names: readonly string[]) => string;
}

/** A fact as a sentence: what was asked, what was found, and the threshold. */
export function factSentence(fact: GapFact, names: FactNames, t: TFunction<'gaps'>): string {
  switch (fact.kind) {
    case 'answer': {
      const known = typeof fact.value === 'number' ? 'level' : fact.value === 'NK' ? 'notKnown' : 'other';
      return t(`fact.answer.${known}`, {
        criterion: names.criterion(fact.criterion, fact.source),
        level: typeof fact.value === 'number' ? names.integer(fact.value) : '',
        atMost: names.integer(fact.atMost),
      });
    }
    case 'coverage':
      return t('fact.coverage', {
        topic: names.topic(fact.topic),
        value: names.percent(fact.value),
        below: names.percent(fact.below),
      });
    case 'share':
      return t('fact.share', {
        count: fact.sources.length,
        largest: names.percent(fact.largest),
        atMost: names.percent(fact.atMost),
        source: names.source(fact.sources[0] ?? ''),
      });
    case 'variables':
      return t('fact.variables', {
        count: fact.present.length + fact.missing.length,
        source: names.source(fact.source),
        present: names.integer(fact.present.length),
        below: names.percent(fact.below),
        missing: names.list(fact.missing.map(names.variable)),
      });
    case 'linked-sources':
      return t('fact.linked-sources', {
        count: fact.count,
        topic: names.topic(fact.topic),
        sources: names.list(fact.sources.map(names.source)),
      });
    case 'age':
      return t('fact.age', {
        count: fact.tolerance,
        source: names.source(fact.source),
        year: String(fact.year),
        age: names.integer(fact.referenceYear - fact.year),
      });
    case 'no-source-of-type':
      return t('fact.no-source-of-type', {
        type: names.sourceType(fact.type),
        topic: names.topic(fact.topic),
      });
    case 'demanded':
      return t('fact.demanded', { topic: names.topic(fact.topic), variable: names.variable(fact.variable) });
    case 'shares-a-topic':
      return t('fact.shares-a-topic', {
        source: names.source(fact.source),
        topics: names.list(fact.topics.map(names.topic)),
      });
    case 'relevant':
      return t('fact.relevant', { topic: names.topic(fact.topic) });
    default:
      return fact satisfies never;
  }
}

/** What was found before, as words: the text that the key of facts keeps for a fact of this kind. */
export function beforeWords(place: string, before: string, names: FactNames, t: TFunction<'gaps'>): string {
  const [kind] = place.split(' ');
  const ids = before.split(',').filter((id) => id !== '');
  switch (kind) {
    case 'answer':
      return /^[0-4]$/.test(before)
        ? t('change.level', { level: names.integer(Number(before)) })
        : t('change.notKnown');
    case 'coverage':
    case 'share':
      return Number.isFinite(Number(before)) ? names.percent(Number(before)) : before;
    case 'variables':
      return t('change.missing', { names: names.list(ids.map(names.variable)) });
    case 'linked-sources':
      return ids.length === 0 ? t('change.noSource') : names.list(ids.map(names.source));
    case 'shares-a-topic':
      return names.list(ids.map(names.topic));
    default:
      return before;
  }
}
