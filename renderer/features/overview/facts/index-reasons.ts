import type { TFunction } from 'i18next';
import type { Assessment } from '../../../../assessment-framework/model/assessment.ts';
import type { FrameworkTexts } from '../../../../assessment-framework/model/framework-texts.ts';
import type { Scores } from '../../../../assessment-framework/scoring/result.ts';
import type { Format } from '../../../shared/format/use-format.ts';

interface Facts {
  readonly scores: Scores;
  readonly texts: FrameworkTexts;
  readonly assessment: Assessment;
  readonly format: Format;
}

type Scored = { readonly id: string; readonly score: number | null };
const byScore = (blocks: readonly Scored[]) =>
  blocks.filter(({ score }) => score !== null).toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0));

/** One sentence behind each of the three indices: what holds it back, or what is missing for a number. */
export function indexReasons({ scores, texts, assessment, format }: Facts, t: TFunction<'overview'>) {
  const dimension = (id: string) =>
    t('reasons.dimension', { name: texts.framework.dimensions[id]?.short ?? id, id });
  const source = (id: string) => assessment.sources.find((each) => each.id === id)?.name ?? id;
  const topic = (id: string) => texts.topics[id]?.label ?? id;

  const dimensions = byScore(scores.dimensions);
  const system =
    scores.indices.system.score === null
      ? t('reasons.systemOpen', { count: scores.dimensions.length - dimensions.length })
      : t('reasons.system', { list: format.list(dimensions.slice(0, 2).map(({ id }) => dimension(id))) });

  const ranked = byScore(scores.sources);
  const [weakest, strongest] = [ranked[0], ranked.at(-1)];
  const sources =
    weakest && strongest && weakest !== strongest
      ? t('reasons.sources', { strongest: source(strongest.id), weakest: source(weakest.id) })
      : weakest
        ? t('reasons.oneSource', { source: source(weakest.id) })
        : t(assessment.sources.length === 0 ? 'reasons.noSource' : 'reasons.sourcesOpen');

  const relevant = scores.topics.filter(({ weight }) => weight > 0);
  const bare = relevant.filter(({ cells }) => cells.every(({ share }) => share === 0));
  const { coveredTopics, relevantTopics } = scores.indices.coverage;
  const covered = t('reasons.covered', { done: coveredTopics, total: relevantTopics });
  const coverage =
    assessment.topicLinks.length === 0
      ? t('reasons.noLink')
      : bare.length === 0
        ? covered
        : t('reasons.bare', {
            covered,
            count: bare.length,
            list: format.list(bare.slice(0, 3).map(({ id }) => topic(id))),
          });
  return { system, sources, coverage };
}
