import { type Names, resolve } from './check-framework-references.ts';
import type { Problem } from './common.ts';
import { problemAt } from './framework-problem.ts';
import type { Path, YamlSource } from './parse-yaml.ts';
import type { Entry } from './read-concern.ts';

type Scope = 'topic' | 'source' | 'system';

/** Operators that need a subject: outside these scopes they could never be decided. */
const SCOPES: Readonly<Record<string, readonly Scope[]>> = {
  linkedSources: ['topic'],
  largestShareAtMost: ['topic'],
  bestVariablesBelow: ['topic'],
  topicIn: ['topic'],
  topicDemands: ['topic'],
  sharesATopic: ['source', 'topic'],
  olderThanTolerance: ['source', 'topic'],
};

interface Walk {
  readonly source: YamlSource;
  readonly scope: unknown;
  readonly names: Names;
}

function scopesOf(condition: Record<string, unknown>): readonly (readonly [string, readonly Scope[]])[] {
  const found = Object.entries(SCOPES).filter(([operator]) => operator in condition);
  if ('source' in condition) found.push(['source', condition.of === 'subject' ? ['source'] : ['topic']]);
  if (condition.topicRelevant === true) found.push(['topicRelevant', ['topic']]);
  if ('coverageBelow' in condition && condition.topic === undefined) found.push(['coverageBelow', ['topic']]);
  return found;
}

/** Ids and scopes of a condition as written; its form is checked by the schema. */
function walk(raw: unknown, path: Path, context: Walk): Problem[] {
  if (typeof raw !== 'object' || raw === null) return [];
  const { source, scope, names } = context;
  const condition = raw as Record<string, unknown>;
  const problems: Problem[] = [];
  for (const group of ['all', 'any']) {
    const inner = condition[group];
    if (!Array.isArray(inner)) continue;
    for (const [index, item] of inner.entries())
      problems.push(...walk(item, [...path, group, index], context));
  }
  const check = (field: string, kind: Parameters<typeof resolve>[1]) =>
    problems.push(...resolve(names, kind, condition[field], source, [...path, field]));
  check('system', 'systemCriteria');
  check('source', 'sourceCriteria');
  check('topic', 'topics');
  check('topicRelevant', 'topics');
  check('topicDemands', 'variables');
  check('noSourceOfType', 'sourceTypes');
  const { topicIn } = condition;
  if (Array.isArray(topicIn)) {
    for (const [index, id] of topicIn.entries()) {
      problems.push(...resolve(names, 'topics', id, source, [...path, 'topicIn', index]));
    }
  }
  for (const [operator, scopes] of scopesOf(condition)) {
    if (typeof scope === 'string' && !scopes.includes(scope as Scope)) {
      problems.push(
        problemAt(source, [...path, operator], 'operator-scope', {
          operator,
          scope,
          scopes: scopes.join(', '),
        }),
      );
    }
  }
  return problems;
}

/** Gap rules name existing things, use operators where they can be decided, and each has a recommendation that closes it. */
export function checkGapRules(
  rules: readonly Entry[],
  recommendations: readonly Entry[],
  names: Names,
): readonly Problem[] {
  const closed = new Set(
    recommendations.flatMap(({ raw }) => {
      const closes = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>).closes : null;
      return Array.isArray(closes) ? closes : [];
    }),
  );
  return rules.flatMap(({ raw, source, path, id }) => {
    if (typeof raw !== 'object' || raw === null) return [];
    const { triggers } = raw as Record<string, unknown>;
    const inner = Array.isArray(triggers)
      ? triggers.flatMap((trigger: unknown, index) => {
          if (typeof trigger !== 'object' || trigger === null) return [];
          const { scope, when } = trigger as Record<string, unknown>;
          return walk(when, [...path, 'triggers', index, 'when'], { source, scope, names });
        })
      : [];
    const open =
      id !== null && names.get('recommendations') !== 'unreadable' && !closed.has(id)
        ? [problemAt(source, path, 'gap-not-closed', { id })]
        : [];
    return [...inner, ...open];
  });
}
