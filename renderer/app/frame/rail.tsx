import { Link, type LinkProps } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { countsAsGap } from '../../../assessment-framework/gaps/decided-gaps.ts';
import { askedSources } from '../../../assessment-framework/scoring/asked-sources.ts';
import { useDecidedGaps, useScores, useWorkspace } from '../../shared/data/workspace.tsx';
import { useFormat } from '../../shared/format/use-format.ts';
import styles from './frame.module.css';

/** The pages of an assessment in the order of the work, each with what is left or how much there is. */
export function Rail() {
  const { t } = useTranslation('app');
  const { assessmentId } = useWorkspace();
  const counts = useRailCounts();
  const groups = [
    { name: null, items: [{ to: '/a/$assessmentId', key: 'overview', count: '' }] },
    {
      name: t('rail.prepare'),
      items: [
        { to: '/a/$assessmentId/team', key: 'team', count: counts.team },
        { to: '/a/$assessmentId/institutions', key: 'institutions', count: counts.institutions },
        { to: '/a/$assessmentId/sources', key: 'sources', count: counts.sources },
        { to: '/a/$assessmentId/inventory', key: 'inventory', count: '' },
        { to: '/a/$assessmentId/evidence', key: 'evidence', count: counts.evidence },
      ],
    },
    {
      name: t('rail.assess'),
      items: [
        { to: '/a/$assessmentId/system', key: 'system', count: counts.system },
        { to: '/a/$assessmentId/source-checklists', key: 'sourceChecklists', count: counts.sourceChecklists },
        { to: '/a/$assessmentId/topics', key: 'topics', count: counts.topics },
      ],
    },
    {
      name: t('rail.understand'),
      items: [
        { to: '/a/$assessmentId/results', key: 'results', count: '' },
        { to: '/a/$assessmentId/sensitivity', key: 'sensitivity', count: '' },
        { to: '/a/$assessmentId/gaps', key: 'gaps', count: counts.gaps },
        { to: '/a/$assessmentId/plan', key: 'plan', count: counts.plan },
      ],
    },
    { name: t('rail.deliver'), items: [{ to: '/a/$assessmentId/reports', key: 'reports', count: '' }] },
  ] as const;
  return (
    <nav className={styles.rail} aria-label={t('rail.title')}>
      {groups.map((group) => (
        <div key={group.name} className={styles.group}>
          {group.name && <p className={styles.groupName}>{group.name}</p>}
          {group.items.map((item) => (
            <RailLink
              key={item.key}
              assessmentId={assessmentId}
              to={item.to}
              word={t(`rail.${item.key}`)}
              count={item.count}
            />
          ))}
        </div>
      ))}
      <div className={styles.foot}>
        <RailLink
          assessmentId={assessmentId}
          to="/a/$assessmentId/history"
          word={t('rail.history')}
          count=""
        />
      </div>
    </nav>
  );
}

type Place = Exclude<Extract<LinkProps['to'], `/a/$assessmentId${string}`>, `${string}$sourceId${string}`>;

interface RailLinkProps {
  readonly assessmentId: string;
  readonly to: Place;
  readonly word: string;
  readonly count: string;
}

/** One page. An answer changes the counts of a few: the others need not be drawn anew. */
const RailLink = memo(function RailLink({ assessmentId, to, word, count }: RailLinkProps) {
  return (
    <Link
      to={to}
      params={{ assessmentId }}
      className={styles.railLink}
      activeOptions={{ exact: to === '/a/$assessmentId', includeSearch: false }}
    >
      <span>{word}</span>
      {count !== '' && <span className={styles.count}>{count}</span>}
    </Link>
  );
});

function useRailCounts() {
  const { t } = useTranslation('app');
  const format = useFormat();
  const { assessment, framework } = useWorkspace();
  const scores = useScores();
  const gaps = useDecidedGaps();
  const systemAnswered = assessment.answers.filter(({ source }) => source === null).length;
  const sourceAnswered = assessment.answers.length - systemAnswered;
  const sourceTotal = framework.sourceCriteria.length * askedSources(assessment).length;
  const relevant = scores.topics.filter(({ weight }) => weight > 0);
  const covered = relevant.filter(({ cells }) => cells.some((cell) => cell.share > 0)).length;
  const whole = (value: number) => (value === 0 ? '' : format.integer(value));
  const share = (done: number, total: number) =>
    total === 0 ? '' : t('rail.of', { done: format.integer(done), total: format.integer(total) });
  return {
    team: whole(assessment.people.length),
    institutions: whole(assessment.institutions.length),
    sources: whole(assessment.sources.length),
    evidence: whole(assessment.evidence.length),
    system: share(systemAnswered, framework.systemCriteria.length),
    sourceChecklists: share(sourceAnswered, sourceTotal),
    topics: assessment.sources.length === 0 ? '' : share(covered, relevant.length),
    gaps: whole(gaps.filter(countsAsGap).length),
    plan: whole(assessment.actions.filter(({ status }) => status !== 'dropped').length),
  };
}
