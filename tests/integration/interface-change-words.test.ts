import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AssessmentHead } from '../../assessment-framework/model/assessment.ts';
import { recordKinds } from '../../electron/api/contract.ts';
import texts from '../../renderer/shared/changes/locales/en.json' with { type: 'json' };

/** Every field of a schema, also of the objects inside, with the words it may hold where these are few. */
function* fieldsOf(schema: z.ZodType): Generator<[field: string, words: readonly string[]]> {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray) yield* fieldsOf(inner.element as z.ZodType);
  if (!(inner instanceof z.ZodObject)) return;
  for (const [name, field] of Object.entries(inner.shape as Record<string, z.ZodType>)) {
    const own = unwrapped(field);
    yield [name, own instanceof z.ZodEnum ? own.options.map(String) : []];
    yield* fieldsOf(own);
  }
}

function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return unwrapped(schema.unwrap() as z.ZodType);
  return schema;
}

const schemas = { head: AssessmentHead, ...Object.fromEntries(kinds()) };

function kinds(): [string, z.ZodType][] {
  return Object.entries(recordKinds).map(([kind, { schema }]) => [kind, schema]);
}

describe('words of the history', () => {
  it.each(Object.entries(schemas))('name %s and all its fields and choices', (kind, schema) => {
    const fields = [...fieldsOf(schema)];
    const values = texts.values as Readonly<Record<string, Readonly<Record<string, string>>>>;
    const missing = fields.flatMap(([field, words]) => [
      ...(field in texts.fields ? [] : [field]),
      ...words.filter((word) => values[field]?.[word] === undefined).map((word) => `${field}.${word}`),
    ]);

    expect(missing).toEqual([]);
    expect(fields.length).toBeGreaterThan(1);
    expect(texts.kinds).toHaveProperty(kind);
  });
});
