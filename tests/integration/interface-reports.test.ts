import { describe, expect, it } from 'vitest';
import { RELEASE_CATEGORIES } from '../../assessment-framework/release/release-categories.ts';
import { RELEASE_PROFILES } from '../../assessment-framework/release/release-profiles.ts';
import { REPORT_CHAPTERS, REPORT_PRESETS } from '../../assessment-framework/report-outline/outline.ts';
import { ERROR_CODES } from '../../electron/api/contract.ts';
import { REPORT_FORMATS, REPORT_STEPS } from '../../electron/api/contract-reports.ts';
import page from '../../renderer/features/reports/locales/en.json' with { type: 'json' };
import shared from '../../renderer/shared/locales/en.json' with { type: 'json' };

const counted = (names: readonly string[]) => names.flatMap((name) => [`${name}_one`, `${name}_other`]);

describe('the page of reports', () => {
  it.each<[string, object, readonly string[]]>([
    ['category that a release leaves out, counted', page.release.category, counted(RELEASE_CATEGORIES)],
    ['category that a release leaves out, alone', page.release.kind, RELEASE_CATEGORIES],
    ['release', page.release.name, RELEASE_PROFILES],
    ['chapter', page.chapters.name, REPORT_CHAPTERS],
    ['step of the work', page.step, REPORT_STEPS],
    ['file', page.files, ['title', ...REPORT_FORMATS, 'package']],
    ['choice of contents', page.preset, ['label', ...REPORT_PRESETS]],
  ])('has words for every %s, and no others', (_, words, names) => {
    expect(Object.keys(words).sort()).toEqual([...names].sort());
  });

  it('has a sentence for every failure', () => {
    expect(ERROR_CODES.filter((code) => !(code in shared.errors))).toEqual([]);
  });
});
