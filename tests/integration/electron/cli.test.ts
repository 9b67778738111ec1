import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Assessment } from '../../../assessment-framework/model/assessment.ts';
import { anAssessmentFile, runIn } from './terminal.ts';

const root = join(import.meta.dirname, '../../..');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mda-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => runIn(folder, args);

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const sentences = (stderr: string) => stderr.trim().split('\n');

/** A package with a true manifest; `extra` files are listed unless said otherwise. */
function aPackage(extra: Record<string, Uint8Array> = {}, format = 1): Uint8Array {
  const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const files = { 'assessment.json': bytesOf(anAssessmentFile()), ...extra };
  const manifest = {
    format: 'mdsa-package',
    formatVersion: format,
    appVersion: '0.1.0',
    assessmentId: 'a1',
    framework: { id: 'mdsa', version: '1.0' },
    createdAt: '2026-03-01T00:00:00Z',
    files: Object.entries(files).map(([path, bytes]) => ({
      path,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: bytes.length,
    })),
  };
  return zipSync({ 'manifest.json': bytesOf(manifest), ...files });
}

describe('schema', () => {
  it('prints a JSON Schema in which defaults may be left out', () => {
    const { status, stdout } = run('schema');
    const schema = JSON.parse(stdout);

    expect(status).toBe(0);
    expect(schema.required).toEqual(['format', 'formatVersion', 'framework', 'head']);
    expect(schema.properties.head.properties.country.description).toContain('Name of the country');
  });
});

describe('practice', () => {
  it('writes a package that is valid and always the same', () => {
    const first = run('practice', '--out', 'one.mdsa');
    run('practice', '--out', 'two.mdsa');

    expect(first.status).toBe(0);
    expect(readFileSync(join(folder, 'one.mdsa')).equals(readFileSync(join(folder, 'two.mdsa')))).toBe(true);
    expect(run('validate', 'one.mdsa')).toMatchObject({ status: 0, stderr: '' });
  });

  it('leaves nothing behind when it cannot write', () => {
    const answer = run('practice', '--out', 'no-such-folder/x.mdsa');

    expect(answer).toMatchObject({
      status: 1,
      stderr: 'no-such-folder/x.mdsa: there is no such folder; nothing was written; choose another.\n',
    });
  });
});

describe('score', () => {
  it('prints every part with unrounded fractions', () => {
    write('a.json', JSON.stringify(anAssessmentFile()));
    const { status, stdout } = run('score', 'a.json', '--json');
    const score = JSON.parse(stdout);

    expect(status).toBe(0);
    expect(Object.keys(score)).toEqual(['framework', 'dimensions', 'sources', 'topics', 'indices', 'gaps']);
    expect(score.framework).toEqual({ id: 'mdsa', version: '1.0' });
    expect(Object.keys(score.dimensions[0])).toEqual([
      'id',
      'state',
      'score',
      'lower',
      'upper',
      'rawMean',
      'cap',
      'completeness',
      'applicability',
      'confidence',
      'grade',
    ]);
    expect(Object.keys(score.topics[0])).toEqual(['id', 'coverage', 'lower', 'upper', 'band', 'cells']);
    expect(Object.keys(score.indices)).toEqual(['system', 'sources', 'coverage', 'overall']);
    expect(Object.keys(score.indices.overall)).toEqual(['score', 'lower', 'upper', 'band']);
    expect(score.dimensions[0]).toMatchObject({ id: 'D1', state: 'withheld', rawMean: 0.75 });
  });

  it('gives every gap its rule, severity, subjects and recommendations', () => {
    run('practice', '--out', 'practice.mdsa');
    const { gaps } = JSON.parse(run('score', 'practice.mdsa', '--json').stdout);

    expect(gaps.length).toBeGreaterThan(5);
    for (const gap of gaps) {
      expect(gap).toMatchObject({
        rule: expect.any(String),
        severity: expect.stringMatching(/^(critical|high|medium|low)$/),
        subjects: [expect.any(String)],
        state: expect.stringMatching(/^(found|to-verify)$/),
      });
      expect(gap.recommendations.length).toBeGreaterThan(0);
    }
  });

  it('scores by a framework folder of the user', () => {
    cpSync(join(root, 'assessment-framework/content/mdsa-1.0'), join(folder, 'own'), { recursive: true });
    const settings = readFileSync(join(folder, 'own/framework.yaml'), 'utf8').replace(
      /^id: mdsa$/m,
      'id: own',
    );
    writeFileSync(join(folder, 'own/framework.yaml'), settings);
    write('a.json', JSON.stringify(anAssessmentFile()));
    const { status, stdout } = run('score', 'a.json', '--json', '--framework', 'own');

    expect(status).toBe(0);
    expect(JSON.parse(stdout).framework.id).toBe('own');
  });

  it('names file and place of everything wrong in a framework folder', () => {
    cpSync(join(root, 'assessment-framework/content/mdsa-1.0'), join(folder, 'bad'), { recursive: true });
    const topics = readFileSync(join(folder, 'bad/topics.yaml'), 'utf8');
    writeFileSync(join(folder, 'bad/topics.yaml'), `${topics}\n- id: T01\n`);
    write('a.json', JSON.stringify(anAssessmentFile()));
    const { status, stdout, stderr } = run('score', 'a.json', '--json', '--framework', 'bad');

    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^topics\.yaml, line \d+: T01/m);
  });
});

