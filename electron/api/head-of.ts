import { LibraryError } from '../../db/library-error.ts';
import type { Library } from '../../db/open-library.ts';

/** What a file is named after, without reading the whole assessment. @throws LibraryError `not-found` */
export function headOf({ assessments }: Pick<Library, 'assessments'>, id: string) {
  const head = assessments.list().find((summary) => summary.id === id);
  if (head === undefined) throw new LibraryError('not-found', { id });
  return head;
}
