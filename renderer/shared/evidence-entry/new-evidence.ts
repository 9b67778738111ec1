import type { Evidence } from '../../../assessment-framework/model/assessment.ts';

/** The day on this computer, `YYYY-MM-DD`. */
export const today = (): string => new Date().toLocaleDateString('sv-SE');

const empty = {
  file: null,
  url: '',
  interview: null,
  date: null,
  describesFrom: null,
  describesTo: null,
  staleOn: null,
  note: '',
} as const;

/** What somebody said; by function, the name apart. */
export const newInterview = (
  known: Pick<Evidence, 'title' | 'date' | 'note'> & {
    readonly interview: NonNullable<Evidence['interview']>;
  },
): Evidence => ({ ...empty, id: crypto.randomUUID(), kind: 'interview', strength: 'heard', ...known });

/** A public page or document that was seen, not copied. */
export const newLink = (title: string, url: string): Evidence => ({
  ...empty,
  id: crypto.randomUUID(),
  kind: 'link',
  title,
  strength: 'seen',
  url,
  date: today(),
});
