import { createHash } from 'node:crypto';
import type { Assessment } from '../../assessment-framework/model/assessment.ts';
import type { Framework } from '../../assessment-framework/model/framework.ts';
import { aLink, anAnswer, anAssessment, aSource } from './an-assessment.ts';
import { toyFramework } from './toy-framework.ts';

/** Bytes of the one evidence file of the full assessment. */
export const FULL_EVIDENCE_BYTES = Buffer.from('Population register act, article 12\n');
export const FULL_EVIDENCE_SHA256 = createHash('sha256').update(FULL_EVIDENCE_BYTES).digest('hex');

/** The toy framework with one entry of every kind that a full assessment names. */
export function fullFramework(): Framework {
  const when = { system: 'a1', atMost: 1 };
  return toyFramework({
    gapRules: [{ id: 'G05', impact: 2, class: 'data', triggers: [{ scope: 'system', when }] }],
    recommendations: [
      { id: 'R01', closes: ['G05'], leads: ['NSO'], horizon: 'short', cost: 'a', areas: ['A1'] },
    ],
    indicators: [{ id: 'I01', part: 'trends', disaggregation: ['sex'], sources: ['ST01'] }],
    researchQuestions: [
      { id: 'Q01', closes: ['G05'], topics: [], sources: ['ST01'], references: ['ref'], areas: [] },
    ],
    regionalChecks: [{ id: 'H01', references: ['ref'] }],
    comparisonItems: [{ id: 'C01', weight: 1 }],
    sectors: [{ id: 'health', indicators: ['I01'], sources: ['ST01'] }],
  });
}

