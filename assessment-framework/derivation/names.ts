import type { Assessment } from '../model/assessment.ts';
import type { Framework } from '../model/framework.ts';
import type { FrameworkTexts } from '../model/framework-texts.ts';
import type { NameKind } from './derivation.ts';

/** Names of what sentences speak of, in the language the framework and the assessment have. */
export interface DerivationNames {
  /** The name of a thing; its id when it has none. */
  nameOf(kind: NameKind, id: string): string;
  /** What the framework says of a level of a criterion; empty when it says nothing. */
  rubricOf(criterion: string, level: number): string;
  readonly frameworkTitle: string;
  /** Markdown as text without marks. */
  toPlainText(markdown: string): string;
}

/** Names from the texts of the framework and the records of the assessment. Criteria are cited with their id. */
export function namesFrom({
  framework,
  texts,
  assessment,
  toPlainText,
}: {
  readonly framework: Framework;
  readonly texts: FrameworkTexts;
  readonly assessment: Pick<Assessment, 'sources' | 'evidence'>;
  /** From the reader of Markdown, which the interface loads apart. */
  readonly toPlainText: (markdown: string) => string;
}): DerivationNames {
  const criterion = (id: string) => texts.systemCriteria[id] ?? texts.sourceCriteria[id];
  const labelled = (id: string) => {
    const label = criterion(id)?.label;
    return label === undefined ? id : `${id} ${label}`;
  };
  const look: Readonly<Record<NameKind, (id: string) => string | undefined>> = {
    dimension: (id) => texts.framework.dimensions[id]?.name,
    source: (id) => assessment.sources.find((source) => source.id === id)?.name,
    topic: (id) => texts.topics[id]?.name,
    criterion: labelled,
    variable: (id) => texts.variables[id]?.name,
    band: (id) => texts.framework.bands[id]?.name,
    'coverage-level': (id) => texts.framework.coverageLevels[id]?.name,
    reference: (id) =>
      framework.references.find((reference) => reference.id === id)?.citation.replace(/[.]$/, ''),
    evidence: (id) => assessment.evidence.find((piece) => piece.id === id)?.title,
  };
  return {
    nameOf: (kind, id) => look[kind](id) || id,
    rubricOf: (id, level) => criterion(id)?.levels[level] ?? '',
    frameworkTitle: texts.framework.title,
    toPlainText,
  };
}
