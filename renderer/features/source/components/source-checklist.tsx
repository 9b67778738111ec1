import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';
import type { SourceScore } from '../../../../assessment-framework/scoring/result.ts';
import { Checklist } from '../../../shared/checklist/checklist.tsx';
import { firstOpen } from '../../../shared/checklist/neighbour.ts';
import { PresetSuggestion } from '../../../shared/checklist/preset-suggestion.tsx';
import { EmptyState } from '../../../shared/components/empty-state.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';

interface SourceChecklistProps {
  readonly source: DataSource;
  readonly score: SourceScore;
}

/** The checklist of one source, with suggestions from its type. */
export function SourceChecklist({ source, score }: SourceChecklistProps) {
  const { t } = useTranslation('source');
  const navigate = useNavigate();
  const { assessmentId, texts } = useWorkspace();
  const { criterion: asked } = useSearch({ strict: false });
  const named = score.terms.find(({ criterion }) => criterion === asked)?.criterion;
  const criterion = named ?? firstOpen(score.terms);
  const choose = (id: string) =>
    void navigate({
      to: '/a/$assessmentId/sources/$sourceId',
      params: { assessmentId, sourceId: source.id },
      search: { criterion: id },
      replace: true,
      resetScroll: false,
    });
  // Without it in the address, 'the first open one' would move on with the first answer.
  useEffect(() => {
    if (!named && criterion !== undefined) choose(criterion);
  });
  if (criterion === undefined)
    return <EmptyState title={t('noChecklist.title')} text={t('noChecklist.text')} />;
  return (
    <Checklist
      block={score}
      texts={texts.sourceCriteria}
      source={source.id}
      criterion={criterion}
      onChoose={choose}
      suggestion={<PresetSuggestion key={source.id} source={source} />}
    />
  );
}
