import { Institution } from '../../assessment-framework/model/assessment.ts';
import { toLine, toText } from './conversion.ts';
import { toTerms, toWord, toYesNo } from './convert-words.ts';
import { type ContactFields, type InstitutionBook, institutionBook } from './institution-book.ts';
import type { KindPlanner, PlanInput } from './kind-planner.ts';
import { nameAndAcronym } from './name-book.ts';
import { normalised } from './normalise.ts';
import { joinedNotes, type RowReader } from './row-reader.ts';
import { takeName } from './take-name.ts';

/**
 * Rows -> institutions. A second row of the same institution that names another contact adds the contact; any other second
 * row is refused.
 */
export function planInstitutions({ existing, there, lexicons, newId }: PlanInput): KindPlanner {
  const book = institutionBook(there.institutions, newId);
  const inSheet = new Map<string, string>();
  const toRoles = toTerms(lexicons.roles);

  const given = (reader: RowReader): Partial<Institution> =>
    withoutUndefined({
      acronym: reader.take('acronym', toLine()),
      kind: reader.take('kind', toWord<Institution['kind']>('institutionKind')),
      roles: listed(reader, 'roles', toRoles),
      produces: reader.take('produces', toYesNo),
      holds: reader.take('holds', toYesNo),
      uses: reader.take('uses', toYesNo),
      mandate: reader.take('mandate', toText()),
      website: reader.take('website', toLine()),
    });

  return {
    row(reader) {
      const written = takeName(reader);
      if (written === null) return { outcome: 'refused', name: '' };
      const contact = takeContact(reader);
      const { name, acronym } = nameAndAcronym(written);
      const above = inSheet.get(normalised(name));
      if (above !== undefined) {
        if (contact !== null && addContact(book, above, contact, reader)) return { outcome: 'kept', name };
        reader.refuse('name', 'duplicate-row', written);
        return { outcome: 'refused', name };
      }
      const fields = given(reader);
      const known = book.find(written) ?? (fields.acronym ? book.find(fields.acronym) : undefined);
      if (known !== undefined && existing === 'skip') {
        reader.refuse('name', 'already-there', written);
        return { outcome: 'refused', name };
      }
      const base = known ?? Institution.parse({ id: newId(), name, acronym, order: book.nextOrder() });
      if (!book.put({ ...base, ...fields })) {
        reader.refuse(null, 'too-many', written);
        return { outcome: 'refused', name };
      }
      inSheet.set(normalised(name), base.id);
      if (contact !== null) addContact(book, base.id, contact, reader);
      const notes = joinedNotes(textOfNotes(reader, base.notes), reader.notes());
      const latest = book.get(base.id);
      if (latest !== undefined && notes !== latest.notes) book.put({ ...latest, notes });
      return { outcome: known === undefined ? 'new' : 'update', name };
    },
    records: () => book.touched().map((record) => ({ kind: 'institutions', record })),
  };
}

/** The contact a row names; null when it names none. */
export function takeContact(reader: RowReader): ContactFields | null {
  const focalPoint = reader.take('contactFocalPoint', toYesNo);
  const contact = {
    name: reader.take('contactName', toLine()) ?? '',
    position: reader.take('contactPosition', toLine()) ?? '',
    email: reader.take('contactEmail', toLine()) ?? '',
    phone: reader.take('contactPhone', toLine()) ?? '',
  };
  if (Object.values(contact).every((value) => value === '')) return null;
  return focalPoint === undefined ? contact : { ...contact, focalPoint };
}

function addContact(book: InstitutionBook, id: string, contact: ContactFields, reader: RowReader): boolean {
  if (book.contactOf(id, contact) !== null) return true;
  reader.lose('contactName', 'too-many', Object.values(contact).filter(Boolean).join(', '));
  return false;
}

/** What stands in the notes already, with what the row writes for them. */
export function textOfNotes(reader: RowReader, before: string): string {
  const own = reader.takeAll('notes', toText()).map(({ value }) => value);
  return own.reduce((notes, text) => joinedNotes(notes, text), before);
}

/** The values of a list that may stand in several columns; undefined when none is there. */
export function listed(
  reader: RowReader,
  field: string,
  convert: ReturnType<typeof toTerms>,
): string[] | undefined {
  const values = [...new Set(reader.takeAll(field, convert).flatMap(({ value }) => value))].slice(0, 200);
  if (values.length === 0) return undefined;
  reader.show(field, values.join(', '));
  return values;
}

/** The fields that have a value. */
export function withoutUndefined<T extends object>(
  fields: {
    [K in keyof T]: T[K] | undefined;
  },
): Partial<T> {
  const given: Partial<T> = {};
  for (const field in fields) if (fields[field] !== undefined) given[field] = fields[field];
  return given;
}
