import type { Assessment, Contact } from '../model/assessment.ts';
import type { ReleaseCategory } from './release-categories.ts';

/** The category a value is in, or how it follows from the record around it. */
type GoesWith<Owner> = ReleaseCategory | ((owner: Owner) => ReleaseCategory);

/** Ids, codes, numbers, dates, choices: nothing that somebody put into words. */
interface Plain<Owner> {
  readonly kind: 'plain';
  readonly goesWith?: GoesWith<Owner>;
}

/** Words that somebody typed; where they stay, names and contact details in them are looked for. */
interface Text<Owner> {
  readonly kind: 'text';
  /** Most characters. */
  readonly limit: number;
  readonly goesWith?: GoesWith<Owner>;
  /** What the text has to be when it is left out; else it is empty. */
  readonly instead?: 'left-out';
  /** True for what an institution or a country is called: a surname in it is not the person. */
  readonly isBody?: true;
}

/** Facts as `factsKey` writes them, of ids, codes and numbers; anything else somebody typed, and it is treated as a comment. */
interface Facts {
  readonly kind: 'facts';
}

/** The name, e-mail or telephone of a person, in a field of its own. */
interface Identity<Owner> {
  readonly kind: 'identity';
  readonly of: 'name' | 'email' | 'phone';
  readonly goesWith: GoesWith<Owner>;
}

interface Group<Value, Owner> {
  readonly kind: 'group';
  readonly fields: RulesOf<Value>;
  readonly goesWith?: GoesWith<Owner>;
}

type RuleOf<Value, Owner> = [NonNullable<Value>] extends [readonly (infer Item)[]]
  ? [Item] extends [object]
    ? Group<Item, Owner>
    : Plain<Owner> | Text<Owner>
  : [NonNullable<Value>] extends [object]
    ? Group<NonNullable<Value>, Owner>
    : Plain<Owner> | Text<Owner> | Identity<Owner> | Facts;

type RulesOf<Value> = { readonly [Field in keyof Value]-?: RuleOf<Value[Field], Value> };

/** A rule as the release walks over it: owners are whatever record the rule stands in. */
export type FieldRule =
  | Plain<never>
  | Text<never>
  | Identity<never>
  | Facts
  | { readonly kind: 'group'; readonly fields: FieldRules; readonly goesWith?: GoesWith<never> };
export type FieldRules = Readonly<Record<string, FieldRule>>;

const plain = { kind: 'plain' } as const;
const line = (goesWith?: ReleaseCategory): Text<unknown> => text(300, goesWith);
const long = (goesWith?: ReleaseCategory): Text<unknown> => text(20_000, goesWith);
const body: Text<unknown> = { kind: 'text', limit: 300, isBody: true };
const text = (limit: number, goesWith?: ReleaseCategory): Text<unknown> => ({
  kind: 'text',
  limit,
  ...(goesWith ? { goesWith } : {}),
});
const identity = <Owner>(of: Identity<Owner>['of'], goesWith: GoesWith<Owner>): Identity<Owner> => ({
  kind: 'identity',
  of,
  goesWith,
});

type Interview = NonNullable<Assessment['evidence'][number]['interview']>;

/** The category in which the name of a contact is. */
export const contactCategory = ({ focalPoint, consentToPublish }: Contact): ReleaseCategory =>
  focalPoint && consentToPublish ? 'official-contacts' : 'contacts';
const interviewedCategory = ({ consent }: Interview): ReleaseCategory =>
  consent ? 'interview-names' : 'interview-names-without-consent';

const party = { kind: 'group', fields: { kind: plain, id: plain, name: body } } as const;

type Classified = Omit<Assessment, 'format' | 'formatVersion' | 'framework' | 'head' | 'history'>;
type RecordRules = { readonly [Kind in keyof Classified]: RulesOf<Classified[Kind][number]> };

/** Kinds of records that are released field by field. The history goes or stays as a whole. */
export type ReleasedKind = keyof Classified;

/**
 * What every field of an assessment holds, and with which category it goes. A field that is not here does not compile: somebody
 * has to decide. Records that go as a whole are in `release-records.ts`.
 */
