import type { TFunction } from 'i18next';
import type { Format } from '../../../../shared/format/use-format.ts';
import type { ExportOutcome } from '../../api/export-file.ts';

type Found = Extract<ExportOutcome, { kind: 'saved' }>['proof']['found'];

/** What was found in the file when it was read back from the disk: `Read back: 41 tables, 12 figures and 54 scores as computed.` */
export function proofSentence(t: TFunction<'reports'>, format: Pick<Format, 'list'>, found: Found): string {
  if (found.length === 0) return t('proof.nothing');
  return t('proof.found', {
    items: format.list(found.map(({ what, count }) => t(`proof.${what}`, { count }))),
  });
}
