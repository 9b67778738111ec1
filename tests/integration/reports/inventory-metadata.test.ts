import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { inventoryMetadata } from '../../../reports/open-data/metadata-bundle.ts';
import { countsOfMetadata, expectedMetadata } from '../../../reports/open-data/open-data-counts.ts';
import { aFullAssessment, fullFramework } from '../../builders/a-full-assessment.ts';
import { anAssessment } from '../../builders/an-assessment.ts';
import { withHostileTexts } from '../../builders/hostile-inventory.ts';
import { practiceReportInput } from '../../builders/practice-report-input.ts';
import { reportInput } from '../../builders/report-input.ts';
import { vocabularyProblems } from './dcat-vocabulary.ts';

const practice = practiceReportInput();
const inputs = Object.entries({
  practice,
  hostile: withHostileTexts(practice),
  public: { ...practice, choice: { preset: 'full', release: 'public' } as const },
  full: reportInput(aFullAssessment('a.full'), { framework: fullFramework() }),
  empty: reportInput(anAssessment({ head: { id: 'empty', country: 'Nowhere' } })),
});

type Node = Readonly<Record<string, unknown>>;
type FileName = 'README.txt' | 'catalogue.jsonld' | 'metadata.xml' | 'structure.xml';
const files = (input: (typeof inputs)[number][1]) =>
  Object.fromEntries(
    Object.entries(unzipSync(inventoryMetadata(input))).map(([name, bytes]) => [
      name,
      new TextDecoder('utf-8', { fatal: true }).decode(bytes),
    ]),
  ) as Record<FileName, string>;
const graph = (input: (typeof inputs)[number][1]): readonly Node[] =>
  JSON.parse(files(input)['catalogue.jsonld'])['@graph'];
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);

describe('the SDMX reference metadata', () => {
  it.each(inputs)('of the %s assessment are well-formed', async (_, input) => {
    for (const name of ['metadata.xml', 'structure.xml'] as const) {
      const { errors } = await validateXML({ xml: files(input)[name], normalization: 'format' });
      expect(errors).toEqual([]);
    }
  });

  it('refer only to concepts and sources that the structure defines', () => {
    for (const [, input] of inputs) {
      const { 'metadata.xml': metadata, 'structure.xml': structure } = files(input);
      const attributes = new Set(all(structure, /<str:MetadataAttribute id="([^"]+)"/g));
      const concepts = new Set(all(structure, /<str:Concept id="([^"]+)"/g));
      expect(attributes).toEqual(concepts);
      expect(all(metadata, /<md:Attribute id="([^"]+)"/g).filter((id) => !attributes.has(id))).toEqual([]);
      const codes = all(structure, /<str:Code id="([^"]+)"/g);
      expect(all(metadata, /<md:Target>[^<]*\)\.([^<]+)</g)).toEqual(codes);
    }
  });

  it('say what is known of a source under the concept that asks for it', () => {
    const census = files(practice)['metadata.xml'].split('<mes:MetadataSet ')[1] ?? '';
    const said = (concept: string) =>
      new RegExp(`<md:Attribute id="${concept}">\\s*<com:Text xml:lang="en">([^<]*)<`).exec(census)?.[1];
    expect(said('CONTACT_ORGANISATION')).toBe('National Statistical Office');
    expect(said('FREQ_COLL')).toBe('Every ten years');
    expect(said('COVERAGE_TIME')).toBe('From 1994 to 2024-05-15');
    expect(said('INST_MAN_LA_OA')).toMatch(/^Census Act 2021.*\nAn act fixes content/);
    expect(said('QUALITY_ASSMNT')).toMatch(/^Quality score \d+\.\d/);
    expect(said('TIMELINESS')).toMatch(/^Published 503 days after/);
  });

  it('tell no level of an answer in a public release', () => {
    const [inside, outside] = [inputs[0], inputs[2]].map(
      (entry) => files(entry?.[1] ?? practice)['metadata.xml'],
    );
    expect(inside).toContain('An act fixes content');
    expect(outside).not.toContain('An act fixes content');
    expect(outside).not.toContain('Accuracy: ');
  });

  // The schemas are their publishers' and not part of this project; tests/fixtures/published-schemas says where they are from.
  const folder = join(process.env.PUBLISHED_SCHEMAS ?? '', 'sdmx-ml-3.0');
  const has = existsSync(join(folder, 'SDMXMessage.xsd'));
  it.skipIf(!has).each(inputs)(
    'of the %s assessment are valid by the schemas of SDMX-ML 3.0',
    async (_, input) => {
      const schemas = readdirSync(folder).map((fileName) => ({
        fileName,
        contents: readFileSync(join(folder, fileName), 'utf8'),
      }));
      const isRoot = ({ fileName }: { readonly fileName: string }) => fileName === 'SDMXMessage.xsd';
      for (const name of ['metadata.xml', 'structure.xml'] as const) {
        const { errors } = await validateXML({
          xml: files(input)[name],
          schema: schemas.filter(isRoot),
          preload: schemas.filter((file) => !isRoot(file)),
          maxMemoryPages: 4096,
        });
        expect(errors).toEqual([]);
      }
    },
  );
});