describe('report', () => {
  it('writes both reports', () => {
    write('a.json', JSON.stringify(anAssessmentFile()));
    const { status } = run('report', 'a.json', '--lang', 'en', '--word', 'a.docx', '--excel', 'a.xlsx');
    const partsOf = (name: string) => Object.keys(unzipSync(readFileSync(join(folder, name))));

    expect(status).toBe(0);
    expect(partsOf('a.docx')).toContain('word/document.xml');
    expect(partsOf('a.xlsx')).toContain('xl/workbook.xml');
  });

  it('writes the action brief and the workbook of the plan', () => {
    write('a.json', JSON.stringify(anAssessmentFile()));
    const { status } = run('report', 'a.json', '--brief', 'brief.docx', '--plan', 'plan.xlsx');
    const partsOf = (name: string) => Object.keys(unzipSync(readFileSync(join(folder, name))));

    expect(status).toBe(0);
    expect(partsOf('brief.docx')).toContain('word/document.xml');
    expect(partsOf('plan.xlsx').filter((name) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(4);
  });

  it('writes neither report when one of them cannot be written', () => {
    write('a.json', JSON.stringify(anAssessmentFile()));
    const before = readdirSync(folder);
    const answer = run(
      'report',
      'a.json',
      '--preset',
      'short',
      '--word',
      'b.docx',
      '--excel',
      'no-such-folder/b.xlsx',
    );

    expect(answer.status).toBe(1);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('keeps text that looks like markup or a formula as text', () => {
    const head = { ...anAssessmentFile().head, country: '<b>=HYPERLINK("http://x")</b>' };
    write('html.json', JSON.stringify(anAssessmentFile({ head })));
    run('report', 'html.json', '--word', 'html.docx', '--excel', 'html.xlsx');
    const parts = unzipSync(readFileSync(join(folder, 'html.xlsx')));
    const word = strFromU8(unzipSync(readFileSync(join(folder, 'html.docx')))['word/document.xml']!);
    const sheets = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/sheet'));

    expect(sheets.some((name) => /<f>[^<]*HYPERLINK/i.test(strFromU8(parts[name]!)))).toBe(false);
    expect(word).toContain('&lt;b&gt;');
  });
});

describe('bad input', () => {
  const zeros = new Uint8Array(40 * 1024 ** 2);
  const name = (bytes: Uint8Array) => `evidence/${createHash('sha256').update(bytes).digest('hex')}`;
  const cases: Record<string, () => [name: string, content: string | Uint8Array, sentence: RegExp]> = {
    'an unknown id': () => [
      'x.json',
      JSON.stringify(anAssessmentFile({ answers: [{ criterion: 'D9.99', value: 1 }] })),
      /^x\.json: answers\[0\]\.criterion: D9\.99 is not a criterion of the framework\.$/,
    ],
    'a level of 7': () => [
      'x.json',
      JSON.stringify(anAssessmentFile({ answers: [{ criterion: 'D1.01', value: 7 }] })),
      /^x\.json: answers\[0\]\.value: 7 is not allowed; allowed are: 0, 1, 2, 3, 4, NA, NK\.$/,
    ],
    'a truncated package': () => ['x.mdsa', aPackage().slice(0, -40), /^x\.mdsa: the file is damaged/],
    'a package with one wrong byte': () => {
      const bytes = aPackage();
      const at = Math.floor(bytes.length / 2);
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      return ['x.mdsa', bytes, /^x\.mdsa: /];
    },
    'a zip bomb': () => [
      'x.mdsa',
      aPackage({ [name(zeros)]: zeros }),
      /^x\.mdsa: the package would unpack to far more/,
    ],
    'a path that leads out of the package': () => [
      'x.mdsa',
      aPackage({ '../../x': new Uint8Array([1]) }),
      /^x\.mdsa: the package holds a file with a path that leads elsewhere \(.*x\) and is refused\.$/,
    ],
    'a newer package': () => ['x.mdsa', aPackage({}, 2), /^x\.mdsa: the file was written by a newer version/],
    'a newer assessment': () => [
      'x.json',
      JSON.stringify(anAssessmentFile({ formatVersion: 2 })),
      /^x\.json: the file was written by a newer version/,
    ],
    'a file that is something else': () => [
      'x.mdsa',
      'hello',
      /^x\.mdsa: the file is damaged or is not an assessment/,
    ],
    'deeply nested JSON': () => ['x.json', '['.repeat(100_000), /^x\.json: the content is nested too deeply/],
    'an unknown framework': () => [
      'x.json',
      JSON.stringify(anAssessmentFile({ framework: { id: 'mdsa', version: '7' } })),
      /^Framework mdsa 7 is not known here; name its folder with --framework\.$/,
    ],
  };

  it.each(Object.keys(cases))('says one sentence about %s and writes nothing', (title) => {
    const [file, content, sentence] = cases[title]!();
    write(file, content);
    const before = readdirSync(folder);
    // All commands read files the same way; for two of the cases all three are asked.
    const others = /unknown id|bomb/.test(title)
      ? [run('score', file, '--json'), run('report', file, '--word', 'bad.docx', '--excel', 'bad.xlsx')]
      : [];
    const answers = [run('validate', file), ...others];

    for (const { status, stdout, stderr } of answers) {
      expect({ status, stdout, lines: sentences(stderr).length }).toEqual({
        status: 1,
        stdout: '',
        lines: 1,
      });
      expect(sentences(stderr)[0]).toMatch(sentence);
    }
    expect(readdirSync(folder)).toEqual(before);
  });

  it('validate tells what is not finished, score works with it', () => {
    write('na.json', JSON.stringify(anAssessmentFile({ answers: [{ criterion: 'D1.01', value: 'NA' }] })));

    expect(run('validate', 'na.json')).toMatchObject({
      status: 1,
      stderr: "na.json: answers[0].naReason: D1.01 is answered 'not applicable' without a reason.\n",
    });
    expect(run('score', 'na.json', '--json').status).toBe(0);
  });
});

describe('the command line', () => {
  it.each([
    [[], /^Name a command/],
    [['dance'], /^There is no command dance/],
    [['constructor'], /^There is no command constructor/],
    [['score'], /^Name the package/],
    [['score', 'a.json'], /^Add --json/],
    [['score', 'a.json', 'b.json', '--json'], /b\.json is one too many/],
    [['validate', 'no-such-file.mdsa'], /^no-such-file\.mdsa: there is no such file\.$/],
    [['validate', '.'], /^\.: /],
    [['validate', 'a.json', '--wrong'], /^The options cannot be read: .*--wrong/],
    [['report', 'a.json', '--lang', 'xx', '--word', 'x.docx'], /^Language xx is not available/],
    [['report', 'a.json'], /^Say what to write/],
    [['report', 'a.json', '--brief', 'x.docx', '--word', './x.docx'], /^Each report needs a file of its own/],
    [['report', 'a.json', '--pdf', 'x.pdf'], /^A PDF is printed by a window/],
    [
      ['report', 'a.json', '--word', 'x.docx', '--preset', 'all'],
      /^There is no preset all; choose one of full, short/,
    ],
    [
      ['report', 'a.json', '--word', 'x.docx', '--release', 'all'],
      /^There is no release all; choose one of internal/,
    ],
    [
      ['report', 'a.json', '--word', 'x.docx', '--template', 'none.docx'],
      /^none\.docx: there is no such file/,
    ],
    [['report', 'a.json', '--refresh', 'x.docx'], /^Say where to write the refreshed document/],
    [
      ['report', 'a.json', '--refresh', 'x.docx', '--into', 'y.docx', '--excel', 'z.xlsx'],
      /leave out --excel/,
    ],
    [
      ['report', 'a.json', '--refresh', 'none.docx', '--into', 'y.docx'],
      /^none\.docx: there is no such file/,
    ],
    [
      ['score', 'a.json', '--json', '--framework', 'no-such-folder'],
      /^no-such-folder: there is no such file/,
    ],
  ])('explains %j in one sentence', (args, sentence) => {
    write('a.json', JSON.stringify(anAssessmentFile()));
    const { status, stdout, stderr } = run(...(args as string[]));

    expect({ status, stdout, lines: sentences(stderr).length }).toEqual({ status: 1, stdout: '', lines: 1 });
    expect(stderr.trim()).toMatch(sentence as RegExp);
  });

  it('lists its commands', () => {
    expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('score FILE --json') });
  });

  it('reads what the schema allows to leave out', () => {
    expect(Assessment.safeParse(anAssessmentFile()).success).toBe(true);
  });
});
