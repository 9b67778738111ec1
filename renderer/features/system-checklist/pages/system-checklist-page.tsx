import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { BlockScoreSummary } from '../../../shared/checklist/block-score-summary.tsx';
import { Checklist } from '../../../shared/checklist/checklist.tsx';
import { firstOpen } from '../../../shared/checklist/neighbour.ts';
import { useBlockWords } from '../../../shared/checklist/use-block-words.ts';
import { EmptyState } from '../../../shared/components/empty-state.tsx';
import { Page } from '../../../shared/components/page.tsx';
import { PageHeader } from '../../../shared/components/page-header.tsx';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { DimensionPicker } from '../components/dimension-picker.tsx';

/** The checklist of the system around the sources, one dimension at a time. */
export function SystemChecklistPage() {
  const { t } = useTranslation('system-checklist');
  const format = useFormat();
  const navigate = useNavigate();
  const { assessmentId, framework, texts } = useWorkspace();
  const { dimensions } = useScores();
  const words = useBlockWords();
  const asked = useSearch({ strict: false });
  const named = framework.systemCriteria.find(({ id }) => id === asked.criterion);
  const position = Math.max(
    0,
    dimensions.findIndex(({ id }) => id === (named?.dimension ?? asked.dimension)),
  );
  const block = dimensions[position];
  const criterion = named?.id ?? firstOpen(block?.terms ?? []);
  const choose = (id: string) =>
    void navigate({
      to: '/a/$assessmentId/system',
      params: { assessmentId },
      search: { criterion: id },
      replace: true,
      resetScroll: false,
    });
  // Without it in the address, 'the first open one' would move on with the first answer.
  useEffect(() => {
    if (!named && criterion !== undefined) choose(criterion);
  });
  if (!block || criterion === undefined)
    return (
      <Page>
        <EmptyState title={t('empty.title')} text={t('empty.text')} />
      </Page>
    );
  const nameOf = (id: string) => texts.framework.dimensions[id]?.short ?? id;
  const [before, after] = [dimensions[position - 1], dimensions[position + 1]];
  const last = before?.terms.at(-1);
  const first = after?.terms[0];
  return (
    <Page layout="fill">
      <PageHeader
        above={[
          t('above', { position: format.integer(position + 1), total: format.integer(dimensions.length) }),
          words.progress(block),
        ].join(' · ')}
        title={texts.framework.dimensions[block.id]?.name ?? block.id}
        subtitle={words.limits(block).join(' ')}
      >
        <BlockScoreSummary block={block} />
      </PageHeader>
      <DimensionPicker chosen={block.id} />
      <Checklist
        block={block}
        texts={texts.systemCriteria}
        source={null}
        criterion={criterion}
        onChoose={choose}
        before={before && last ? { label: nameOf(before.id), go: () => choose(last.criterion) } : null}
        after={
          after && first
            ? { label: t('goOn', { dimension: nameOf(after.id) }), go: () => choose(first.criterion) }
            : null
        }
      />
    </Page>
  );
}
