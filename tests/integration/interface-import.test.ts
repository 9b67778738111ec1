import { describe, expect, it } from 'vitest';
import { importsContract } from '../../electron/api/contract-imports.ts';
import { fieldsOf, NOTE, repeats } from '../../electron/import/fields.ts';
import texts from '../../renderer/features/imports/locales/en.json' with { type: 'json' };
import { KINDS, REPEATED } from '../../renderer/features/imports/reading.ts';

const { problems } = importsContract['imports.preview'].output.shape;

describe('the interface of the import', () => {
  it('has a sentence for every problem, and for no other', () => {
    expect(Object.keys(texts.problems).toSorted()).toEqual(problems.element.shape.code.options.toSorted());
  });

  it('has a name for every field that a column can hold', () => {
    const fields = KINDS.flatMap(fieldsOf)
      .map(({ field }) => field)
      .filter((field) => field !== NOTE);

    expect(fields.filter((field) => !(field in texts.fields))).toEqual([]);
  });

  it('knows the fields that several columns may hold', () => {
    const fields = KINDS.flatMap(fieldsOf).map(({ field }) => field);

    expect([...new Set(fields.filter(repeats))].toSorted()).toEqual([...REPEATED].toSorted());
  });

  it('has words for every kind and every phase of the work', () => {
    const { kind } = importsContract['imports.match'].input.shape;
    const { phase } = importsContract['imports.progress'].output.shape;
    const shown = phase.options.filter((name) => name !== 'waiting' && name !== 'done');

    expect(Object.keys(texts.title)).toEqual(kind.options);
    expect(shown.filter((name) => !(name in texts.progress))).toEqual([]);
  });
});
