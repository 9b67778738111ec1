import type { TFunction } from 'i18next';
import type { FrameworkTexts } from '../../../../assessment-framework/model/framework-texts.ts';
import type {
  BlockScore,
  Scores,
  SourceScore,
  TopicCoverage,
} from '../../../../assessment-framework/scoring/result.ts';
import type { SourceLimitKind } from '../../../../assessment-framework/scoring/source-limits.ts';
import type { Format } from '../../../shared/format/use-format.ts';

type Say = TFunction<'results'>;

/** The title: the bands of the three indices, or what stands between the answers and a score. */
export function composeFinding(
  { indices, sources: shown }: Pick<Scores, 'indices' | 'sources'>,
  { texts, t, isFiltered }: { readonly texts: FrameworkTexts; readonly t: Say; readonly isFiltered: boolean },
): string {
  const { system, sources, coverage } = indices;
  const word = (band: string | null) =>
    (texts.framework.bands[band ?? '']?.name ?? band ?? '').toLocaleLowerCase();
  const noneLeft = isFiltered && shown.length === 0;
  if (system.score === null && sources.score === null) {
    return t(isFiltered ? 'finding.nothingLeft' : 'finding.nothing');
  }
  if (noneLeft) return t('finding.systemOnly', { system: word(system.band) });
  if (system.score === null) return t('finding.systemWithheld', { count: system.leftOut.length });
  if (sources.score === null) return t('finding.sourcesOpen', { system: word(system.band) });
  if (coverage.score === null) {
    return t('finding.coverageOpen', { system: word(system.band), sources: word(sources.band) });
  }
  if (system.band === sources.band && sources.band === coverage.band) {
    return t('finding.same', { band: word(system.band) });
  }
  return t('finding.bands', {
    system: word(system.band),
    sources: word(sources.band),
    coverage: word(coverage.band),
  });
}

interface Comparison {
  readonly nameOf: (id: string) => string;
  readonly format: Format;
  readonly t: Say;
  /** The blocks without the filter; null without one. */
  readonly whole: readonly BlockScore[] | null;
}

/** Less than half a point of the scale is no difference that is shown. */
const SEEN = 0.0005;

/** Heading of the profile: its two ends; under a filter what moves most against the whole. */
export function profileFinding(
  blocks: readonly BlockScore[],
  { nameOf, format, t, whole }: Comparison,
): string {
  if (blocks.length === 0) return t('profile.none');
  if (whole) {
    const scoreOf = new Map(whole.map(({ id, score }) => [id, score]));
    const moves = blocks.flatMap(({ id, score }) => {
      const before = scoreOf.get(id) ?? null;
      return score === null || before === null ? [] : [{ id, by: score - before }];
    });
    const [largest] = moves.toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by));
    if (!largest) return t('profile.open');
    if (Math.abs(largest.by) < SEEN) return t('profile.still');
    const params = { name: nameOf(largest.id), points: format.score(Math.abs(largest.by)) };
    return t(largest.by < 0 ? 'profile.falls' : 'profile.rises', params);
  }
  const scored = blocks
    .filter(({ score }) => score !== null)
    .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0));
  const [first, last] = [scored[0], scored.at(-1)];
  if (!first || !last || first === last) return t('profile.open');
  return t('profile.ends', { strongest: nameOf(first.id), weakest: nameOf(last.id) });
}

/** Heading of the sources: what limits most of them. */
export function sourcesFinding(
  limits: readonly { readonly source: SourceScore; readonly kind: SourceLimitKind }[],
  t: Say,
): string {
  const total = limits.length;
  if (total === 0) return t('sources.none');
  const count = (kind: SourceLimitKind) => limits.filter((limit) => limit.kind === kind).length;
  const [capped, withheld, grouped] = [count('cap'), count('withheld'), count('group')];
  if (capped > 0) return t('sources.capped', { count: capped, total });
  if (withheld > 0 && grouped > 0) {
    return t('sources.mixed', {
      withheld: t('sources.open', { count: withheld, total }),
      grouped: t('sources.grouped', { count: grouped }),
    });
  }
  if (withheld > 0) return t('sources.open', { count: withheld, total });
  return grouped > 0 ? t('sources.weak', { count: grouped, total }) : t('sources.free', { count: total });
}

/** Heading of the topics: how many are at least half covered. */
export function topicsFinding(topics: readonly TopicCoverage[], half: number, t: Say): string {
  const relevant = topics.filter(({ weight }) => weight > 0);
  if (relevant.length === 0) return t('topics.none');
  const covered = relevant.filter(({ coverage }) => coverage >= half - 1e-9).length;
  return t('topics.covered', { count: covered, total: relevant.length });
}
