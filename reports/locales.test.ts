import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { practiceReportInput } from '../tests/builders/practice-report-input.ts';
import { buildReportModel, buildWorkbookModel } from './build-report-model.ts';
import { REPORT_LANGUAGES } from './model/translate.ts';

type Sentences = Readonly<Record<string, string>>;

const PLURAL = /_(zero|one|two|few|many|other)$/;
const FILES = ['document', 'workbook', 'files'] as const;

const sentencesOf = (language: string, file: string): Sentences =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, 'locales', language, `${file}.json`), 'utf8'),
  ) as Sentences;
const placesOf = (sentence: string): readonly string[] =>
  [...sentence.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, place]) => place ?? '').sort();
const stemsOf = (sentences: Sentences) =>
  new Set(Object.keys(sentences).map((key) => key.replace(PLURAL, '')));

/** What sentences are asked for by: whole keys, and keys with a part that is filled in. */
function keysAskedFor(): RegExp {
  const root = join(import.meta.dirname, '..');
  const code = ['reports', 'electron']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
        join(root, folder, path),
      ),
    )
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const whole = [...code.matchAll(/'([\w.-]+)'/g)].map(([, key]) => key ?? '');
  const filled = [...code.matchAll(/`(\w[^`\n]*\$\{[^`\n]*)`/g)].flatMap(([, key = '']) => {
    const parts = key.split(/\$\{[^}]*\}/);
    return parts.every((part) => /^[\w.-]*$/.test(part)) && parts.some((part) => part.includes('.'))
      ? [parts]
      : [];
  });
  const exact = (part: string) => part.replace(/[.-]/g, '\\$&');
  return new RegExp(
    `^(?:${[...new Set([...whole.map(exact), ...filled.map((parts) => parts.map(exact).join('[\\w.-]+'))])].join('|')})$`,
  );
}

it('no sentence of the reports lies unused', () => {
  const asked = keysAskedFor();
  const stems = FILES.flatMap((file) => [...stemsOf(sentencesOf('en', file))]);

  expect(stems.filter((stem) => !asked.test(stem))).toEqual([]);
});

describe.each(REPORT_LANGUAGES.filter((language) => language !== 'en'))('reports in %s', (language) => {
  it.each(FILES)('have every sentence of %s.json, in the forms that the language counts by', (file) => {
    const [english, own] = [sentencesOf('en', file), sentencesOf(language, file)];
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const wanted = [...stemsOf(english)].flatMap((stem) => {
      if (english[`${stem}_other`] === undefined) return [stem];
      const zero = english[`${stem}_zero`] === undefined ? [] : ['zero'];
      return [...new Set([...zero, ...forms])].map((form) => `${stem}_${form}`);
    });

    expect(Object.keys(own).sort()).toEqual(wanted.sort());
    expect(Object.entries(own).filter(([key, text]) => text === '' && english[key] !== '')).toEqual([]);
  });

  it.each(FILES)('fill the same places in %s.json', (file) => {
    const [english, own] = [sentencesOf('en', file), sentencesOf(language, file)];
    const differing = Object.entries(own).filter(([key, text]) => {
      const form = PLURAL.exec(key)?.[1];
      const stem = key.replace(PLURAL, '');
      const like = english[key] ?? english[`${stem}_other`] ?? '';
      // Arabic says none, one and two without a numeral.
      const free = form === 'zero' || form === 'one' || form === 'two' ? ['count'] : [];
      const without = (places: readonly string[]) => places.filter((place) => !free.includes(place)).join();
      return without(placesOf(text)) !== without(placesOf(like));
    });

    expect(differing).toEqual([]);
  });

  it('are composed whole, with names of sheets that spreadsheets take', () => {
    const input = { ...practiceReportInput(), language };
    const { document } = buildReportModel(input);
    const names = buildWorkbookModel(input).workbook.sheets.map(({ name }) => name);

    expect(document.chapters.length).toBeGreaterThan(15);
    expect(names.filter((name) => name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });
});
