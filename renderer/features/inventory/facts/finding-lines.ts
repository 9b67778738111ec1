import type { InventoryFinding } from '../../../../assessment-framework/coverage/inventory-findings.ts';

/** Kinds of lines in the order in which they are listed. */
export const LINE_KINDS = ['bare-topic', 'element', 'population', 'duplicate', 'orphan'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** One line of holes and doubles: the findings of one kind on one topic, or one source that serves none. */
export interface FindingLine {
  readonly key: string;
  readonly kind: LineKind;
  /** null for an orphan. */
  readonly topic: string | null;
  /** Sources that could measure the topic, that count it twice, or the orphan. */
  readonly sources: readonly string[];
  /** Elements that are recorded and not tabulated. */
  readonly recorded: readonly string[];
  /** Elements or population groups that are missing. */
  readonly missing: readonly string[];
  readonly gap: string | null;
}

/** Findings as lines: elements and groups of a topic stand together, so that a topic is named once. */
export function findingLines(findings: readonly InventoryFinding[]): readonly FindingLine[] {
  const lines = new Map<string, FindingLine>();
  for (const finding of findings) {
    const topic = finding.kind === 'orphan' ? null : finding.topic;
    const key = `${finding.kind}:${finding.kind === 'orphan' ? finding.source : topic}`;
    const line = lines.get(key) ?? {
      key,
      kind: finding.kind,
      topic,
      sources: sourcesOf(finding),
      recorded: [],
      missing: [],
      gap: null,
    };
    const isRecorded = finding.kind === 'element' && finding.presence === 'recorded';
    const isMissing = (finding.kind === 'element' && !isRecorded) || finding.kind === 'population';
    const name =
      finding.kind === 'element' ? finding.element : finding.kind === 'population' ? finding.population : '';
    lines.set(key, {
      ...line,
      recorded: isRecorded ? [...line.recorded, name] : line.recorded,
      missing: isMissing ? [...line.missing, name] : line.missing,
      gap: line.gap ?? finding.gap,
    });
  }
  return [...lines.values()];
}

function sourcesOf(finding: InventoryFinding): readonly string[] {
  switch (finding.kind) {
    case 'bare-topic':
      return finding.possible;
    case 'duplicate':
      return finding.sources;
    case 'orphan':
      return [finding.source];
    default:
      return [];
  }
}
