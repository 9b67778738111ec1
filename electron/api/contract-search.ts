import { z } from 'zod';
import { Id } from '../../assessment-framework/model/common.ts';

/** Where a text that was found stands. */
export const SearchHit = z.strictObject({
  kind: z.enum([
    'answers',
    'sources',
    'institutions',
    'evidence',
    'gaps',
    'actions',
    'targets',
    'secondScores',
    'researchQuestions',
    'reportTexts',
    'indicators',
    'topicLinks',
    'systems',
    'head',
  ]),
  /** Key of the record as in the history: `D5.02`, `S04/source-1`, or an id. */
  entityId: z.string(),
  /** Name of the record; empty where the framework names it (answers, indicators). */
  name: z.string(),
  field: z.string(),
  /** The text around what was found; `hit` parts match. */
  snippet: z.array(z.strictObject({ text: z.string(), hit: z.boolean() })),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** Full-text search over what was entered, in all scripts. */
export const searchContract = {
  /** Best hits first; every word must occur, the last one may be a beginning. */
  'search.find': {
    input: z.strictObject({
      assessmentId: Id,
      text: z.string().max(200),
      limit: z.number().int().min(1).max(200).default(30),
    }),
    output: z.strictObject({ hits: z.array(SearchHit), total: z.number().int() }),
  },
} as const;
