import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Assessment, Evidence } from '../../../assessment-framework/model/assessment.ts';
import { releaseAssessment } from '../../../assessment-framework/release/release-assessment.ts';
import { releaseChoices } from '../../../assessment-framework/release/release-categories.ts';
import {
  RELEASE_PROFILES,
  type ReleaseProfile,
} from '../../../assessment-framework/release/release-profiles.ts';
import { computeScores } from '../../../assessment-framework/scoring/compute-scores.ts';
import { packageBytes } from '../../../db/package/write-package.ts';
import { releaseMarks } from '../../../electron/api/release-marks.ts';
import { reportInput } from '../../../electron/api/report-input.ts';
import { makeReport } from '../../../electron/shell/make-report.ts';
import { fontFilesOfProject } from '../../../electron/shell/report-fonts.ts';
import { buildReportModel, buildWorkbookModel } from '../../../reports/build-report-model.ts';
import { openReportLanguage } from '../../../reports/model/translate.ts';
import { openDataCsvBundle } from '../../../reports/open-data/csv-bundle.ts';
import { inventoryMetadata } from '../../../reports/open-data/metadata-bundle.ts';
import { openDataJson } from '../../../reports/open-data/open-data-json.ts';
import { applyTemplate } from '../../../reports/word-file/apply-template.ts';
import { PLANTED, withPlantedPeople } from '../../builders/planted-people.ts';
import { practiceReportInput } from '../../builders/practice-report-input.ts';
import { partsOfPng, piecesOf, plantedIn } from './find-planted.ts';

/** A picture that says who took it. */
const PHOTO = Buffer.from(`\u0089PNG tEXtAuthor ${PLANTED[0]!.name} ${PLANTED[1]!.email}`);
const photo = Evidence.parse({
  id: 'photo',
  kind: 'file',
  title: `Screen of ${PLANTED[0]!.name}`,
  file: {
    name: `${PLANTED[0]!.surname}.png`,
    sha256: createHash('sha256').update(PHOTO).digest('hex'),
    size: PHOTO.length,
    mediaType: 'image/png',
  },
});

/** Parts of a PNG that hold no words. */
const OF_PICTURES = ['IHDR', 'PLTE', 'tRNS', 'sRGB', 'gAMA', 'pHYs', 'IDAT', 'IEND'];

const practice = practiceReportInput();
const planted = withPlantedPeople({
  ...practice.assessment,
  evidence: [...practice.assessment.evidence, photo],
});
const tools = {
  fontFiles: fontFilesOfProject(join(import.meta.dirname, '../../..')),
  template: null,
  step: () => undefined,
};

const FILES = [
  'word',
  'excel',
  'brief',
  'plan',
  'html',
  'open-data.json',
  'csv',
  'metadata',
  'package',
  'model',
] as const;

async function makeFile(name: (typeof FILES)[number], release: ReleaseProfile): Promise<Uint8Array> {
  const { framework, texts } = practice;
  const input = reportInput({
    ...{ assessment: planted, framework, texts, language: 'en' },
    ...{ preset: 'full', release },
  });
  switch (name) {
    case 'open-data.json':
      return openDataJson(input);
    case 'csv':
      return openDataCsvBundle(input);
    case 'metadata':
      return inventoryMetadata(input);
    case 'package':
      return packageOf(releaseAssessment(planted, release, releaseMarks('en')).assessment);
    case 'model':
      return new TextEncoder().encode(JSON.stringify([buildReportModel(input), buildWorkbookModel(input)]));
    default:
      return (await makeReport(name, input, tools)).bytes;
  }
}

const made = new Map<string, Promise<Uint8Array>>();

/** A file, made once. */
function fileOf(name: (typeof FILES)[number], release: ReleaseProfile): Promise<Uint8Array> {
  const key = `${name} ${release}`;
  const file = made.get(key) ?? makeFile(name, release);
  made.set(key, file);
  return file;
}

const packageOf = (assessment: Assessment) =>
  packageBytes({
    assessment,
    readEvidence: (sha256) => (sha256 === photo.file?.sha256 ? { size: PHOTO.length, parts: [PHOTO] } : null),
    appVersion: '0.0.1',
    createdAt: planted.head.updatedAt,
  });

/** Words of the planted persons in a file, each with where it stands. */
const seenIn = async (name: (typeof FILES)[number], release: ReleaseProfile) =>
  plantedIn(piecesOf(name, await fileOf(name, release)));

