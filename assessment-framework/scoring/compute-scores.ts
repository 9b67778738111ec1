import { coverTopic } from '../coverage/topic-coverage.ts';
import type { Assessment, DataSource, TopicLink, TopicSetting } from '../model/assessment.ts';
import type { Framework, SystemCriterion, Topic } from '../model/framework.ts';
import { type AnswerIndex, answersOf, indexAnswers } from './answer-index.ts';
import { scoreBlock } from './block-score.ts';
import { groupBy } from './group-by.ts';
import { computeIndices } from './indices.ts';
import type { BlockScore, Scores, SourceScore, TopicCoverage } from './result.ts';
import { scoreSource } from './source-score.ts';

/** The parts of an assessment that scores depend on. */
export type ScoredParts = Pick<Assessment, 'answers' | 'sources' | 'topics' | 'topicLinks'>;

/** Framework and assessment sorted for scoring: everything but the answers. */
export interface ScoringGround {
  readonly framework: Framework;
  readonly criteriaOfDimension: ReadonlyMap<string, readonly SystemCriterion[]>;
  readonly sources: readonly DataSource[];
  /** Sources that exist, by id, with their position: planned ones are scored, but enter neither indices nor coverage. */
  readonly existing: ReadonlyMap<string, number>;
  readonly settingOfTopic: ReadonlyMap<string, TopicSetting>;
  readonly linksOfTopic: ReadonlyMap<string, readonly TopicLink[]>;
  /** Topics linked with each source. */
  readonly topicsOfSource: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * All scores of an assessment under a framework (F.3 to F.6), each with its derivation. Values are unrounded fractions.
 *
 * Sources that are planned get their own score, so that their page can show it, but do not exist yet: they enter
 * neither the indices nor the coverage of topics. Discontinued sources do, since their data still exist. Answers, links
 * and settings that name something unknown are passed over. Dimensions and topics keep the order of the framework,
 * sources that of the assessment.
 */
export function computeScores(framework: Framework, assessment: ScoredParts): Scores {
  const ground = scoringGround(framework, assessment);
  const answers = indexAnswers(assessment.answers);
  const dimensions = framework.settings.dimensions.map(({ id }) => dimensionScore(ground, id, answers));
  const sources = ground.sources.map((source) =>
    scoreSource(framework, source, answersOf(answers, source.id)),
  );
  const topics = framework.topics.map((topic) => topicCoverage(ground, topic, { sources, answers }));
  return gathered(ground, { dimensions, sources, topics });
}

/** Sorts framework, sources, topic settings and links once. The last of two records with the same key counts. */
export function scoringGround(framework: Framework, assessment: Omit<ScoredParts, 'answers'>): ScoringGround {
  const links = new Map(assessment.topicLinks.map((link) => [`${link.topic} ${link.source}`, link]));
  return {
    framework,
    criteriaOfDimension: groupBy(framework.systemCriteria, (criterion) => criterion.dimension),
    sources: assessment.sources,
    existing: new Map(
      assessment.sources.flatMap(({ id, status }, position) =>
        status === 'planned' ? [] : [[id, position]],
      ),
    ),
    settingOfTopic: new Map(assessment.topics.map((setting) => [setting.topic, setting])),
    linksOfTopic: groupBy(links.values(), (link) => link.topic),
    topicsOfSource: new Map(
      [...groupBy(links.values(), ({ source }) => source)].map(([source, own]) => [
        source,
        new Set(own.map(({ topic }) => topic)),
      ]),
    ),
  };
}

/** Score of one dimension of the framework. */
function dimensionScore(ground: ScoringGround, id: string, answers: AnswerIndex): BlockScore {
  const criteria = ground.criteriaOfDimension.get(id) ?? [];
  return scoreBlock({ id, criteria }, answersOf(answers, null), ground.framework.settings);
}

/** Coverage of one topic of the framework from the existing sources. `sources` stand in the order of the assessment. */
export function topicCoverage(
  ground: ScoringGround,
  topic: Topic,
  known: { readonly sources: readonly SourceScore[]; readonly answers: AnswerIndex },
): TopicCoverage {
  return coverTopic(ground.framework.settings, {
    topic,
    setting: ground.settingOfTopic.get(topic.id),
    links: ground.linksOfTopic.get(topic.id) ?? [],
    scoreOf: (id) => known.sources[ground.existing.get(id) ?? -1],
    // Only asked for where two sources may be linked; whoever changes single answers makes them late.
    get answers() {
      return known.answers;
    },
  });
}

/** The parts together with the indices computed from them; parts that are those of `before` keep their index. */
export function gathered(
  ground: ScoringGround,
  parts: Pick<Scores, 'dimensions' | 'sources' | 'topics'>,
  before?: Scores,
): Scores {
  const { id, version } = ground.framework.settings;
  const { dimensions, topics } = parts;
  const sources = parts.sources.filter((source) => ground.existing.has(source.id));
  const kept = before && {
    ...(dimensions === before.dimensions ? { system: before.indices.system } : {}),
    ...(parts.sources === before.sources ? { sources: before.indices.sources } : {}),
    ...(topics === before.topics ? { coverage: before.indices.coverage } : {}),
  };
  return {
    framework: { id, version },
    dimensions,
    sources: parts.sources,
    topics,
    indices: computeIndices(ground.framework.settings, { dimensions, sources, topics }, kept),
  };
}
