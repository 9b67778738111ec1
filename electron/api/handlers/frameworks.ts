import type { HandlersOf } from '../dispatch.ts';
import type { Services } from '../services.ts';

export function frameworksHandlers({ frameworks }: Services): HandlersOf<'frameworks.get'> {
  return {
    'frameworks.get': ({ id, version, language }) => ({
      framework: frameworks.get(id, version),
      ...frameworks.texts(id, version, language),
    }),
  };
}
