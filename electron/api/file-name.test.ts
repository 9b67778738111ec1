import { describe, expect, it } from 'vitest';
import { AssessmentHead } from '../../assessment-framework/model/assessment.ts';
import { chartFileName, fileNameFor } from './file-name.ts';

const head = (country: string) =>
  AssessmentHead.parse({
    id: 'a',
    country,
    periodStart: '2026-01-01',
    periodEnd: '2027-02-01',
    referenceDate: '2026-01-01',
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
  });

describe('fileNameFor', () => {
  it.each([
    ['Montara', 'Montara 2026-2027.mdsa'],
    ['../A\\B: "C"', 'A B C 2026-2027.mdsa'],
    ['???', '2026-2027.mdsa'],
    ['مونتارا', 'مونتارا 2026-2027.mdsa'],
  ])('makes of %s a name that every file system takes', (country, name) => {
    expect(fileNameFor(head(country), 'package')).toBe(name);
  });

  it.each([
    ['word', 'Montara 2026-2027.docx'],
    ['brief', 'Montara 2026-2027 action brief.docx'],
    ['plan', 'Montara 2026-2027 action plan.xlsx'],
  ] as const)('says what the file %s holds', (kind, name) => {
    expect(fileNameFor(head('Montara'), kind)).toBe(name);
  });

  it('cuts between characters', () => {
    const name = fileNameFor(head(`${'a'.repeat(79)}${'🌍'.repeat(5)}`), 'word');

    expect(name).toBe(`${'a'.repeat(79)}🌍 2026-2027.docx`);
    expect(() => encodeURIComponent(name)).not.toThrow();
  });
});

describe('chartFileName', () => {
  it('says country, years and what the chart shows, without a path', () => {
    expect(chartFileName(head('Montara'), 'Sources: what/limits <them>', 'png')).toBe(
      'Montara 2026-2027 - Sources what limits them.png',
    );
    expect(chartFileName(head('Montara'), 'm'.repeat(300), 'svg').length).toBeLessThan(120);
  });
});
