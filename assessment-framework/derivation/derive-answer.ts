import type { Answer, Assessment } from '../model/assessment.ts';
import type { Criterion, Framework } from '../model/framework.ts';
import type { AnswerTerm, BlockScore, Scores } from '../scoring/result.ts';
import type { Derivation, Statement, Subject } from './derivation.ts';
import { difference, type FormulaStep, given, largest, quotient, smallest, sum } from './formula.ts';
import {
  date,
  interval,
  items,
  name,
  note,
  number,
  percent,
  phrase,
  rubric,
  say,
  sayIf,
  score,
  text,
} from './params.ts';

const HIGHEST_LEVEL = 4;

/** An answer in its block. `criterion` gives the standards behind it. */
export interface AnswerPlace {
  readonly subject: Extract<Subject, { kind: 'answer' }>;
  readonly block: BlockScore;
  readonly term: AnswerTerm;
  readonly criterion: Criterion;
}

interface Facts {
  readonly framework: Framework;
  readonly assessment: Pick<Assessment, 'answers' | 'evidence'>;
  readonly scores: Scores;
}

/** What one answer says, how sure it is, what it does to its block, and what it rests on (F.1 to F.4). */
export function deriveAnswer(place: AnswerPlace, { framework, assessment, scores }: Facts): Derivation {
  const { subject, term } = place;
  const answer = assessment.answers.findLast(
    (each) => each.criterion === subject.criterion && each.source === subject.source,
  );
  const known = new Set(assessment.evidence.map(({ id }) => id));
  const evidence = (answer?.evidence ?? []).filter((id) => known.has(id));
  const halfWidth =
    term.confidence === null ? null : framework.settings.confidence[term.confidence].halfWidth;
  return {
    subject,
    value: term.x,
    lower: term.xLower,
    upper: term.xUpper,
    statements: [
      ...levelStatements(place, answer),
      ...weightStatements(place),
      ...(halfWidth === null || term.confidence === null
        ? []
        : [
            say(`answer.confidence.${term.confidence}`, {
              halfWidth: number(halfWidth),
              ...interval({ lower: term.xLower, upper: term.xUpper }),
            }),
          ]),
      ...evidenceStatements(answer, evidence, assessment),
      ...whoStatements(answer),
      ...referenceStatements(place.criterion),
    ],
    formula: { name: 'answer', steps: answerSteps(term, halfWidth) },
    parts: evidence.map((id) => ({ kind: 'evidence', id })),
    framework: scores.framework,
    reference: 'F.1',
  };
}

function levelStatements({ subject, term }: AnswerPlace, answer: Answer | undefined): readonly Statement[] {
  const criterion = name('criterion', subject.criterion);
  const justification = answer?.justification ?? '';
  const said = sayIf(justification !== '', 'answer.justification', { text: note(justification) });
  switch (term.value) {
    case null:
      return [say('answer.blank', { criterion })];
    case 'NK':
      return [say('answer.notKnown', { criterion }), ...said];
    case 'NA':
      return [
        say('answer.notApplicable', { criterion }),
        ...sayIf((answer?.naReason ?? '') !== '', 'answer.naReason', {
          reason: text(answer?.naReason ?? ''),
        }),
        ...said,
      ];
    default:
      return [
        say('answer.level', { criterion, level: number(term.value), value: number(term.x ?? 0) }),
        say('answer.rubric', { text: rubric(subject.criterion, term.value) }),
        ...said,
      ];
  }
}

function weightStatements({ subject, block, term }: AnswerPlace): readonly Statement[] {
  if (term.value === 'NA') return [];
  const owner = subject.source === null ? name('dimension', block.id) : name('source', block.id);
  const weight = number(term.weight);
  const applicable = block.terms
    .filter(({ value }) => value !== 'NA')
    .reduce((total, each) => total + each.weight, 0);
  return [
    say(term.critical ? 'answer.weight.critical' : 'answer.weight.normal', {
      weight,
      subject: owner,
      share: percent(term.weight / applicable),
    }),
    ...(term.x === null ? [] : [say('answer.adds', { points: number(term.weight * term.x), weight })]),
    ...sayIf(block.cappedBy.includes(term.criterion), 'answer.caps', {
      subject: owner,
      cap: score(block.cap),
    }),
  ];
}

function evidenceStatements(
  answer: Answer | undefined,
  evidence: readonly string[],
  { evidence: pieces }: Facts['assessment'],
): readonly Statement[] {
  if (answer === undefined) return [];
  if (evidence.length === 0) return [say('answer.noEvidence')];
  const strengthOf = (id: string) => pieces.find((piece) => piece.id === id)?.strength ?? 'heard';
  return [
    say('answer.evidence', {
      list: items(
        evidence.map((id) =>
          phrase('answer.piece', {
            title: name('evidence', id),
            strength: phrase(`strength.${strengthOf(id)}`),
          }),
        ),
      ),
    }),
  ];
}

function whoStatements(answer: Answer | undefined): readonly Statement[] {
  if (answer === undefined) return [];
  const { answeredBy, answeredAt } = answer;
  if (answeredBy !== '' && answeredAt !== null) {
    return [say('answer.byOn', { person: text(answeredBy), date: date(answeredAt) })];
  }
  if (answeredAt !== null) return [say('answer.on', { date: date(answeredAt) })];
  return sayIf(answeredBy !== '', 'answer.by', { person: text(answeredBy) });
}

function referenceStatements({ references, proposal }: Criterion): readonly Statement[] {
  return [
    ...sayIf(references.length > 0, 'answer.references', {
      list: items(references.map((id) => name('reference', id))),
    }),
    say(proposal ? 'answer.proposal' : 'answer.prescribed'),
  ];
}

function answerSteps(term: AnswerTerm, halfWidth: number | null): readonly FormulaStep[] {
  const { value, x } = term;
  if (typeof value !== 'number' || x === null || halfWidth === null) return [];
  const level = given(value);
  const highest = given(HIGHEST_LEVEL);
  return [
    { of: 'value', sign: 'x', expression: quotient(level, highest), value: x },
    {
      of: 'lower',
      sign: 'x₋',
      expression: quotient(largest(given(0), difference(level, given(halfWidth))), highest),
      value: term.xLower,
    },
    {
      of: 'upper',
      sign: 'x₊',
      expression: quotient(smallest(highest, sum([level, given(halfWidth)])), highest),
      value: term.xUpper,
    },
  ];
}
