import type { Assessment } from '../../../assessment-framework/model/assessment.ts';
import type { Framework } from '../../../assessment-framework/model/framework.ts';
import type { FrameworkTexts } from '../../../assessment-framework/model/framework-texts.ts';
import type { Gap } from '../../../assessment-framework/scoring/result.ts';
import type { Findable, Group } from './matching/find-entries.ts';
import type { MarkedPart } from './matching/fold.ts';
import { haystackOf } from './matching/rank.ts';
import type { Place } from './places.ts';

/** Something the application does when it is chosen. */
export interface Command {
  readonly key: string;
  readonly title: string;
  /** Further words that it is found by. */
  readonly words: string;
  /** The keys that do the same, as printed on them. */
  readonly keys?: readonly string[];
  readonly run: () => void;
}

/** What choosing an entry does: leads somewhere, does something, or asks for the source that a criterion is meant of. */
export type Aim =
  | { readonly does: 'open'; readonly place: Place }
  | { readonly does: 'run'; readonly command: Command }
  | { readonly does: 'narrow'; readonly criterion: string };

/** One line of the palette. */
export interface Entry extends Findable {
  readonly code: string;
  readonly title: string;
  /** Quiet words behind the title. */
  readonly detail: string;
  readonly aim: Aim;
  /** Found by what was entered: the words around it. */
  readonly snippet?: readonly MarkedPart[];
}

interface Line {
  readonly group: Group;
  readonly id: string;
  readonly code?: string;
  readonly title: string;
  readonly detail?: string;
  readonly words?: string;
  readonly aim: Aim;
}

/** A line with what it is found by. */
export const entryOf = ({ group, id, code = '', title, detail = '', words = '', aim }: Line): Entry => ({
  key: `${group}/${id}`,
  group,
  code,
  title,
  detail,
  aim,
  hay: haystackOf(code, title, `${detail} ${words}`),
});

/** Keeps the last result: a list is folded again only when something it is made of has changed. */
function keepLast<A extends readonly unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | null = null;
  return (...args) => {
    if (!last?.args.every((arg, index) => Object.is(arg, args[index])))
      last = { args, result: make(...args) };
    return last.result;
  };
}

const open = (place: Place): Aim => ({ does: 'open', place });

const criteria = keepLast((framework: Framework, texts: FrameworkTexts): Entry[] => [
  ...framework.systemCriteria.map(({ id, dimension }) => {
    const text = texts.systemCriteria[id];
    return entryOf({
      group: 'criteria',
      id,
      code: id,
      title: text?.label ?? id,
      detail: texts.framework.dimensions[dimension]?.short ?? '',
      words: text?.question ?? '',
      aim: open({ at: 'criterion', criterion: id, source: null }),
    });
  }),
  ...framework.sourceCriteria.map(({ id, group }) => {
    const text = texts.sourceCriteria[id];
    return entryOf({
      group: 'criteria',
      id,
      code: id,
      title: text?.label ?? id,
      detail: texts.framework.sourceGroups[group]?.name ?? '',
      words: text?.question ?? '',
      aim: { does: 'narrow', criterion: id },
    });
  }),
]);

const sources = keepLast(
  (all: Assessment['sources'], institutions: Assessment['institutions'], texts: FrameworkTexts): Entry[] => {
    const custodians = new Map(institutions.map(({ id, name, acronym }) => [id, `${name} ${acronym}`]));
    return all.map(({ id, name, acronym, type, custodian }) =>
      entryOf({
        group: 'sources',
        id,
        code: acronym,
        title: name,
        detail: texts.sourceTypes[type]?.name ?? type,
        words: custodian === null ? '' : (custodians.get(custodian) ?? ''),
        aim: open({ at: 'source', source: id }),
      }),
    );
  },
);

const institutions = keepLast((all: Assessment['institutions']): Entry[] =>
  all.map(({ id, name, acronym }) =>
    entryOf({
      group: 'institutions',
      id,
      code: acronym,
      title: name,
      aim: open({ at: 'institution', institution: id }),
    }),
  ),
);

