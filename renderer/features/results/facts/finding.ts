import type { TFunction } from 'i18next';
import type { FrameworkTexts } from '../../../../assessment-framework/model/framework-texts.ts';
import type { BlockScore, Indices, TopicCoverage } from '../../../../assessment-framework/scoring/result.ts';

type Say = TFunction<'results'>;

/** The title: the bands of the three indices, or what stands between the answers and a score. */
export function composeFinding(indices: Indices, texts: FrameworkTexts, t: Say): string {
  const { system, sources, coverage } = indices;
  const word = (band: string | null) =>
    (texts.framework.bands[band ?? '']?.name ?? band ?? '').toLocaleLowerCase();
  if (system.score === null && sources.score === null) return t('finding.nothing');
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

/** Heading of the profile: its two ends. */
export function profileFinding(
  blocks: readonly BlockScore[],
  nameOf: (id: string) => string,
  t: Say,
): string {
  const scored = blocks
    .filter(({ score }) => score !== null)
    .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0));
  const [first, last] = [scored[0], scored.at(-1)];
  if (!first || !last || first === last) return t('profile.open');
  return t('profile.ends', { strongest: nameOf(first.id), weakest: nameOf(last.id) });
}

/** Heading of the sources: how many are held down by a critical criterion, or have no score yet. */
export function sourcesFinding(sources: readonly BlockScore[], t: Say): string {
  const capped = sources.filter(({ score, cappedBy }) => score !== null && cappedBy.length > 0).length;
  const open = sources.filter(({ score }) => score === null).length;
  const total = sources.length;
  if (total === 0) return t('sources.none');
  if (capped > 0) return t('sources.capped', { count: capped, total });
  if (open > 0) return t('sources.open', { count: open, total });
  return t('sources.free', { count: total });
}

/** Heading of the topics: how many are at least half covered. */
export function topicsFinding(topics: readonly TopicCoverage[], half: number, t: Say): string {
  const relevant = topics.filter(({ weight }) => weight > 0);
  const covered = relevant.filter(({ coverage }) => coverage >= half - 1e-9).length;
  return t('topics.covered', { count: covered, total: relevant.length });
}
