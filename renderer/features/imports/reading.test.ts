import { describe, expect, it } from 'vitest';
import { kindOf, type Match, missingFields, problemLines, shownFields, withColumn } from './reading.ts';

describe('columns of a sheet', () => {
  it('hold a field once: the column that had it becomes a note', () => {
    expect(withColumn(['name', 'type', null], 2, 'name')).toEqual(['note', 'type', 'name']);
  });

  it('hold lists of terms together', () => {
    expect(withColumn(['variables', 'type'], 1, 'variables')).toEqual(['variables', 'variables']);
  });

  it('may be kept as notes and left out as often as wanted', () => {
    expect(withColumn(['note', 'type', null], 1, 'note')).toEqual(['note', 'note', null]);
    expect(withColumn(['note', 'type', null], 1, null)).toEqual(['note', null, null]);
  });

  it('miss what is required and not held', () => {
    const match = {
      fields: [
        { field: 'name', required: true },
        { field: 'type', required: true },
        { field: 'legalBasis', required: false },
      ],
    } as Match;

    expect(missingFields(match, ['note', 'type'])).toEqual(['name']);
    expect(missingFields(match, ['type', 'name'])).toEqual([]);
  });

  it('head the preview without notes and without the name, which heads it already', () => {
    expect(shownFields(['name', 'note', 'type', null, 'custodian'])).toEqual(['type', 'custodian']);
  });
});

describe('the list of problems as text', () => {
  it('is one line a problem, and no value of the file becomes a formula', () => {
    const text = problemLines(
      [
        { row: 4, column: 'Type', loses: 'value', code: 'unknown-word', value: '=HYPERLINK("x")\tand\nmore' },
        { row: 9, column: null, loses: 'row', code: 'no-name', value: '' },
      ],
      ['Row', 'Column', 'Value', 'Why'],
      ({ code }) => code,
    );

    expect(text.split('\n')).toEqual([
      'Row\tColumn\tValue\tWhy',
      `4\tType\t'=HYPERLINK("x") and more\tunknown-word`,
      '9\t\t\tno-name',
    ]);
  });
});

describe('the kind of an address', () => {
  it('is data sources when the address names none or nonsense', () => {
    expect([kindOf('institutions'), kindOf(undefined), kindOf('constructor')]).toEqual([
      'institutions',
      'sources',
      'sources',
    ]);
  });
});
