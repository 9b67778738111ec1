import type { Assessment, Contact, Person } from '../model/assessment.ts';
import { sameName } from './fold-words.ts';

/** People as their organisations, and the ids that took the place of theirs. */
export interface NamelessPeople {
  readonly people: readonly Person[];
  readonly idOf: ReadonlyMap<string, string>;
}

/**
 * People of whom those who work in their own name have no organisation: where persons are not named, it would name them. Records that
 * stand for organisations already are left as they are.
 */
export const withoutOwnNames = (people: readonly Person[]): Person[] =>
  people.map((person) =>
    !STANDS_FOR_MANY.test(person.id) && sameName(person.organisation) === sameName(person.name)
      ? { ...person, organisation: '' }
      : person,
  );

const STANDS_FOR_MANY = /^organisation-\d+$/;

/**
 * The organisations of people, one record for each and role. Somebody without an organisation is kept only where a record that
 * stays names them.
 *
 * @param unnamed stands for the name of such a person
 */
export function peopleAsOrganisations(
  people: readonly Person[],
  namedBy: ReadonlySet<string>,
  unnamed: string,
): NamelessPeople {
  const kept = new Map<string, Person>();
  const idOf = new Map<string, string>();
  for (const { id, organisation, role } of people) {
    if (organisation === '' && !namedBy.has(id)) continue;
    const key = `${role} ${organisation}`;
    const record = kept.get(key) ?? {
      id: `organisation-${kept.size + 1}`,
      name: organisation || unnamed,
      organisation,
      role,
    };
    kept.set(key, record);
    idOf.set(id, record.id);
  }
  return { people: [...kept.values()], idOf };
}

type Directory = Pick<Assessment, 'institutions' | 'sources'>;

/** Numbers for ids of contacts who are not named: an id that somebody chose may say who it is. */
export function numberedContacts(
  { institutions, sources }: Directory,
  isUnnamed: (contact: Contact) => boolean,
): Directory {
  const contacts = institutions.flatMap((institution) => institution.contacts);
  const kept = new Set(contacts.filter((contact) => !isUnnamed(contact)).map(({ id }) => id));
  const numbers = new Map(
    contacts.flatMap((contact, index): readonly (readonly [string, string])[] => {
      if (!isUnnamed(contact)) return [];
      const id = `contact-${index + 1}`;
      return [[contact.id, kept.has(id) ? `unnamed-${id}` : id]];
    }),
  );
  if (numbers.size === 0) return { institutions, sources };
  const numberOf = (id: string) => numbers.get(id) ?? id;
  return {
    institutions: institutions.map((institution) => ({
      ...institution,
      contacts: institution.contacts.map((contact) => ({ ...contact, id: numberOf(contact.id) })),
    })),
    sources: sources.map((source) => ({ ...source, contacts: source.contacts.map(numberOf) })),
  };
}
