import type { Contact, Institution } from '../../../assessment-framework/model/assessment.ts';

/** A new institution with nothing but a name. */
export const newInstitution = (name: string, order: number): Institution => ({
  id: crypto.randomUUID(),
  name,
  acronym: '',
  kind: 'other',
  roles: [],
  produces: false,
  holds: false,
  uses: false,
  mandate: '',
  website: '',
  notes: '',
  contacts: [],
  order,
});

/** A new contact, to be filled in place. */
export const newContact = (): Contact => ({
  id: crypto.randomUUID(),
  name: '',
  position: '',
  email: '',
  phone: '',
  focalPoint: false,
  consentToPublish: false,
});
