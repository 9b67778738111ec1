import type { HandlersOf } from '../dispatch.ts';
import type { Services } from '../services.ts';
import { authorOf } from './author.ts';

export function recordsHandlers({
  library,
}: Services): HandlersOf<'records.save' | 'records.saveMany' | 'records.remove' | 'records.removeMany'> {
  return {
    'records.save': ({ assessmentId, kind, record }) =>
      library.records.save(assessmentId, kind, record, authorOf(library)),
    'records.saveMany': ({ assessmentId, kind, records }) =>
      library.records.saveMany(assessmentId, kind, records, authorOf(library)),
    'records.remove': ({ assessmentId, kind, key }) =>
      library.records.remove(assessmentId, kind, key, authorOf(library)),
    'records.removeMany': ({ assessmentId, kind, keys }) =>
      library.records.removeMany(assessmentId, kind, keys, authorOf(library)),
  };
}
