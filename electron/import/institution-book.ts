import { Contact, Institution } from '../../assessment-framework/model/assessment.ts';
import { nameAndAcronym, nameBook } from './name-book.ts';
import { normalised } from './normalise.ts';

/** Institutions that one assessment can hold (the model's limit), and contacts of one. */
const [MOST, MOST_CONTACTS] = [2_000, 200];

export type ContactFields = Pick<Contact, 'name' | 'position' | 'email' | 'phone'> & {
  readonly focalPoint?: boolean;
};

/** The institutions of an assessment while an import adds to them. */
export interface InstitutionBook {
  find(text: string): Institution | undefined;
  /** The institution of that name or acronym, made when there is none; null when the assessment can hold no more. */
  findOrAdd(text: string): Institution | null;
  /** Takes an institution, new or changed; false when the assessment can hold no more. */
  put(institution: Institution): boolean;
  get(id: string): Institution | undefined;
  /** The contact of that address or name, made or completed; null when the institution can hold no more. */
  contactOf(institutionId: string, fields: ContactFields): Contact | null;
  /** Those that are new or changed. */
  touched(): readonly Institution[];
  nextOrder(): number;
}

export function institutionBook(existing: readonly Institution[], newId: () => string): InstitutionBook {
  const records = new Map(existing.map((institution) => [institution.id, institution]));
  const names = nameBook<string>();
  const touched = new Set<string>();
  let order = existing.reduce((most, institution) => Math.max(most, institution.order), -1);
  for (const institution of existing) names.add(institution, institution.id);

  const find = (text: string) => {
    const { name, acronym } = nameAndAcronym(text);
    const id = names.find(text) ?? names.find(name) ?? (acronym === '' ? undefined : names.find(acronym));
    return id === undefined ? undefined : records.get(id);
  };
  const put = (institution: Institution) => {
    if (!records.has(institution.id) && records.size >= MOST) return false;
    records.set(institution.id, institution);
    names.add(institution, institution.id);
    touched.add(institution.id);
    return true;
  };

  return {
    find,
    put,
    get: (id) => records.get(id),
    nextOrder: () => ++order,
    findOrAdd(text) {
      const known = find(text);
      if (known !== undefined) return known;
      // Whoever keeps a source holds data; the rest is for the assessor to say.
      const institution = Institution.parse({
        id: newId(),
        ...nameAndAcronym(text),
        holds: true,
        order: ++order,
      });
      return put(institution) ? institution : null;
    },
    contactOf(institutionId, fields) {
      const institution = records.get(institutionId);
      if (institution === undefined) return null;
      const known = institution.contacts.find((contact) => isSamePerson(contact, fields));
      const contact = completed(known ?? Contact.parse({ id: newId() }), fields);
      if (known === undefined && institution.contacts.length >= MOST_CONTACTS) return null;
      const contacts =
        known === undefined
          ? [...institution.contacts, contact]
          : institution.contacts.map((other) => (other === known ? contact : other));
      put({ ...institution, contacts });
      return contact;
    },
    touched: () => [...touched].flatMap((id) => records.get(id) ?? []),
  };
}

function isSamePerson(contact: Contact, { email, name, position }: ContactFields): boolean {
  if (email !== '' && contact.email !== '') return normalised(email) === normalised(contact.email);
  if (name !== '' || contact.name !== '') return normalised(name) === normalised(contact.name);
  return position !== '' && normalised(position) === normalised(contact.position);
}

function completed(contact: Contact, fields: ContactFields): Contact {
  return {
    ...contact,
    name: fields.name || contact.name,
    position: fields.position || contact.position,
    email: fields.email || contact.email,
    phone: fields.phone || contact.phone,
    focalPoint: fields.focalPoint ?? contact.focalPoint,
  };
}
