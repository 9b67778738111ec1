import type { TFunction } from 'i18next';
import type { TopicStatus } from './topic-status.ts';

/** Small numbers as words, in the form for the beginning or the middle of a sentence. */
function word(count: number, place: 'start' | 'inside', t: TFunction<'coverage'>): string {
  return t(`number.${place}.${count}`, { defaultValue: String(count) });
}

/** The title: how many topics nobody measures, and how many hang on one source; else what stands well. */
export function composeFinding(
  facts: { readonly statuses: readonly TopicStatus[]; readonly sources: number; readonly links: number },
  t: TFunction<'coverage'>,
): string {
  if (facts.sources === 0) return t('finding.noSources');
  if (facts.links === 0) return t('finding.noLinks');
  const relevant = facts.statuses.filter((status) => status !== 'not-relevant');
  const bare = relevant.filter((status) => status === 'no-source').length;
  const single = relevant.filter((status) => status.endsWith('one-source')).length;
  const weak = relevant.filter((status) => status === 'weak').length;
  const clause = (key: string, count: number, place: 'start' | 'inside') =>
    t(`finding.${key}`, { count, number: word(count, place, t) });
  if (bare === relevant.length) return t('finding.allBare');
  if (bare > 0 && single > 0) {
    return t('finding.both', {
      first: clause('bare', bare, 'start'),
      second: clause('hang', single, 'inside'),
    });
  }
  if (bare > 0) return clause('bare', bare, 'start');
  if (single > 0) return t('finding.sourced', { rest: clause('single', single, 'inside') });
  if (weak > 0) return t('finding.sourced', { rest: clause('weak', weak, 'inside') });
  return t('finding.sound');
}
