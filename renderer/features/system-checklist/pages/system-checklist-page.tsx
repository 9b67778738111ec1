import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerTerm, BlockScore } from '../../../../assessment-framework/scoring/result.ts';
import { BlockScoreSummary } from '../../../shared/checklist/block-score-summary.tsx';
import { Checklist } from '../../../shared/checklist/checklist.tsx';
import { nearestBlock } from '../../../shared/checklist/filter/nearest-block.ts';
import { useCriterionFilter } from '../../../shared/checklist/filter/use-criterion-filter.ts';
import { firstOpen } from '../../../shared/checklist/neighbour.ts';
import { useBlockWords } from '../../../shared/checklist/use-block-words.ts';
import { EmptyState } from '../../../shared/components/empty-state.tsx';
import { Page } from '../../../shared/components/page.tsx';
import { PageHeader } from '../../../shared/components/page-header.tsx';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { DimensionPicker } from '../components/dimension-picker.tsx';

const NO_SOURCE = () => null;
const ofSystem = (terms: readonly AnswerTerm[], matches: (source: null, term: AnswerTerm) => boolean) =>
  terms.filter((term) => matches(null, term));

/** The checklist of the system around the sources, one dimension at a time. */
export function SystemChecklistPage() {
  const { t } = useTranslation('system-checklist');
  const format = useFormat();
  const navigate = useNavigate();
  const { assessmentId, framework, texts } = useWorkspace();
  const { dimensions } = useScores();
  const words = useBlockWords();
  const filter = useCriterionFilter();
  const asked = useSearch({ strict: false });
  const named = framework.systemCriteria.find(({ id }) => id === asked.criterion);
  // A link that opens a filter without naming a place begins where the filter finds something.
  const isOpen = named === undefined && asked.dimension === undefined && filter.isActive;
  const wanted = isOpen
    ? dimensions.find(({ terms }) => ofSystem(terms, filter.matches).length > 0)?.id
    : (named?.dimension ?? asked.dimension);
  const position = Math.max(
    0,
    dimensions.findIndex(({ id }) => id === wanted),
  );
  const block = dimensions[position];
  const terms = block?.terms ?? [];
  const criterion = named?.id ?? firstOpen(ofSystem(terms, filter.matches)) ?? firstOpen(terms);
  const choose = (id: string) =>
    void navigate({
      to: '/a/$assessmentId/system',
      params: { assessmentId },
      search: { criterion: id, ...filter.search },
      replace: true,
      resetScroll: false,
    });
  // Without it in the address, 'the first open one' would move on with the first answer.
  useEffect(() => {
    if ((!named || filter.isAddressBehind) && criterion !== undefined) choose(criterion);
  });
  if (!block || criterion === undefined)
    return (
      <Page>
        <EmptyState title={t('empty.title')} text={t('empty.text')} />
      </Page>
    );
  const nameOf = ({ id }: BlockScore) => texts.framework.dimensions[id]?.short ?? id;
  const near = (by: 1 | -1) => nearestBlock(dimensions, { position, by }, filter.matches, NO_SOURCE);
  const [before, after] = [near(-1), near(1)];
  const last = before?.terms.at(-1);
  const first = after?.terms[0];
  const other = after ?? before;
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
        <BlockScoreSummary
          block={block}
          subject={{ kind: 'dimension', id: block.id }}
          name={texts.framework.dimensions[block.id]?.name ?? block.id}
        />
      </PageHeader>
      <DimensionPicker chosen={block.id} />
      <Checklist
        block={block}
        texts={texts.systemCriteria}
        source={null}
        criterion={criterion}
        onChoose={choose}
        before={before && last ? { label: nameOf(before.block), go: () => choose(last.criterion) } : null}
        after={
          after && first
            ? { label: t('goOn', { dimension: nameOf(after.block) }), go: () => choose(first.criterion) }
            : null
        }
        elsewhere={
          other && {
            label: nameOf(other.block),
            count: other.terms.length,
            go: () => choose(other.terms[0]?.criterion ?? criterion),
          }
        }
      />
    </Page>
  );
}