describe('fifty planted persons', () => {
  it('all stand in the whole package, so that they would be seen', () => {
    const seen = plantedIn(piecesOf('package', packageOf(planted)));
    const words = PLANTED.flatMap(({ surname, given, email, phone }) => [surname, given, email, phone]);
    expect(words.filter((word) => !seen.some((place) => place.startsWith(`${word} in `)))).toEqual([]);
  });

  it.each(FILES)(
    'are nowhere in the public %s',
    async (name) => {
      expect(await seenIn(name, 'public')).toEqual([]);
    },
    120_000,
  );

  it.each(['word', 'excel', 'brief', 'plan'] as const)(
    'leave no thumbnail, no words about pictures and no author behind in the public %s',
    async (name) => {
      const entries = unzipSync(await fileOf(name, 'public'));
      expect(Object.keys(entries).filter((path) => /thumbnail/i.test(path))).toEqual([]);
      const pictures = Object.entries(entries).filter(([path]) => path.endsWith('.png'));
      const parts = new Set(pictures.flatMap(([, bytes]) => partsOfPng(bytes)));
      expect([...parts].filter((part) => !OF_PICTURES.includes(part))).toEqual([]);
      const core = Buffer.from(entries['docProps/core.xml']!).toString();
      expect(core).toMatch(/<dc:creator>[^<]*Institute of Statistics[^<]*<\/dc:creator>/);
      expect(core).toContain('<cp:category>Migration data assessment</cp:category>');
      const application = Buffer.from(entries['docProps/app.xml']!).toString();
      expect(application).toMatch(/<Company>[^<]*Institute of Statistics[^<]*<\/Company>/);
    },
    120_000,
  );

  it('do not come along with the template of an office', async () => {
    const [owner, manager] = PLANTED;
    const parts = unzipSync(await fileOf('brief', 'public'));
    const named = (path: string, from: RegExp, to: string) => {
      const text = Buffer.from(parts[path]!).toString();
      const changed = text.replace(from, to);
      expect(changed).not.toBe(text);
      return Buffer.from(changed);
    };
    const template = zipSync({
      ...parts,
      'docProps/core.xml': named(
        'docProps/core.xml',
        /(<dc:creator>)[^<]*|(<cp:lastModifiedBy>)[^<]*/g,
        `$1$2${owner!.name}`,
      ),
      'docProps/app.xml': named(
        'docProps/app.xml',
        /<\/Properties>/,
        `<Manager>${manager!.name}</Manager></Properties>`,
      ),
      '_rels/.rels': named(
        '_rels/.rels',
        /<\/Relationships>/,
        '<Relationship Id="rIdOwn" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>',
      ),
      'docProps/custom.xml': Buffer.from(
        `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"><property name="Owner">${owner!.email}</property></Properties>`,
      ),
    });
    expect(plantedIn(piecesOf('word', template)).length).toBeGreaterThan(2);
    const { bytes } = applyTemplate(await fileOf('word', 'public'), template, {});
    expect(plantedIn(piecesOf('word', bytes))).toEqual([]);
  });

  it('leave no evidence behind in the public package', async () => {
    const entries = Object.keys(unzipSync(await fileOf('package', 'public')));
    expect(entries).toEqual(['manifest.json', 'assessment.json']);
    expect(Object.keys(unzipSync(packageOf(planted))).length).toBe(3);
  });

  it('do not carry the scores away', () => {
    const { framework } = practice;
    const { assessment } = releaseAssessment(planted, 'public', releaseMarks('en'));
    expect(computeScores(framework, assessment)).toEqual(computeScores(framework, practice.assessment));
  });
});

describe('the version for the government', () => {
  it('names the team and the focal points who agreed, nobody else', async () => {
    // The model holds every word of Word, PDF and workbook.
    const files = ['model', 'package', 'open-data.json', 'csv', 'metadata', 'plan'] as const;
    const seen = (await Promise.all(files.map((name) => seenIn(name, 'government')))).flat();
    // Documents go to the government as they are, whoever they name.
    const places = seen.filter((place) => !place.includes('evidence/'));
    const isSeen = (word: string) => places.some((place) => place.startsWith(`${word} in `));
    const agreed = PLANTED.slice(10, 20).filter((_, index) => index % 6 === 0);
    const silent = PLANTED.slice(10, 20).filter((person) => !agreed.includes(person));
    expect([...PLANTED.slice(0, 10), ...agreed].filter(({ surname }) => !isSeen(surname))).toEqual([]);
    expect([...silent, ...PLANTED.slice(20)].filter(({ surname }) => isSeen(surname))).toEqual([]);
    expect(PLANTED.filter(({ email }) => isSeen(email))).toEqual(agreed);
  }, 240_000);
});

describe('levels of single answers', () => {
  const { t } = openReportLanguage('en');
  const input = (release: ReleaseProfile) =>
    reportInput({
      ...{ assessment: practice.assessment, framework: practice.framework, texts: practice.texts },
      ...{ language: 'en', preset: 'full', release },
    });
  /** What the rubric says of the answers that were given. */
  const said = practice.assessment.answers.flatMap(({ criterion, value }) => {
    const { systemCriteria, sourceCriteria } = practice.texts;
    const texts = systemCriteria[criterion] ?? sourceCriteria[criterion];
    const text = typeof value === 'number' ? texts?.levels[value] : undefined;
    return text !== undefined && text.length > 25 ? [text] : [];
  });

  it('are not in public reports and workbooks, as they are in others', () => {
    const shown = (release: ReleaseProfile) => {
      const { document } = buildReportModel(input(release));
      const { workbook } = buildWorkbookModel(input(release));
      // The rubric itself is the framework's, and says nothing of an answer.
      const sheets = workbook.sheets.filter(({ name }) => name !== t('sheet.criteria'));
      return [document, sheets].map((model) => {
        const text = JSON.stringify(model);
        return said.filter((level) => text.includes(JSON.stringify(level).slice(1, -1))).length;
      });
    };
    expect(shown('internal').every((count) => count > 100)).toBe(true);
    expect(shown('public')).toEqual([0, 0]);
  });

  it.each(RELEASE_PROFILES)('have no chapter and no sheet that the profile leaves out: %s', (release) => {
    const { document } = buildReportModel(input(release));
    const { workbook } = buildWorkbookModel(input(release));
    const { chaptersLeftOut, sheetsLeftOut } = releaseChoices(release);
    expect(document.chapters.filter(({ id }) => chaptersLeftOut.includes(id as never))).toEqual([]);
    const names = sheetsLeftOut.map((id) => t(`sheet.${id}`));
    expect(workbook.sheets.map(({ name }) => name).filter((name) => names.includes(name))).toEqual([]);
  });
});
