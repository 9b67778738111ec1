import { describe, expect, it } from 'vitest';
import { type Change, changed, problems } from '../../tests/builders/changed-framework.ts';
import { smallFramework } from '../../tests/builders/small-framework.ts';
import sentences from '../locales/en.json' with { type: 'json' };
import { parseFramework } from './parse-framework.ts';

describe('a framework in order', () => {
  it('is returned with its texts, deeply frozen', () => {
    const parsed = parseFramework(smallFramework());
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(parsed.framework.settings.dimensions).toEqual([
      { id: 'LAW', weight: 1 },
      { id: 'STAFF', weight: 1 },
      { id: 'USE', weight: 2 },
    ]);
    expect(parsed.framework.systemCriteria.map(({ id }) => id)).toEqual(['law1', 'staff1', 'use1']);
    expect(parsed.framework.indicators).toEqual([]);
    expect(parsed.texts.en?.systemCriteria.use1?.levels).toHaveLength(5);
    expect(parsed.texts.en?.sectors).toEqual({});
    expect(Object.isFrozen(parsed.framework.topics[0]?.mandatory)).toBe(true);
    expect(Object.isFrozen(parsed.texts.en?.framework.dimensions)).toBe(true);
  });

  it('needs no more than settings and criteria, and no texts when only scores are wanted', () => {
    const files = smallFramework();
    const kept = [
      'framework.yaml',
      'criteria-source.yaml',
      'criteria-system/a.yaml',
      'criteria-system/b.yaml',
    ];
    for (const file of files.keys()) if (!kept.includes(file)) files.delete(file);
    expect(problems(files, 'optional')).toEqual([]);
    const parsed = parseFramework(files, { texts: 'optional' });
    expect(parsed.ok && parsed.texts).toEqual({});
    expect(problems(files)).toEqual(['locales/en/:  language-missing']);
  });

  it('does not depend on the order of files', () => {
    const reversed = new Map([...smallFramework()].reverse());
    expect(parseFramework(reversed)).toEqual(parseFramework(smallFramework()));
  });
});

