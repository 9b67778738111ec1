/** The files of a framework with three dimensions, complete and valid, for tests that break one thing at a time. */
export function smallFramework(): Map<string, string> {
  return new Map(Object.entries(FILES));
}

const text = (id: string) => `
${id}:
  label: Label of ${id}
  question: What about ${id}?
  why: Because it matters.
  levels: [none, little, some, much, all]
  evidence: [A document]
  guidance: Ask for the document.
`;

const FILES = {
  'framework.yaml': `
id: small
version: "1"
released: 2026-01-31
publisher: Test
licence: CC-BY-4.0
languages: [en]
weights: { critical: 2, normal: 1 }
confidence:
  high: { kappa: 1, halfWidth: 0 }
  medium: { kappa: 0.6, halfWidth: 0.5 }
  low: { kappa: 0.3, halfWidth: 1 }
grades: [{ id: A, from: 0.75 }, { id: C, from: 0 }]
caps: [{ below: 1, cap: 0.5 }, { below: 2, cap: 0.75 }]
withholding: { completenessBelow: 0.6, applicabilityBelow: 0.5, dimensionsLeftOutMoreThan: 1 }
geometricFloor: 0.01
sourceWeights: { core: 2, supplementary: 1 }
topicWeights: { high: 2, normal: 1, low: 0.5 }
coverage:
  shares: [0, 0.5, 1]
  betaLinked: 0.5
  betaUnlinked: 0.25
  linkedWhenBoth: [{ criterion: q1, atLeast: 3 }]
  headcountFrom: 0.5
  levels: [{ id: poor, from: 0 }, { id: fine, from: 0.5 }]
bands: [{ id: low, from: 0 }, { id: high, from: 0.5 }]
severity:
  priorityPoints: { high: 3, normal: 2, low: 1 }
  systemPoints: { critical: 3, normal: 2 }
  classes: [{ id: critical, from: 9 }, { id: high, from: 6 }, { id: medium, from: 3 }, { id: low, from: 1 }]
  substitutableFrom: 0.6
sensitivity: { criticalWeights: [1, 3], robustDropsAtMost: 2, draws: 200, seed: 20260101, weightSpread: 0.25, discussBelow: 0.6 }
plan:
  currency: USD
  costClasses:
    - { id: a, from: 0, to: 25000, reckoned: 12500 }
    - { id: b, from: 25000, to: 100000, reckoned: 62500 }
    - { id: c, from: 100000, to: 500000, reckoned: 300000 }
    - { id: d, from: 500000, to: null, reckoned: 750000 }
  horizonMonths: { short: 12, medium: 36, long: 60 }
  gapPoints: { critical: 4, high: 3, medium: 2, low: 1 }
dimensions: [{ id: LAW }, { id: STAFF }, { id: USE, weight: 2 }]
sourceGroups: [ALL]
areas: []
roles: [OFFICE]
`,
  'variables.yaml': '- { id: sex, kind: person }\n',
  'topics.yaml': `
- id: stock
  defaultPriority: high
  references: []
  mandatory: [sex]
  mainSources: [census]
  otherSources: []
`,
  'source-types.yaml':
    '- { id: census, classes: [statistical], toleranceYears: 10, presetNotApplicable: [q1] }\n',
  'criteria-source.yaml': '- { id: q1, critical: true, group: ALL, references: [] }\n',
  'criteria-system/a.yaml': `
- { id: law1, critical: true, dimension: LAW, references: [] }
- { id: staff1, dimension: STAFF, references: [] }
`,
  'criteria-system/b.yaml': '- { id: use1, dimension: USE, references: [] }\n',
  'gaps.yaml': `
- id: no-source
  impact: 3
  class: data
  triggers:
    - scope: topic
      when: { all: [{ topicRelevant: true }, { linkedSources: { atMost: 0 } }] }
    - scope: system
      when: { system: law1, atMost: 1 }
`,
  'recommendations.yaml':
    '- { id: act, closes: [no-source], leads: [OFFICE], horizon: short, cost: a, areas: [] }\n',
  'locales/en/framework.yaml': `
title: Small framework
subtitle: For teaching
description: Three dimensions.
levelRule: The highest level that is true.
dimensions:
  LAW: { name: Law, short: Law, description: Acts. }
  STAFF: { name: Staff, short: Staff, description: Posts. }
  USE: { name: Use, short: Use, description: Decisions. }
sourceGroups: { ALL: { name: All } }
areas: {}
roles: { OFFICE: { name: Office } }
bands: { low: { name: Low }, high: { name: High } }
coverageLevels: { poor: { name: Poor }, fine: { name: Fine } }
gapClasses: { data: { name: Data gap } }
costs: { a: { name: Small } }
horizons: { short: { name: Soon } }
mainstreaming: []
impactCaution: Differences are not effects.
`,
  'locales/en/variables.yaml': 'sex: { name: Sex }\n',
  'locales/en/topics.yaml':
    'stock: { label: Stock, name: Migrant stock, definition: Residents born abroad., keyVariables: [] }\n',
  'locales/en/source-types.yaml': `
census:
  name: Census
  measures: Stock
  strengths: [Complete]
  weaknesses: [Rare]
  custodian: Statistical office
  coverageError: Recent arrivals
`,
  'locales/en/criteria-source.yaml': text('q1'),
  'locales/en/criteria-system/a.yaml': text('law1') + text('staff1'),
  'locales/en/criteria-system/b.yaml': text('use1'),
  'locales/en/gaps.yaml': 'no-source: { name: No source, consequence: No figure., detection: No link. }\n',
  'locales/en/recommendations.yaml': 'act: { label: Adopt an act, text: The act is in force. }\n',
};
