import type { EvidencePlace } from './read-evidence.ts';

/** The file a preview shows. */
export interface PreviewFile extends EvidencePlace {
  /** In bytes. */
  readonly size: number;
  /** Title of the evidence, as name of what is shown. */
  readonly title: string;
}