describe('each kind of problem', () => {
  const cases: [name: string, change: Change | Change[], expected: string[]][] = [
    ['a missing settings file', { file: 'framework.yaml', to: null }, ['framework.yaml:  file-missing']],
    ['a slip in a file name', { file: 'gap.yaml', to: '[]' }, ['gap.yaml:  file-unknown']],
    ['the wrong ending', { file: 'topics.yml', to: '[]' }, ['topics.yml:  file-unknown']],
    [
      'a variable of a signal that names nothing',
      {
        file: 'criteria-source.yaml',
        to: '- { id: q1, critical: true, group: ALL, references: [], signals: [{ when: [{ records: [sex, hat], of: any }], atLeast: 1 }] }\n',
      },
      ['criteria-source.yaml:1 q1.signals[0].when[0].records[1] unknown-variable'],
    ],
    [
      'a typical custodian and a population that name nothing',
      [
        {
          file: 'source-types.yaml',
          to: '- { id: census, classes: [statistical], toleranceYears: 10, typical: { custodians: [KING] } }\n',
        },
        { file: 'topics.yaml', from: 'mandatory: [sex]', to: 'mandatory: [sex]\n  populations: [elves]' },
      ],
      [
        'source-types.yaml:1 census.typical.custodians[0] unknown-role',
        'topics.yaml:6 stock.populations[0] unknown-population',
      ],
    ],
    [
      'goals and objectives that do not exist',
      {
        file: 'topics.yaml',
        from: 'mandatory: [sex]',
        to: 'mandatory: [sex]\n  sdg: [10.7.3, 18.1]\n  gcm: [24]',
      },
      ['topics.yaml:6 stock.sdg[1] expected-text', 'topics.yaml:7 stock.gcm[0] number-too-big'],
    ],
    [
      'a code that is none of the 2030 Agenda',
      { file: 'topics.yaml', from: 'mandatory: [sex]', to: 'mandatory: [sex]\n  sdg: ["18.1", 10.x]' },
      ['topics.yaml:6 stock.sdg[0] sdg-form', 'topics.yaml:6 stock.sdg[1] sdg-form'],
    ],
    [
      'a research question about nothing known, without texts',
      {
        file: 'research.yaml',
        to: '- { id: why, closes: [G99], topics: [moon], sources: [oracle], references: [], areas: [A9] }\n',
      },
      [
        'locales/en/research.yaml:  text-file-missing',
        'research.yaml:1 why.areas[0] unknown-area',
        'research.yaml:1 why.closes[0] unknown-gap',
        'research.yaml:1 why.sources[0] unknown-source-type',
        'research.yaml:1 why.topics[0] unknown-topic',
      ],
    ],
    [
      'a missing number',
      { file: 'framework.yaml', from: 'geometricFloor: 0.01\n', to: '' },
      ['framework.yaml:2 geometricFloor field-missing'],
    ],
    [
      'a missing confidence',
      { file: 'framework.yaml', from: '  low: { kappa: 0.3, halfWidth: 1 }\n', to: '' },
      ['framework.yaml:9 confidence.low field-missing'],
    ],
    [
      'a number out of range',
      { file: 'framework.yaml', from: 'betaLinked: 0.5', to: 'betaLinked: 5' },
      ['framework.yaml:21 coverage.betaLinked number-too-big'],
    ],
    [
      'an unquoted version',
      { file: 'framework.yaml', from: '"1"', to: '1' },
      ['framework.yaml:3 version expected-text'],
    ],
    [
      'a date that is none',
      { file: 'framework.yaml', from: '2026-01-31', to: '2026-02-31' },
      ['framework.yaml:4 released date-form'],
    ],
    [
      'an unknown field',
      { file: 'variables.yaml', to: '- { id: sex, kind: person, colour: red }\n' },
      ['variables.yaml:1 sex.colour field-unknown'],
    ],
    [
      'a value that is not offered',
      { file: 'variables.yaml', to: '- { id: sex, kind: animal }\n' },
      ['variables.yaml:1 sex.kind value-not-allowed'],
    ],
    [
      'an id with blanks',
      { file: 'topics.yaml', from: 'mandatory: [sex]', to: 'mandatory: [sex, "a b"]' },
      ['topics.yaml:5 stock.mandatory[1] id-form', 'topics.yaml:5 stock.mandatory[1] unknown-variable'],
    ],
    [
      'four levels',
      { file: 'locales/en/criteria-system/b.yaml', from: ', all]', to: ']' },
      ['locales/en/criteria-system/b.yaml:6 use1.levels list-length'],
    ],
    [
      'an id for two things',
      { file: 'criteria-system/b.yaml', from: 'id: use1', to: 'id: sex' },
      [
        'locales/en/criteria-system/b.yaml:2 use1 text-unknown',
        'locales/en/criteria-system/b.yaml:2  text-missing',
        'criteria-system/b.yaml:1 sex id-twice',
      ],
    ],
    [
      'a dimension without criteria',
      { file: 'framework.yaml', from: '{ id: USE, weight: 2 }', to: '{ id: USE, weight: 2 }, { id: NONE }' },
      [
        'framework.yaml:42 dimensions.NONE dimension-empty',
        'locales/en/framework.yaml:6 dimensions text-missing',
      ],
    ],
    [
      'bands out of order',
      { file: 'framework.yaml', from: '{ id: high, from: 0.5 }]\nsev', to: '{ id: high, from: 0 }]\nsev' },
      ['framework.yaml:26 bands.high not-rising'],
    ],
    [
      'bands that leave out the lowest values',
      { file: 'framework.yaml', from: '{ id: low, from: 0 }', to: '{ id: low, from: 0.1 }' },
      ['framework.yaml:26 bands steps-from-zero'],
    ],
    [
      'caps out of order',
      { file: 'framework.yaml', from: 'cap: 0.75', to: 'cap: 0.25' },
      ['framework.yaml:14 caps[1] not-rising'],
    ],
    [
      'classes out of order',
      {
        file: 'framework.yaml',
        from: '{ id: high, from: 6 }, { id: medium',
        to: '{ id: medium, from: 6 }, { id: high',
      },
      ['framework.yaml:30 severity.classes classes-order'],
    ],
    [
      'points that reach no class',
      { file: 'framework.yaml', from: '{ id: low, from: 1 }', to: '{ id: low, from: 2 }' },
      ['framework.yaml:30 severity.classes classes-hole'],
    ],
    [
      'cost classes that overlap, stay open between and reckon outside their bounds',
      [
        { file: 'framework.yaml', from: 'to: 25000, reckoned: 12500', to: 'to: 30000, reckoned: 12500' },
        { file: 'framework.yaml', from: 'to: 100000,', to: 'to: null,' },
        { file: 'framework.yaml', from: 'reckoned: 300000', to: 'reckoned: 600000' },
      ],
      [
        'framework.yaml:36 plan.costClasses.a cost-class-bounds',
        'framework.yaml:37 plan.costClasses.b cost-class-bounds',
        'framework.yaml:38 plan.costClasses.c cost-class-bounds',
      ],
    ],
    [
      'an unknown criterion in the link rule',
      { file: 'framework.yaml', from: 'criterion: q1', to: 'criterion: q9' },
      ['framework.yaml:23 coverage.linkedWhenBoth[0].criterion unknown-source-criterion'],
    ],
    [
      'an unknown reference',
      { file: 'criteria-system/b.yaml', from: '[]', to: '[un-1998]' },
      ['criteria-system/b.yaml:1 use1.references[0] unknown-reference'],
    ],
    [
      'the same variable twice',
      { file: 'topics.yaml', from: '[sex]', to: '[sex, sex]' },
      ['topics.yaml:5 stock.mandatory[1] id-repeated'],
    ],
    [
      'a system criterion that does not exist in a gap rule',
      { file: 'gaps.yaml', from: 'system: law1', to: 'system: q1' },
      ['gaps.yaml:9 no-source.triggers[1].when.system unknown-system-criterion'],
    ],
    [
      'an operator that does not exist',
      { file: 'gaps.yaml', from: '{ topicRelevant: true }', to: '{ run: "rm -rf" }' },
      ['gaps.yaml:7 no-source.triggers[0].when.all[0] operator-unknown'],
    ],
    [
      'an operator with a field spelt wrongly',
      { file: 'gaps.yaml', from: 'atMost: 1', to: 'atmost: 1' },
      [
        'gaps.yaml:9 no-source.triggers[1].when.atMost field-missing',
        'gaps.yaml:9 no-source.triggers[1].when.atmost field-unknown',
      ],
    ],
    [
      'an operator outside its scope',
      { file: 'gaps.yaml', from: '{ system: law1, atMost: 1 }', to: '{ source: q1, atMost: 1, of: best }' },
      ['gaps.yaml:9 no-source.triggers[1].when.source operator-scope'],
    ],
    [
      'a gap that nothing closes',
      { file: 'recommendations.yaml', from: 'closes: [no-source]', to: 'closes: [other]' },
      ['gaps.yaml:2 no-source gap-not-closed', 'recommendations.yaml:1 act.closes[0] unknown-gap'],
    ],
    [
      'a text of nothing',
      { file: 'locales/en/variables.yaml', to: 'sex: { name: Sex }\nage: { name: Age }\n' },
      ['locales/en/variables.yaml:2 age text-unknown'],
    ],
    [
      'an entry without text',
      { file: 'locales/en/variables.yaml', to: '{}' },
      ['locales/en/variables.yaml:1  text-missing'],
    ],
    [
      'a file of texts that is missing',
      { file: 'locales/en/gaps.yaml', to: null },
      ['locales/en/gaps.yaml:  text-file-missing'],
    ],
    [
      'a language without texts',
      { file: 'framework.yaml', from: '[en]', to: '[en, fr]' },
      ['locales/fr/:  language-missing'],
    ],
    [
      'texts in a language not listed',
      { file: 'locales/fr/topics.yaml', to: '{}' },
      ['locales/fr/:  language-not-listed'],
    ],
    [
      'a list in place of fields',
      { file: 'locales/en/variables.yaml', to: '[]' },
      ['locales/en/variables.yaml:1  expected-map', 'locales/en/variables.yaml:1  text-missing'],
    ],
    [
      'a section that regional.yaml does not have',
      { file: 'regional.yaml', to: 'items: []' },
      ['regional.yaml:1 items field-unknown'],
    ],
    [
      'more than a third of a block critical',
      {
        file: 'criteria-system/b.yaml',
        to: [1, 2, 3, 4, 5, 6]
          .map((n) => `- { id: use${n}, dimension: USE, critical: ${n < 4}, references: [] }`)
          .join('\n'),
      },
      ['criteria-system/b.yaml: USE too-many-critical'],
    ],
  ];

  it.each(cases)('reports %s with file, line and place', (_name, change, expected) => {
    const found = problems(
      changed(...[change].flat()),
      expected.some((line) => / (text|language)-/.test(line)) ? 'required' : 'optional',
    );
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  it('reports them all at once, over all files, in their order', () => {
    const files = changed(
      {
        file: 'criteria-system/b.yaml',
        to: '- { id: use1, dimension: GONE, references: [x, y] }\n- { dimension: USE }\n',
      },
      { file: 'framework.yaml', from: 'cap: 0.75', to: 'cap: 0.25' },
      { file: 'framework.yaml', from: 'betaLinked: 0.5', to: 'betaLinked: 0.5\n  gamma: 1' },
      { file: 'gaps.yaml', from: 'impact: 3', to: 'impact: 7' },
      { file: 'topics.yaml', from: '[census]', to: '[register]' },
      { file: 'locales/en/gaps.yaml', to: 'no-source: { name: "" }' },
    );
    expect(problems(files)).toEqual([
      'criteria-system/b.yaml:1 use1.dimension unknown-dimension',
      'criteria-system/b.yaml:1 use1.references[0] unknown-reference',
      'criteria-system/b.yaml:1 use1.references[1] unknown-reference',
      'criteria-system/b.yaml:2 [1].id field-missing',
      'criteria-system/b.yaml:2 [1].references field-missing',
      'framework.yaml:14 caps[1] not-rising',
      'framework.yaml:22 coverage.gamma field-unknown',
      'gaps.yaml:3 no-source.impact number-too-big',
      'locales/en/gaps.yaml:1 no-source.name text-empty',
      'locales/en/gaps.yaml:1 no-source.consequence field-missing',
      'locales/en/gaps.yaml:1 no-source.detection field-missing',
      'topics.yaml:6 stock.mainSources[0] unknown-source-type',
    ]);
  });

  it('does not follow a file that cannot be read with problems about what it would have held', () => {
    expect(problems(changed({ file: 'recommendations.yaml', to: 'a: b: c' }))).toEqual([
      'recommendations.yaml:1  yaml-syntax',
    ]);
    expect(problems(changed({ file: 'locales/en/topics.yaml', to: '"' }))).toEqual([
      'locales/en/topics.yaml:1  yaml-syntax',
    ]);
  });

  it('has a sentence for every code', () => {
    const known = new Set(Object.keys(sentences.problems));
    const codes = cases.flatMap(([, , expected]) => expected.map((line) => line.split(' ').at(-1)));
    expect(codes.filter((code) => !known.has(code ?? ''))).toEqual([]);
  });
});
