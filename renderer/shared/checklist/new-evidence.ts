import type { Evidence } from '../../../assessment-framework/model/assessment.ts';

const today = () => new Date().toLocaleDateString('sv-SE');

const empty = {
  file: null,
  url: '',
  interview: null,
  describesFrom: null,
  describesTo: null,
  staleOn: null,
  note: '',
} as const;

/** What somebody said; by function, never by name. */
export const newInterview = (known: {
  title: string;
  institution: string | null;
  function: string;
  note: string;
}): Evidence => ({
  ...empty,
  id: crypto.randomUUID(),
  kind: 'interview',
  title: known.title,
  strength: 'heard',
  interview: {
    function: known.function,
    institution: known.institution,
    place: '',
    consent: false,
    personName: '',
  },
  date: today(),
  note: known.note,
});

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