describe('the DCAT catalogue', () => {
  it.each(inputs)('of the %s assessment agrees with the published vocabulary of DCAT', (_, input) => {
    const { '@context': context, '@graph': nodes } = JSON.parse(files(input)['catalogue.jsonld']);
    expect(vocabularyProblems(context, nodes)).toEqual([]);
  });

  it('would not agree with a term that is unknown, out of its domain or out of its range', () => {
    const { '@context': context, '@graph': nodes } = JSON.parse(files(practice)['catalogue.jsonld']);
    const changed = nodes.map((node: Node) =>
      node['@type'] === 'dcat:Dataset'
        ? { ...node, 'dcat:title': 'x', 'dcat:theme': 'x', 'dcat:startDate': { '@value': '2020' } }
        : node,
    );
    expect(new Set(vocabularyProblems(context, changed).map((text) => text.replace(/ of \S+/, '')))).toEqual(
      new Set([
        'dcat:title is not defined',
        'dcat:theme is outside its range',
        'dcat:startDate is outside its domain',
      ]),
    );
  });

  it('gives each source the properties that DCAT-AP demands and recommends', () => {
    const datasets = graph(practice).filter((node) => node['@type'] === 'dcat:Dataset');
    expect(datasets).toHaveLength(practice.assessment.sources.length);
    for (const dataset of datasets)
      expect(Object.keys(dataset)).toEqual(
        expect.arrayContaining([
          ...['dct:title', 'dct:description', 'dct:publisher', 'dcat:contactPoint', 'dcat:keyword'],
          ...['dcat:theme', 'dct:spatial', 'dct:accrualPeriodicity', 'dct:identifier'],
        ]),
      );
    const [census] = datasets;
    expect(census?.['dct:accrualPeriodicity']).toEqual({
      '@id': 'http://publications.europa.eu/resource/authority/frequency/DECENNIAL',
      '@type': 'dct:Frequency',
    });
    expect(census?.['dcat:landingPage']).toEqual({
      '@id': 'https://nso.montara.example/census2024',
      '@type': 'foaf:Document',
    });
  });

  it('marks what the team wrote with the language of the assessment, and names with that of the report', () => {
    const { head } = practice.assessment;
    const french = { ...practice.assessment, head: { ...head, reportLanguage: 'fr' as const } };
    const [first] = graph({ ...practice, assessment: french }).filter(
      (node) => node['@type'] === 'dcat:Dataset',
    );
    expect(first?.['dct:title']).toMatchObject({ '@language': 'fr' });
    expect(first?.['dct:type']).toMatchObject({ 'skos:prefLabel': { '@language': 'en' } });
  });

  it('names the country by its code where it has one', () => {
    const { head } = practice.assessment;
    const coded = { ...practice.assessment, head: { ...head, countryCode: 'MDA' } };
    const place = 'http://publications.europa.eu/resource/authority/country/MDA';
    const [catalogue, ...rest] = graph({ ...practice, assessment: coded });
    expect(catalogue?.['dct:spatial']).toEqual({ '@id': place });
    expect(rest.some((node) => node['@id'] === place && node['@type'] === 'dct:Location')).toBe(true);
  });

  it('makes addresses of addresses only', () => {
    for (const [, input] of inputs) {
      const ids = all(files(input)['catalogue.jsonld'], /"@id": "((?:[^"\\]|\\.)*)"/g);
      expect(ids.filter((id) => !/^(https?:\/\/|urn:x-mdsa:|xsd:)[^\s<>"{}|\\^`]*$/.test(id))).toEqual([]);
    }
  });
});

describe('the metadata bundle', () => {
  it('names no person', () => {
    const { people, institutions } = practice.assessment;
    const contacts = institutions.flatMap((institution) => institution.contacts);
    const persons = [...people, ...contacts].map(({ name }) => name).filter((name) => name !== '');
    const text = Object.values(files(practice)).join();
    for (const name of persons) expect(text).not.toContain(name);
    for (const { email } of contacts) if (email !== '') expect(text).not.toContain(email);
  });

  it.each(inputs)(
    'of the %s assessment is read back as it was meant, and has the same bytes twice',
    (_, input) => {
      const bytes = inventoryMetadata(input);
      expect(countsOfMetadata(bytes)).toEqual(expectedMetadata(input));
      expect(inventoryMetadata(input)).toEqual(bytes);
    },
  );
});
