import type { Confidence } from '../model/common.ts';
import type { AnswerTerm } from '../scoring/result.ts';
import type { NameKind, Param, Params, Statement } from './derivation.ts';
import type { SentenceKey } from './sentence-keys.ts';

/** Short ways to say what is put into a sentence; see `Param`. */
export const score = (value: number): Param => ({ as: 'score', value });
export const percent = (value: number): Param => ({ as: 'percent', value });
export const number = (value: number): Param => ({ as: 'number', value });
export const count = (value: number): Param => ({ as: 'count', value });
export const text = (value: string): Param => ({ as: 'text', value });
/** Markdown of a note, printed without its marks on one line. */
export const note = (value: string): Param => ({ as: 'note', value });
export const date = (value: string): Param => ({ as: 'date', value });
export const name = (of: NameKind, id: string): Param => ({ as: 'name', of, id });
export const phrase = (key: SentenceKey, params: Params = {}): Param => ({ as: 'phrase', key, params });
/** What the framework says of a level of a criterion. */
export const rubric = (criterion: string, level: number): Param => ({ as: 'rubric', criterion, level });
export const list = (of: readonly Param[]): Param => ({ as: 'list', of });
export const items = (of: readonly Param[]): Param => ({ as: 'items', of });
export const ids = (of: readonly string[]): Param => list(of.map(text));

export const say = (key: SentenceKey, params: Params = {}): Statement => ({ key, params });
/** The sentence only where it has something to say. */
export const sayIf = (condition: boolean, key: SentenceKey, params: Params = {}): readonly Statement[] =>
  condition ? [say(key, params)] : [];

/** An interval as two scores. */
export const interval = ({ lower, upper }: { readonly lower: number; readonly upper: number }) => ({
  lower: score(lower),
  upper: score(upper),
});

/** `high (document seen)` and the like, in the language of the sentence. */
export const confidenceWord = (confidence: Confidence): Param => phrase(`confidence.${confidence}`);

/** `D1.01 (critical, weight 2, confidence high)`. */
export const answerItem = ({ criterion, critical, weight, confidence }: AnswerTerm): Param =>
  phrase(critical ? 'term.critical' : 'term.normal', {
    id: text(criterion),
    weight: number(weight),
    confidence: confidence === null ? text('') : confidenceWord(confidence),
  });
