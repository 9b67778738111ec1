import type { Library } from '../../../db/open-library.ts';
import { AppError } from '../app-error.ts';

/**
 * Name of who works on this computer, for the history.
 * @throws AppError `refused` before the first start asked for it: no change is ever anonymous
 */
export function authorOf(library: Library): string {
  const profile = library.profile.get();
  if (profile === null) throw new AppError('refused', { reason: 'profile' });
  return profile.name;
}
