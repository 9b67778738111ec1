import type { HandlersOf } from '../dispatch.ts';
import type { Services } from '../services.ts';
import { authorOf } from './author.ts';

export function recordsHandlers({ library }: Services): HandlersOf<'records.save' | 'records.remove'> {
  return {
    'records.save': ({ assessmentId, kind, record }) =>
      library.records.save(assessmentId, kind, record, authorOf(library)),
    'records.remove': ({ assessmentId, kind, key }) =>
      library.records.remove(assessmentId, kind, key, authorOf(library)),
  };
}