/** At least one record of every kind, with every optional part filled somewhere; lists in the order of packages. */
export function aFullAssessment(id = 'full'): Assessment {
  const at = '2026-03-02T09:30:00.000Z';
  return anAssessment({
    head: {
      id,
      country: 'Fullland',
      countryCode: 'FUL',
      practice: true,
      context: 'Much migration',
      state: 'in-review',
      planCurrency: 'EUR',
      planBudget: 250_000.5,
      planFrom: '2026-06-01',
      planUntil: '2030-12-31',
      exchangeRates: [{ currency: 'USD', rate: 0.92 }],
      reportChapters: [{ chapter: 'plan', included: false }],
    },
    people: [
      { id: 'p1', name: 'Ada', organisation: 'IOM', role: 'assessor' },
      { id: 'p2', name: 'Ben', role: 'reviewer' },
    ],
    institutions: [
      {
        id: 'nso',
        name: 'Statistics',
        acronym: 'NSO',
        kind: 'statistical-office',
        roles: ['NSO'],
        produces: true,
        contacts: [
          { id: 'c1', name: 'Cleo', position: 'Head', email: 'c@x.org', phone: '1', focalPoint: true },
          { id: 'c2', name: 'Dan', consentToPublish: true },
        ],
        order: 1,
      },
      { id: 'moi', name: 'Interior', kind: 'interior', holds: true, uses: true, order: 2 },
    ],
    sources: [
      aSource('census', {
        custodian: 'nso',
        core: true,
        unit: 'person',
        firstYear: 1990,
        lastReferenceDate: '2022-09-01',
        lastPublishedDate: '2023-11-30',
        variables: ['sex', 'age'],
        tabulatedBy: ['sex'],
        recordCount: 8_400_000_000,
        entriesPerYear: 12,
        contacts: ['c1'],
        order: 1,
      }),
      aSource('permits', { custodian: 'moi', type: 'ST05', status: 'planned', order: 2 }),
    ],
    topics: [{ topic: 'T03', priority: 'not-relevant', reason: 'No refugees' }],
    answers: [
      anAnswer('S01', 'NA', { source: 'census', naReason: 'Not asked' }),
      anAnswer('S01', 4, { source: 'permits', evidence: ['e1', 'e2'] }),
      anAnswer('a1', 0, { justification: '=HYPERLINK("x")', answeredBy: 'Ada', answeredAt: at }),
      anAnswer('a2', 'NK'),
    ],
    assignments: [
      { criterion: 'S01', source: 'permits', person: 'p1' },
      { criterion: 'a2', source: null, person: 'p1' },
    ],
    topicLinks: [
      aLink('T01', 'census', { share: 0.75, variables: ['sex'], linkedWith: ['permits'], note: 'Yes' }),
      aLink('T01', 'permits', { share: 0 }),
    ],
    evidence: [
      {
        id: 'e1',
        kind: 'file',
        title: 'Act',
        strength: 'copy-held',
        file: {
          name: 'act.txt',
          sha256: FULL_EVIDENCE_SHA256,
          size: FULL_EVIDENCE_BYTES.length,
          mediaType: 'text/plain',
        },
        date: '2026-02-03',
        describesFrom: '2020-01-01',
        describesTo: '2025-12-31',
        staleOn: '2030-01-01',
      },
      {
        id: 'e2',
        kind: 'interview',
        title: 'Talk',
        interview: {
          function: 'Registrar',
          institution: 'moi',
          place: 'Capital',
          consent: true,
          personName: 'Eve',
        },
      },
      { id: 'e3', kind: 'link', title: 'Page', url: 'https://example.org' },
    ],
    indicators: [
      {
        indicator: 'I01',
        availability: 'available',
        source: 'census',
        figures: [
          { period: '2021', value: 12.5, breakdown: 'female', status: 'estimate' },
          { period: '2022', value: null, note: 'Not yet' },
        ],
        unit: '%',
        disaggregations: ['sex', 'time-series'],
        evidence: ['e1'],
      },
    ],
    systems: [
      {
        id: 'sys',
        name: 'Register',
        institution: 'moi',
        sources: ['permits'],
        categories: ['T01'],
        records: 5,
        since: 2010,
      },
    ],
    exchanges: [
      {
        id: 'x1',
        from: { kind: 'system', id: 'sys' },
        to: { kind: 'institution', id: 'nso' },
        means: 'file',
        personalData: true,
        status: 'needed',
      },
      { id: 'x2', from: { kind: 'country', name: 'Neighbour' }, to: { kind: 'institution', id: 'moi' } },
    ],
    gaps: [
      {
        id: 'g1',
        rule: 'G05',
        status: 'dismissed',
        reason: 'Measured elsewhere',
        decidedOn: 'a1=0',
        topics: ['T01'],
        recommendations: ['R01'],
        reportingDuty: true,
      },
      {
        id: 'g2',
        subjectKind: 'source',
        subject: 'permits',
        severity: 'high',
        title: 'By hand',
        sources: ['census'],
        institutions: ['moi'],
      },
      { id: 'g3', rule: 'G05', subjectKind: 'topic', subject: 'T01', mergedInto: 'G05:permits' },
      { id: 'g4', rule: 'G05', subjectKind: 'topic', subject: 'T03', mergedInto: 'g2' },
    ],
    actions: [
      {
        id: 'act1',
        recommendation: 'R01',
        title: 'Do it',
        gaps: ['G05:T01', 'G05:permits', 'g2'],
        lead: 'nso',
        partners: ['moi'],
        start: '2026-05-01',
        end: '2027-05-01',
        cost: 1500.5,
        currency: 'CHF',
        fundingStatus: 'pledged',
        funding: 'State budget',
        success: 'Published yearly',
        effects: [
          { criterion: 'a1', source: null, toLevel: 3 },
          { criterion: 'S01', source: 'permits', toLevel: 4 },
        ],
        note: 'Soon',
        order: 1,
      },
      {
        id: 'act2',
        title: 'Publish it then',
        dependsOn: ['act1'],
        costClass: 'b',
        links: [{ topic: 'T01', source: 'permits', share: 0.5, variables: ['sex'] }],
        activates: ['permits'],
        order: 2,
      },
    ],
    targets: [
      { criterion: 'S01', source: 'permits', goals: [{ year: 2027, level: 3 }] },
      {
        criterion: 'a1',
        source: null,
        goals: [
          { year: 2027, level: 2 },
          { year: 2030, level: 4 },
        ],
        note: 'Agreed',
      },
    ],
    secondScores: [
      { id: 'ss1', criterion: 'S01', source: 'permits', person: 'p2', value: 3, at },
      { id: 'ss2', criterion: 'a1', source: null, person: 'p1', value: 'NA', note: 'Unclear', at },
    ],
    researchQuestions: [
      {
        id: 'q1',
        template: 'Q01',
        question: 'Who left, and where to?',
        purpose: 'Know it',
        method: 'Survey',
        sources: ['permits', 'census'],
        lead: 'nso',
        partners: ['moi'],
        gaps: ['G05:T01', 'G05:permits', 'g2'],
        topics: ['T01'],
        status: 'agreed',
        note: 'With the university',
        order: 1,
      },
    ],
    reviews: [
      {
        id: 'r1',
        criterion: 'S01',
        source: 'permits',
        reviewer: 'p2',
        verdict: 'disagree',
        proposedValue: 2,
        at,
      },
      {
        id: 'r2',
        criterion: 'a1',
        source: null,
        reviewer: 'p2',
        verdict: 'agree',
        at,
        resolution: { outcome: 'accepted', text: 'Fine', by: 'Ada', at },
      },
    ],
    regionalAnswers: [{ check: 'H01', level: 3, note: 'Ok' }],
    comparisonCard: [{ statistic: 'stock', item: 'C01', value: '12 months', convertible: true }],
    mirrorFlows: [{ id: 'm1', partner: 'Neighbour', direction: 'to-partner', year: 2024, reportedHere: 10 }],
    sectors: [{ sector: 'health', document: 'Plan', usesIndicators: ['I01'], institution: 'nso' }],
    reportTexts: [{ part: 'summary', language: 'en', text: 'The *findings*', writtenOn: 'Draft' }],
    history: [
      {
        id: 'h1',
        change: 'ch1',
        at,
        by: 'Zoe',
        entity: 'answers',
        entityId: 'a1',
        field: '*',
        from: null,
        to: { criterion: 'a1', value: 0 },
      },
      {
        id: 'h2',
        change: 'ch1',
        at,
        by: 'Zoe',
        entity: 'head',
        entityId: id,
        field: 'title',
        from: '',
        to: 'T',
      },
      {
        id: 'h3',
        change: 'ch2',
        at,
        by: 'Ben',
        entity: 'answers',
        entityId: 'a2',
        field: 'value',
        from: 1,
        to: 'NK',
      },
    ],
  });
}
