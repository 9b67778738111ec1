import { hasTrackedChanges, isProse, plainText } from './block-text.ts';
import { digest } from './digest.ts';
import type { FoundBlock } from './find-blocks.ts';
import type { ManifestBlock } from './manifest.ts';

/**
 * What a refresh did with a block, or found. `kept`: sentences that a person wrote anew; `gone`: the report has it no longer, the
 * document still has; `removed-by-hand`: deleted, or its control was removed, so it is left alone.
 */
export interface RefreshChange {
  readonly id: string;
  /** Its caption, or else the heading above it; empty when it has neither. */
  readonly title: string;
  readonly what: 'replaced' | 'unchanged' | 'kept' | 'added' | 'gone' | 'removed-by-hand';
  readonly editedByHand?: boolean;
}

/** What is to be done with one block of a document. */
export interface Decision {
  readonly block: FoundBlock;
  readonly change: RefreshChange;
  /** The report's content is written: also where it is the same, when the program that saved the document lost its control. */
  readonly writes: boolean;
}

/** What the document was made from, null when it does not say, and what the report has now. */
interface Versions {
  readonly before: readonly ManifestBlock[] | null;
  readonly now: readonly ManifestBlock[];
}

/** Decides what becomes of each block that a document holds. */
export function decideBlocks(
  xml: string,
  blocks: readonly FoundBlock[],
  versions: Versions,
): readonly Decision[] {
  const [before, now] = [byId(versions.before ?? []), byId(versions.now)];
  return blocks.map((block) => {
    const change = decide(xml, block, { before: before.get(block.id), now: now.get(block.id) });
    const writes = change.what === 'replaced' || (change.what === 'unchanged' && !block.tagged);
    return { block, change, writes };
  });
}

function byId(blocks: readonly ManifestBlock[]): ReadonlyMap<string, ManifestBlock> {
  return new Map(blocks.map((block) => [block.id, block]));
}

function decide(
  xml: string,
  { id, title: shown, content, torn }: FoundBlock,
  { before, now }: { readonly before: ManifestBlock | undefined; readonly now: ManifestBlock | undefined },
): RefreshChange {
  const title = now?.title || shown || before?.title || '';
  if (!now) return { id, title, what: 'gone' };
  if (torn) return { id, title, what: 'kept', editedByHand: true };
  const text = digest(plainText(xml, content));
  // Without a note of what it said, sentences that differ from the report may be somebody's.
  const edited = text !== (before ?? now).text || hasTrackedChanges(xml, content);
  if (!edited) return { id, title, what: before?.print === now.print ? 'unchanged' : 'replaced' };
  const prose = isProse(xml, content) && !/[dt]/.test(now.shape);
  return { id, title, what: prose ? 'kept' : 'replaced', editedByHand: true };
}

/** Everything that happened, in the order of the report; what it no longer has comes last. */
export function listChanges(
  decided: readonly Decision[],
  now: readonly ManifestBlock[],
  isNew: (id: string) => boolean,
): readonly RefreshChange[] {
  const current = now.flatMap(({ id, title }): readonly RefreshChange[] => {
    const found = decided.filter(({ block }) => block.id === id).map(({ change }) => change);
    if (found.length > 0) return found;
    return [{ id, title, what: isNew(id) ? 'added' : 'removed-by-hand' }];
  });
  return [...current, ...decided.map(({ change }) => change).filter(({ what }) => what === 'gone')];
}

/**
 * The note for the refreshed document. What was kept stays noted as it was, so that it still counts as edited; what the report has no
 * longer stays noted too, so that it is not taken for new when it comes back.
 */
export function nextManifest(decided: readonly Decision[], versions: Versions): readonly ManifestBlock[] {
  const before = byId(versions.before ?? []);
  const now = byId(versions.now);
  const isKept = (id: string): boolean => {
    const found = decided.filter(({ block }) => block.id === id);
    return found.length > 0 && found.every(({ change }) => change.what === 'kept');
  };
  return [
    ...versions.now.map((block) =>
      isKept(block.id) ? (before.get(block.id) ?? { ...block, text: '', print: '' }) : block,
    ),
    ...(versions.before ?? []).filter(({ id }) => !now.has(id)),
  ];
}
