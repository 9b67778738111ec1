import { answers, assignments, regionalAnswers, reviews, secondScores, sectors } from './answers.ts';
import { evidence } from './evidence.ts';
import { comparisonCard, indicators, mirrorFlows } from './figures.ts';
import { gaps, researchQuestions } from './gaps.ts';
import type { Kind, RecordKind } from './kind.ts';
import { actions, targets } from './plan.ts';
import { reportTexts } from './report-texts.ts';
import { sources, topicLinks, topics } from './sources.ts';
import { exchanges, systems } from './systems.ts';
import { institutions, people } from './team.ts';

/** Every kind of record, in the order of the assessment file. */
export const allKinds = {
  people,
  institutions,
  sources,
  topics,
  answers,
  assignments,
  topicLinks,
  evidence,
  indicators,
  systems,
  exchanges,
  gaps,
  actions,
  targets,
  secondScores,
  researchQuestions,
  reviews,
  regionalAnswers,
  comparisonCard,
  mirrorFlows,
  sectors,
  reportTexts,
} as const satisfies { readonly [K in RecordKind]: Kind };

/** Names of the kinds, in the order of the assessment file. */
export const kindNames = Object.keys(allKinds) as readonly RecordKind[];
