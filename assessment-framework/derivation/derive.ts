import type { Assessment } from '../model/assessment.ts';
import type { Criterion, Framework } from '../model/framework.ts';
import type { Scores } from '../scoring/result.ts';
import type { Derivation, Subject } from './derivation.ts';
import { deriveAnswer } from './derive-answer.ts';
import { deriveBlock } from './derive-block.ts';
import { deriveIndex } from './derive-index.ts';
import { deriveCell, deriveTopic } from './derive-topic.ts';

/** What a derivation is read from. `scores` are those of this assessment under this framework. */
export interface DerivationFacts {
  readonly framework: Framework;
  readonly assessment: Pick<Assessment, 'answers' | 'evidence' | 'sources' | 'topics' | 'topicLinks'>;
  readonly scores: Scores;
}

/**
 * Where a number comes from (F.1 to F.6): read off the results of the engine, which hold every term, never computed again.
 * null when the subject is not in the scores, for example a source that was removed or a cell without a link.
 */
export function derive(subject: Subject, facts: DerivationFacts): Derivation | null {
  const { scores } = facts;
  switch (subject.kind) {
    case 'index':
      return deriveIndex(subject.id, facts);
    case 'dimension':
    case 'source': {
      const blocks = subject.kind === 'dimension' ? scores.dimensions : scores.sources;
      const block = blocks.find(({ id }) => id === subject.id);
      return block ? deriveBlock(block, subject, facts) : null;
    }
    case 'topic': {
      const topic = scores.topics.find(({ id }) => id === subject.id);
      return topic ? deriveTopic(topic, facts) : null;
    }
    case 'cell': {
      const topic = scores.topics.find(({ id }) => id === subject.topic);
      const cell = topic?.cells.find(({ source }) => source === subject.source);
      return topic && cell ? deriveCell(topic, cell, facts) : null;
    }
    case 'answer':
      return answerOf(subject, facts);
  }
}

function answerOf(subject: Extract<Subject, { kind: 'answer' }>, facts: DerivationFacts): Derivation | null {
  const { framework, scores } = facts;
  const criteria: readonly Criterion[] =
    subject.source === null ? framework.systemCriteria : framework.sourceCriteria;
  const criterion = criteria.find(({ id }) => id === subject.criterion);
  if (!criterion) return null;
  const id = 'dimension' in criterion ? criterion.dimension : subject.source;
  const blocks = subject.source === null ? scores.dimensions : scores.sources;
  const block = blocks.find((each) => each.id === id);
  const term = block?.terms.find((each) => each.criterion === subject.criterion);
  return block && term ? deriveAnswer({ subject, block, term, criterion }, facts) : null;
}
