import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAssessmentFile, runIn } from './terminal.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mda-cli-'));
  writeFileSync(join(folder, 'a.json'), JSON.stringify(anAssessmentFile()));
  writeFileSync(join(folder, 'notes.docx'), 'hello');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => runIn(folder, args);

// Each command is a process that loads everything it needs: slow on a busy machine.
describe('report', () => {
  it('writes open data, metadata and the page to print', () => {
    const outputs = [
      '--open-data',
      'a-open.json',
      '--schema',
      'a-open.schema.json',
      '--csv',
      'a.zip',
      '--metadata',
      'a-meta.zip',
      '--html',
      'a.html',
    ];
    const { status } = run('report', 'a.json', ...outputs, '--release', 'public');
    const partsOf = (name: string) => Object.keys(unzipSync(readFileSync(join(folder, name))));

    expect(status).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'a-open.json'), 'utf8'))).toHaveProperty('format');
    expect(JSON.parse(readFileSync(join(folder, 'a-open.schema.json'), 'utf8'))).toHaveProperty(
      '$defs.sources',
    );
    expect(partsOf('a.zip')).toContain('datapackage.json');
    expect(partsOf('a-meta.zip')).toContain('catalogue.jsonld');
    expect(readFileSync(join(folder, 'a.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/);
  });

  it('puts a report into a template, refreshes it and says what became of its data', () => {
    run('report', 'a.json', '--word', 'office.docx', '--preset', 'short');
    const short = ['report', 'a.json', '--preset', 'short'];
    const dressed = run(...short, '--word', 'dressed.docx', '--template', 'office.docx');
    const refreshed = run(...short, '--refresh', 'dressed.docx', '--into', 'refreshed.docx');

    expect(dressed).toMatchObject({ status: 0, stderr: '' });
    expect(refreshed).toMatchObject({ status: 0, stderr: '' });
    expect(refreshed.stdout).toMatch(
      /^Written: refreshed\.docx\nData of the report: \d+ replaced, [1-9]\d* unchanged, /,
    );
  });

  it('refuses a template and an edited report that are no Word documents', () => {
    const template = run(
      'report',
      'a.json',
      '--word',
      'b.docx',
      '--preset',
      'short',
      '--template',
      'notes.docx',
    );
    const edited = run(
      'report',
      'a.json',
      '--preset',
      'short',
      '--refresh',
      'notes.docx',
      '--into',
      'b.docx',
    );

    expect(template.stderr).toMatch(/this is not a Word document that can serve as a template/);
    expect(edited.stderr).toMatch(/^notes\.docx: this is not a Word document, or it is damaged/);
    expect(readdirSync(folder)).not.toContain('b.docx');
  });
});