const people = keepLast((team: Assessment['people'], all: Assessment['institutions']): Entry[] => [
  ...team.map(({ id, name, organisation }) =>
    entryOf({
      group: 'people',
      id,
      title: name,
      detail: organisation,
      aim: open({ at: 'page', page: 'team' }),
    }),
  ),
  ...all.flatMap((institution) =>
    institution.contacts
      .filter(({ name, position }) => name !== '' || position !== '')
      .map(({ id, name, position }) =>
        entryOf({
          group: 'people',
          id,
          title: name || position,
          detail: institution.acronym || institution.name,
          words: position,
          aim: open({ at: 'institution', institution: institution.id }),
        }),
      ),
  ),
]);

const topics = keepLast((framework: Framework, texts: FrameworkTexts): Entry[] =>
  framework.topics.map(({ id }) =>
    entryOf({
      group: 'topics',
      id,
      code: id,
      title: texts.topics[id]?.label ?? id,
      words: texts.topics[id]?.name ?? '',
      aim: open({ at: 'topic', topic: id }),
    }),
  ),
);

const gaps = keepLast(
  (
    found: readonly Gap[],
    records: Assessment['gaps'],
    all: Assessment['sources'],
    texts: FrameworkTexts,
  ): Entry[] => {
    const names = new Map(all.map(({ id, name }) => [id, name]));
    const subjectOf = (kind: Gap['subjectKind'], subject: string) =>
      kind === 'topic' ? (texts.topics[subject]?.label ?? subject) : (names.get(subject) ?? '');
    return [
      ...found.map(({ key, rule, subjectKind, subject }) =>
        entryOf({
          group: 'gaps',
          id: key,
          code: rule,
          title: texts.gaps[rule]?.name ?? rule,
          detail: subjectOf(subjectKind, subject),
          aim: open({ at: 'gap', gap: key }),
        }),
      ),
      ...records
        .filter(({ rule, title }) => rule === null && title !== '')
        .map(({ id, title, subjectKind, subject }) =>
          entryOf({
            group: 'gaps',
            id,
            title,
            detail: subjectOf(subjectKind, subject),
            aim: open({ at: 'gap', gap: id }),
          }),
        ),
    ];
  },
);

const actions = keepLast((all: Assessment['actions'], texts: FrameworkTexts): Entry[] =>
  all.map(({ id, title, recommendation }) =>
    entryOf({
      group: 'actions',
      id,
      code: recommendation ?? '',
      title: title || texts.recommendations[recommendation ?? '']?.label || id,
      aim: open({ at: 'action', action: id }),
    }),
  ),
);

const researchQuestions = keepLast((all: Assessment['researchQuestions']): Entry[] =>
  all
    .filter(({ question }) => question !== '')
    .map(({ id, question }) =>
      entryOf({
        group: 'research',
        id,
        title: question,
        aim: open({ at: 'research' }),
      }),
    ),
);

const indicators = keepLast((all: Assessment['indicators'], texts: FrameworkTexts): Entry[] =>
  all.flatMap(({ indicator, source }) => {
    if (source === null) return [];
    const text = texts.indicators[indicator];
    return entryOf({
      group: 'indicators',
      id: indicator,
      code: indicator,
      title: text?.name ?? indicator,
      detail: text?.unit ?? '',
      // A figure is looked at beside the source that gives it.
      aim: open({ at: 'source', source }),
    });
  }),
);

const evidence = keepLast((all: Assessment['evidence']): Entry[] =>
  all.map(({ id, title, file }) =>
    entryOf({
      group: 'evidence',
      id,
      title,
      detail: file && file.name !== title ? file.name : '',
      aim: open({ at: 'evidence', evidence: id }),
    }),
  ),
);

interface Facts {
  readonly assessment: Assessment;
  readonly framework: Framework;
  readonly texts: FrameworkTexts;
  readonly gaps: readonly Gap[];
}

/** Everything of an assessment that can be found by its name, folded once for as long as it does not change. */
export function recordEntries({ assessment, framework, texts, gaps: found }: Facts): readonly Entry[] {
  return together(
    criteria(framework, texts),
    sources(assessment.sources, assessment.institutions, texts),
    institutions(assessment.institutions),
    people(assessment.people, assessment.institutions),
    topics(framework, texts),
    gaps(found, assessment.gaps, assessment.sources, texts),
    actions(assessment.actions, texts),
    researchQuestions(assessment.researchQuestions),
    indicators(assessment.indicators, texts),
    evidence(assessment.evidence),
  );
}

const together = keepLast((...lists: Entry[][]): readonly Entry[] => lists.flat());
