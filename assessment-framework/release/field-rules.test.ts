import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Assessment } from '../model/assessment.ts';
import { type FieldRule, type FieldRules, HEAD_RULES, RECORD_RULES } from './field-rules.ts';

interface Leaf {
  readonly path: string;
  readonly isWords: boolean;
  /** Most characters of words. */
  readonly limit: number | null;
}

/** The type inside what may be absent, null or a list. */
function inner(type: z.ZodType): z.ZodType {
  if (type instanceof z.ZodDefault || type instanceof z.ZodNullable || type instanceof z.ZodOptional)
    return inner(type.unwrap() as z.ZodType);
  return type instanceof z.ZodArray ? inner(type.element as z.ZodType) : type;
}

function leavesOf(schema: z.ZodType, path: string): readonly Leaf[] {
  const type = inner(schema);
  if (type instanceof z.ZodObject)
    return Object.entries(type.shape).flatMap(([field, value]) =>
      leavesOf(value as z.ZodType, path === '' ? field : `${path}.${field}`),
    );
  // A text of any form: no identifier, date, code or number.
  const isWords = type instanceof z.ZodString && type.format === null && !hasPattern(type);
  return [{ path, isWords, limit: isWords ? (type.maxLength ?? null) : null }];
}

const hasPattern = (type: z.ZodString): boolean =>
  (type.def.checks ?? []).some((check) => check._zod.def.check === 'string_format');

function ruleAt(rules: FieldRules, path: string): FieldRule | undefined {
  const [first = '', ...rest] = path.split('.');
  const rule = rules[first];
  if (rest.length === 0) return rule;
  return rule?.kind === 'group' ? ruleAt(rule.fields, rest.join('.')) : undefined;
}

const ALL_RULES: Readonly<Record<string, FieldRules>> = { head: HEAD_RULES, ...RECORD_RULES };
const leaves = leavesOf(Assessment, '').filter(({ path }) => path.includes('.'));
const classified = leaves.map((leaf) => {
  const [kind = '', ...field] = leaf.path.split('.');
  return { ...leaf, rule: ruleAt(ALL_RULES[kind] ?? {}, field.join('.')) };
});

/** Words of the framework: ids that a file from outside must share with it, or it is refused. */
const WORDS_OF_THE_FRAMEWORK = [
  'institutions.roles',
  'sources.type',
  'sources.variables',
  'sources.tabulatedBy',
  'topics.topic',
  'answers.criterion',
  'assignments.criterion',
  'topicLinks.topic',
  'topicLinks.variables',
  'indicators.indicator',
  'indicators.disaggregations',
  'systems.categories',
  'gaps.rule',
  'gaps.subject',
  'gaps.mergedInto',
  'gaps.topics',
  'gaps.recommendations',
  'actions.recommendation',
  'actions.gaps',
  'actions.effects.criterion',
  'actions.links.topic',
  'actions.links.variables',
  'targets.criterion',
  'secondScores.criterion',
  'researchQuestions.template',
  'researchQuestions.gaps',
  'researchQuestions.topics',
  'reviews.criterion',
  'regionalAnswers.check',
  'comparisonCard.item',
  'sectors.sector',
  'sectors.usesIndicators',
];

describe('the rules of fields', () => {
  it('decide about every field of every record', () => {
    const undecided = classified.filter(({ rule }) => rule === undefined).map(({ path }) => path);
    // The history goes or stays as a whole, the framework is no record.
    expect(undecided.filter((path) => !/^(history|framework)\./.test(path))).toEqual([]);
    expect(leaves.length).toBeGreaterThan(250);
  });

  it('name no field that is not there', () => {
    const paths = new Set(leaves.map(({ path }) => path));
    const named = (rules: FieldRules, path: string): readonly string[] =>
      Object.entries(rules).flatMap(([field, rule]) =>
        rule.kind === 'group' ? named(rule.fields, `${path}.${field}`) : [`${path}.${field}`],
      );
    const all = Object.entries(ALL_RULES).flatMap(([kind, rules]) => named(rules, kind));
    expect(all.filter((path) => !paths.has(path))).toEqual([]);
  });

  it('take for plain only what cannot hold words, and ids of the framework', () => {
    const plainWords = classified
      .filter(({ isWords, rule }) => isWords && rule?.kind === 'plain')
      .map(({ path }) => path);
    expect(plainWords.toSorted()).toEqual(WORDS_OF_THE_FRAMEWORK.toSorted());
  });

  it('know how long each text may be', () => {
    const other = classified.filter(({ rule, limit }) => rule?.kind === 'text' && rule.limit !== limit);
    expect(other.map(({ path }) => path)).toEqual([]);
  });
});
