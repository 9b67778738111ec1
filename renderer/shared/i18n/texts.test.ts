import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
const isCode = (file: string) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file);

type Texts = { readonly [key: string]: string | Texts };
const texts = new Map(
  files
    .filter((file) => /locales[\\/]en\.json$/.test(file))
    .map((file) => [
      file.split(sep).at(-3) ?? '',
      JSON.parse(readFileSync(join(root, file), 'utf8')) as Texts,
    ]),
);

const PLURALS = ['', '_zero', '_one', '_two', '_few', '_many', '_other'];

function has(namespace: string, key: string): boolean {
  const parts = key.split('.');
  let place: string | Texts | undefined = texts.get(namespace);
  for (const part of parts.slice(0, -1)) place = typeof place === 'object' ? place[part] : undefined;
  const last = parts.at(-1) ?? '';
  return typeof place === 'object' && PLURALS.some((plural) => typeof place[last + plural] === 'string');
}

/** Namespace and key of every literal `t('...')` in a file; keys composed at run time are left out. */
function keysOf(file: string): { namespace: string; key: string }[] {
  const code = readFileSync(join(root, file), 'utf8');
  const own = /(?:useTranslation\(|TFunction<)'([^']+)'/.exec(code)?.[1];
  return [...code.matchAll(/\bt\(\s*'([^'$]+)'/g)].map(([, found = '']) => {
    const [namespace, key] = found.includes(':') ? found.split(':') : [own, found];
    return { namespace: namespace ?? 'shared', key: key ?? '' };
  });
}

describe('texts of the interface', () => {
  it('are there for every key in the code', () => {
    const missing = files.filter(isCode).flatMap((file) =>
      keysOf(file)
        .filter(({ namespace, key }) => !has(namespace, key))
        .map(({ namespace, key }) => `${relative('.', file)}: ${namespace}:${key}`),
    );

    expect(missing).toEqual([]);
  });

  it('are found by the search above', () => {
    expect(files.filter(isCode).flatMap(keysOf).length).toBeGreaterThan(100);
  });

  it('hold no exclamation marks', () => {
    const loud = [...texts].filter(([, all]) => JSON.stringify(all).includes('!'));

    expect(loud.map(([namespace]) => namespace)).toEqual([]);
  });
});
