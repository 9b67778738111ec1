import { AppError } from '../app-error.ts';
import type { HandlersOf } from '../dispatch.ts';
import { harmlessName } from '../harmless-name.ts';
import type { Services } from '../services.ts';

/** Files that the page of the desktop holds; the browser door has an address for them and refuses these. */
export function uploadsHandlers({
  uploads,
}: Pick<Services, 'uploads'>): HandlersOf<'uploads.begin' | 'uploads.part'> {
  const allowed = () => {
    if (uploads === null) throw new AppError('refused');
    return uploads;
  };
  return {
    'uploads.begin': async ({ name, size }) => ({
      upload: await allowed().begin({ name: harmlessName(name), size }),
    }),
    'uploads.part': async ({ upload, bytes }) => ({ received: await allowed().add(upload, bytes) }),
  };
}
