import type { TFunction } from 'i18next';
import type { FindingLine, LineKind } from './finding-lines.ts';

/** The title: what stands out most, at most two clauses. */
export function composeTitle(
  lines: readonly FindingLine[],
  links: number,
  t: TFunction<'inventory'>,
): string {
  if (links === 0) return t('title.noLinks');
  const count = (kind: LineKind) => lines.filter((line) => line.kind === kind).length;
  const clauses = (['bare-topic', 'duplicate', 'orphan', 'element'] as const).flatMap((kind) => {
    const number = count(kind);
    return number > 0 ? [t(`title.${kind}`, { count: number })] : [];
  });
  const [first, second] = clauses;
  if (!first) return t('title.sound');
  return second ? t('title.both', { first, second }) : t('title.one', { first });
}
