import { describe, expect, it } from 'vitest';
import { changed, problems } from '../../tests/builders/changed-framework.ts';
import { smallFramework } from '../../tests/builders/small-framework.ts';
import { FRAMEWORK_LIMITS, parseFramework } from './parse-framework.ts';

describe('hostile files', () => {
  const only = (text: string) => problems(changed({ file: 'topics.yaml', to: text }));

  it('refuses aliases, so that nothing can grow', () => {
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefghij'.split('').map((k, i) => `${k}: &${k} [*${'abcdefghi'[i]}, *${'abcdefghi'[i]}]`),
    ];
    expect(only(bomb.join('\n'))[0]).toContain('yaml-alias');
  });

  it.each([
    ['brackets', '['.repeat(400_000)],
    ['closed brackets', '['.repeat(5_000) + ']'.repeat(5_000)],
    ['dashes', `${'- '.repeat(200_000)}a`],
    ['questions', `${'? '.repeat(200_000)}a`],
    ['indentation', Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('refuses deep nesting by %s', (_name, text) => {
    const found = only(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(20);
    expect(found.every((line) => /yaml-(too-deep|syntax)/.test(line))).toBe(true);
  });

  it('refuses long files and large folders', () => {
    expect(only('#'.repeat(1_000_001))).toEqual(['topics.yaml:  file-too-long']);
    const many = new Map(
      Array.from({ length: FRAMEWORK_LIMITS.files + 1 }, (_, n) => [`criteria-system/${n}.yaml`, '']),
    );
    expect(problems(many)).toEqual([':  folder-too-large']);
  });

  it('reads many keys and finds a key written twice', () => {
    const keys = Array.from({ length: 20_000 }, (_, n) => `k${n}: 1`).join('\n');
    expect(problems(changed({ file: 'locales/en/topics.yaml', to: `${keys}\nk7: 2` }))[0]).toContain(
      '20001  yaml-key-twice',
    );
  });

  it('shows at most so many problems and says how many are left', () => {
    const found = only(Array.from({ length: 2_000 }, (_, n) => `- { id: t${n} }`).join('\n'));
    expect(found).toHaveLength(FRAMEWORK_LIMITS.problems + 1);
    expect(found.at(-1)).toContain('more-problems');
  });

  it('takes names of the language for plain ids or refuses them', () => {
    for (const id of ['__proto__', 'constructor', 'toString']) {
      const found = only(
        `- { id: ${id}, defaultPriority: high, references: [], mandatory: [${id}], mainSources: [], otherSources: [] }`,
      );
      expect(found.some((line) => line.includes('unknown-variable'))).toBe(true);
    }
    expect(
      problems(
        changed({ file: 'locales/en/variables.yaml', to: 'sex: { name: Sex }\n__proto__: { name: x }\n' }),
      ),
    ).toEqual(['locales/en/variables.yaml:2 __proto__ text-unknown']);
  });

  it.each([
    '',
    'null',
    '5',
    'text',
    '[1, null, "a", []]',
    '- - 1',
    '{}',
    '!!js/function "x"',
    '%YAML 9.9\n---\n- a',
  ])('survives %j in any file', (text) => {
    for (const file of smallFramework().keys())
      expect(() => parseFramework(changed({ file, to: text }))).not.toThrow();
  });
});