export const RECORD_RULES = {
  people: {
    id: plain,
    name: identity('name', 'people'),
    organisation: body,
    role: plain,
  },
  institutions: {
    id: plain,
    name: body,
    acronym: body,
    kind: plain,
    roles: plain,
    produces: plain,
    holds: plain,
    uses: plain,
    mandate: long(),
    website: line(),
    notes: long('comments'),
    contacts: {
      kind: 'group',
      fields: {
        id: plain,
        name: identity('name', contactCategory),
        position: line(),
        email: identity('email', contactCategory),
        phone: identity('phone', contactCategory),
        focalPoint: plain,
        consentToPublish: plain,
      },
    },
    order: plain,
  },
  sources: {
    id: plain,
    name: line(),
    acronym: line(),
    type: plain,
    custodian: plain,
    core: plain,
    status: plain,
    legalBasis: long(),
    purpose: long(),
    unit: plain,
    population: long(),
    exclusions: long(),
    geography: long(),
    frequency: plain,
    firstYear: plain,
    lastReferenceDate: plain,
    lastPublishedDate: plain,
    variables: plain,
    tabulatedBy: plain,
    recordCount: plain,
    entriesPerYear: plain,
    software: line(),
    dataEntry: long(),
    identifier: line(),
    access: long(),
    publication: line(),
    resources: long(),
    plannedChange: long(),
    contacts: plain,
    notes: long('comments'),
    order: plain,
  },
  topics: { topic: plain, priority: plain, reason: long() },
  answers: {
    criterion: plain,
    source: plain,
    value: plain,
    confidence: plain,
    justification: long('justifications'),
    // 'Not applicable' takes a reason (F.1): without one the file would not be valid.
    naReason: { kind: 'text', limit: 20_000, goesWith: 'justifications', instead: 'left-out' },
    evidence: plain,
    answeredBy: identity('name', 'authorship'),
    answeredAt: { kind: 'plain', goesWith: 'authorship' },
  },
  assignments: { criterion: plain, source: plain, person: plain },
  topicLinks: {
    topic: plain,
    source: plain,
    share: plain,
    variables: plain,
    linkedWith: plain,
    note: long('justifications'),
  },
  evidence: {
    id: plain,
    kind: plain,
    title: line(),
    strength: plain,
    file: {
      kind: 'group',
      goesWith: ({ kind }) => (kind === 'interview' ? 'interview-files' : 'evidence'),
      fields: { name: line(), sha256: plain, size: plain, mediaType: line() },
    },
    url: text(2_000),
    interview: {
      kind: 'group',
      goesWith: 'interviews',
      fields: {
        function: line(),
        institution: plain,
        place: line(),
        consent: plain,
        personName: identity('name', interviewedCategory),
      },
    },
    date: plain,
    describesFrom: plain,
    describesTo: plain,
    staleOn: plain,
    note: long('comments'),
  },
  indicators: {
    indicator: plain,
    availability: plain,
    reason: long(),
    source: plain,
    figures: {
      kind: 'group',
      fields: { period: line(), value: plain, breakdown: line(), status: plain, note: long() },
    },
    unit: line(),
    disaggregations: plain,
    definitionNote: long(),
    confidence: plain,
    evidence: plain,
  },
  systems: {
    id: plain,
    name: line(),
    institution: plain,
    sources: plain,
    categories: plain,
    software: line(),
    hosting: line(),
    identifiers: line(),
    interfaces: long(),
    records: plain,
    since: plain,
    status: plain,
    notes: long('comments'),
  },
  exchanges: {
    id: plain,
    from: party,
    to: party,
    content: long(),
    means: plain,
    frequency: plain,
    agreement: line(),
    personalData: plain,
    status: plain,
    notes: long('comments'),
  },
  gaps: {
    id: plain,
    rule: plain,
    subjectKind: plain,
    subject: plain,
    reportingDuty: plain,
    status: plain,
    reason: long('justifications'),
    // Whether a decision still holds hangs on them, so they stay.
    decidedOn: { kind: 'facts' },
    mergedInto: plain,
    title: line(),
    severity: plain,
    topics: plain,
    sources: plain,
    institutions: plain,
    recommendations: plain,
    note: long('comments'),
  },
  actions: {
    id: plain,
    recommendation: plain,
    title: line(),
    gaps: plain,
    lead: plain,
    partners: plain,
    start: plain,
    end: plain,
    dependsOn: plain,
    costClass: plain,
    cost: plain,
    currency: plain,
    fundingStatus: plain,
    funding: line(),
    success: long(),
    status: plain,
    effects: { kind: 'group', fields: { criterion: plain, source: plain, toLevel: plain } },
    links: { kind: 'group', fields: { topic: plain, source: plain, share: plain, variables: plain } },
    activates: plain,
    note: long('comments'),
    order: plain,
  },
  targets: {
    criterion: plain,
    source: plain,
    goals: { kind: 'group', fields: { year: plain, level: plain } },
    note: long('comments'),
  },
  secondScores: {
    id: plain,
    criterion: plain,
    source: plain,
    person: plain,
    value: plain,
    note: long('comments'),
    at: plain,
  },
  researchQuestions: {
    id: plain,
    template: plain,
    question: line(),
    purpose: long(),
    method: long(),
    sources: plain,
    lead: plain,
    partners: plain,
    gaps: plain,
    topics: plain,
    status: plain,
    note: long('comments'),
    order: plain,
  },
  reviews: {
    id: plain,
    criterion: plain,
    source: plain,
    reviewer: plain,
    verdict: plain,
    proposedValue: plain,
    comment: long(),
    at: plain,
    resolution: {
      kind: 'group',
      fields: { outcome: plain, text: long(), by: identity('name', 'authorship'), at: plain },
    },
  },
  regionalAnswers: { check: plain, level: plain, note: long('justifications') },
  comparisonCard: { statistic: plain, item: plain, value: long(), convertible: plain },
  mirrorFlows: {
    id: plain,
    partner: body,
    direction: plain,
    year: plain,
    reportedHere: plain,
    reportedByPartner: plain,
    note: long('justifications'),
  },
  sectors: {
    sector: plain,
    document: line(),
    usesIndicators: plain,
    institution: plain,
    note: long('justifications'),
  },
  reportTexts: { part: text(40), language: plain, text: long(), writtenOn: long('authorship') },
} as const satisfies RecordRules;

/** The same of the head of an assessment. */
export const HEAD_RULES = {
  id: plain,
  country: body,
  countryCode: plain,
  title: line(),
  periodStart: plain,
  periodEnd: plain,
  referenceDate: plain,
  state: plain,
  reportLanguage: plain,
  practice: plain,
  context: long(),
  scope: long(),
  planCurrency: plain,
  planBudget: plain,
  planFrom: plain,
  planUntil: plain,
  exchangeRates: { kind: 'group', fields: { currency: plain, rate: plain } },
  reportChapters: { kind: 'group', fields: { chapter: text(40), included: plain } },
  createdAt: plain,
  updatedAt: plain,
} as const satisfies RulesOf<Assessment['head']>;
