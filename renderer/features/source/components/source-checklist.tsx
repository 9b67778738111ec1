import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';
import type { SourceScore } from '../../../../assessment-framework/scoring/result.ts';
import { Checklist } from '../../../shared/checklist/checklist.tsx';
import { nearestBlock } from '../../../shared/checklist/filter/nearest-block.ts';
import { useCriterionFilter } from '../../../shared/checklist/filter/use-criterion-filter.ts';
import { firstOpen } from '../../../shared/checklist/neighbour.ts';
import { PresetSuggestion } from '../../../shared/checklist/preset-suggestion.tsx';
import { ProposeFrom } from '../../../shared/checklist/proposal/propose-from.tsx';
import { EmptyState } from '../../../shared/components/empty-state.tsx';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';

interface SourceChecklistProps {
  readonly source: DataSource;
  readonly score: SourceScore;
}

/** The checklist of one source, with suggestions from its type. */
export function SourceChecklist({ source, score }: SourceChecklistProps) {
  const { t } = useTranslation('source');
  const navigate = useNavigate();
  const { assessmentId, assessment, texts } = useWorkspace();
  const { sources } = useScores();
  const filter = useCriterionFilter();
  const { criterion: asked } = useSearch({ strict: false });
  const named = score.terms.find(({ criterion }) => criterion === asked)?.criterion;
  const matching = score.terms.filter((term) => filter.matches(source.id, term));
  const criterion = named ?? firstOpen(matching) ?? firstOpen(score.terms);
  const go = (sourceId: string, id: string) =>
    void navigate({
      to: '/a/$assessmentId/sources/$sourceId',
      params: { assessmentId, sourceId },
      search: { criterion: id, ...filter.search },
      replace: sourceId === source.id,
      resetScroll: false,
    });
  const choose = (id: string) => go(source.id, id);
  // Without it in the address, 'the first open one' would move on with the first answer.
  useEffect(() => {
    if ((!named || filter.isAddressBehind) && criterion !== undefined) choose(criterion);
  });
  if (criterion === undefined)
    return <EmptyState title={t('noChecklist.title')} text={t('noChecklist.text')} />;
  const position = sources.indexOf(score);
  // Only a filter leads on to the next source by itself: it asks for criteria, wherever they are.
  const near = (by: 1 | -1) =>
    filter.isActive ? nearestBlock(sources, { position, by }, filter.matches, ({ id }) => id) : null;
  const nameOf = (id: string) => {
    const other = assessment.sources.find((one) => one.id === id);
    return other ? other.acronym || other.name : id;
  };
  const [before, after] = [near(-1), near(1)];
  const beyond = (found: typeof after, at: 0 | -1) => {
    const term = found?.terms.at(at);
    return found && term
      ? {
          label: t('goOn', { source: nameOf(found.block.id) }),
          go: () => go(found.block.id, term.criterion),
        }
      : null;
  };
  const other = after ?? before;
  const there = beyond(other, 0);
  return (
    <Checklist
      block={score}
      texts={texts.sourceCriteria}
      source={source.id}
      criterion={criterion}
      onChoose={choose}
      before={beyond(before, -1)}
      after={beyond(after, 0)}
      elsewhere={other && there && { label: nameOf(other.block.id), count: other.terms.length, go: there.go }}
      suggestion={
        <>
          <PresetSuggestion key={source.id} source={source} />
          <ProposeFrom source={source} />
        </>
      }
    />
  );
}
