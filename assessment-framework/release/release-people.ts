import type { Assessment, Person } from '../model/assessment.ts';

/** People as their organisations, and the ids that took the place of theirs. */
export interface NamelessPeople {
  readonly people: readonly Person[];
  readonly idOf: ReadonlyMap<string, string>;
}

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

/** Contacts with numbers for ids: an id that somebody chose may say who it is. */
export function numberedContacts({ institutions, sources }: Directory): Directory {
  const numbers = new Map<string, string>();
  for (const { contacts } of institutions)
    for (const { id } of contacts) numbers.set(id, `contact-${numbers.size + 1}`);
  const numberOf = (id: string) => numbers.get(id) ?? id;
  return {
    institutions: institutions.map((institution) => ({
      ...institution,
      contacts: institution.contacts.map((contact) => ({ ...contact, id: numberOf(contact.id) })),
    })),
    sources: sources.map((source) => ({ ...source, contacts: source.contacts.map(numberOf) })),
  };
}
