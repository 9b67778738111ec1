import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';
import type { Framework } from '../../../../assessment-framework/model/framework.ts';
import type { FrameworkTexts } from '../../../../assessment-framework/model/framework-texts.ts';
import { type Release, releaseOf } from '../../../../assessment-framework/scoring/release-of.ts';
import type { BlockScore, Scores } from '../../../../assessment-framework/scoring/result.ts';

/** A block or an index without a score. */
export type WithheldRow =
  | {
      readonly kind: 'dimension' | 'source';
      readonly block: BlockScore;
      readonly name: string;
      readonly release: Release;
    }
  /** The system index: so many dimensions must get their score first. */
  | { readonly kind: 'index'; readonly leftOut: number; readonly allowed: number };

interface Known {
  readonly framework: Framework;
  readonly texts: FrameworkTexts;
  readonly sources: readonly DataSource[];
}

/** What has no score, and what would release it; in the order index, dimensions, sources, nearest to its release first. */
export function withheldRows(scores: Scores, { framework, texts, sources }: Known): readonly WithheldRow[] {
  const { settings } = framework;
  const names = new Map(sources.map(({ id, name }) => [id, name]));
  const rowsOf = (kind: 'dimension' | 'source', blocks: readonly BlockScore[]): readonly WithheldRow[] =>
    blocks
      .flatMap((block) => {
        const release = releaseOf(settings, block);
        const name = kind === 'dimension' ? texts.framework.dimensions[block.id]?.name : names.get(block.id);
        return release ? [{ kind, block, release, name: name ?? block.id }] : [];
      })
      .sort((a, b) => a.release.enough - b.release.enough);
  const { system } = scores.indices;
  const allowed = settings.withholding.dimensionsLeftOutMoreThan;
  const isWithheld = system.score === null && scores.dimensions.length > 0;
  return [
    ...(isWithheld ? [{ kind: 'index' as const, leftOut: system.leftOut.length, allowed }] : []),
    ...rowsOf('dimension', scores.dimensions),
    ...rowsOf('source', scores.sources),
  ];
}
