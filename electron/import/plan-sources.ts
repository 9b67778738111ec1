import { DataSource } from '../../assessment-framework/model/assessment.ts';
import { textOf } from './cell.ts';
import { type Convert, toLine, toText } from './conversion.ts';
import { toDate, toEndOfPeriod, toYear } from './convert-date.ts';
import { toCount } from './convert-number.ts';
import { foundIn, namedBy, toTerms, toWord, toYesNo } from './convert-words.ts';
import { institutionBook } from './institution-book.ts';
import type { KindPlanner, PlanInput } from './kind-planner.ts';
import { nameAndAcronym, nameBook } from './name-book.ts';
import { normalised } from './normalise.ts';
import { listed, takeContact, textOfNotes, withoutUndefined } from './plan-institutions.ts';
import { joinedNotes, type RowReader } from './row-reader.ts';
import { takeName } from './take-name.ts';
import type { Lexicons } from './vocabulary.ts';

/** Data sources that one assessment can hold (the model's limit). */
const MOST = 5_000;

/** Fields that one cell alone fills. */
const SIMPLE: readonly (readonly [keyof DataSource, Convert<unknown>])[] = [
  ['core', toYesNo],
  ['status', toWord('status')],
  ['legalBasis', toText()],
  ['purpose', toText()],
  ['unit', toWord('unit')],
  ['population', toText()],
  ['exclusions', toText()],
  ['geography', toText()],
  ['frequency', toWord('frequency')],
  ['firstYear', toYear],
  ['lastReferenceDate', toEndOfPeriod],
  ['lastPublishedDate', toDate],
  ['recordCount', toCount],
  ['entriesPerYear', toCount],
  ['software', toLine()],
  ['dataEntry', toText()],
  ['identifier', toLine()],
  ['access', toText()],
  ['publication', toLine()],
  ['resources', toText()],
  ['plannedChange', toText()],
];

/**
 * Rows -> data sources. A custodian that is not known is made in the same change, holding data. The type comes from its own
 * column, by code, name or synonym, else from the name of the source, else it is the one the user chose for such rows;
 * a row without any is refused, because every answer and score of a source hangs on its type.
 */
export function planSources({ existing, defaultType, there, lexicons, newId }: PlanInput): KindPlanner {
  const institutions = institutionBook(there.institutions, newId);
  const sources = new Map(there.sources.map((source) => [source.id, source]));
  const names = nameBook<string>();
  for (const source of there.sources) names.add(source, source.id);
  const inSheet = new Set<string>();
  const touched = new Set<string>();
  let order = there.sources.reduce((most, source) => Math.max(most, source.order), -1);

  /** Custodian and contacts of a row; what finds no place is kept as a note. */
  const people = (reader: RowReader, before: DataSource | undefined): Partial<DataSource> => {
    const custodian = takeCustodian(reader, institutions);
    const contact = takeContact(reader);
    const home = custodian ?? before?.custodian ?? null;
    const text = contact === null ? '' : Object.values(contact).filter(Boolean).join(', ');
    const found = contact === null || home === null ? null : institutions.contactOf(home, contact);
    if (contact !== null && found === null)
      reader.lose('contactName', home === null ? 'not-read' : 'too-many', text);
    const contacts =
      found === null ? undefined : [...new Set([...(before?.contacts ?? []), found.id])].slice(0, 2_000);
    return withoutUndefined<Partial<DataSource>>({ custodian, contacts });
  };

  return {
    row(reader) {
      const written = takeName(reader);
      if (written === null) return { outcome: 'refused', name: '' };
      const { name, acronym: inName } = nameAndAcronym(written);
      const refused = (field: string | null, code: Parameters<RowReader['refuse']>[1], text = written) => {
        reader.refuse(field, code, text);
        return { outcome: 'refused' as const, name };
      };
      const key = normalised(written);
      if (inSheet.has(key)) return refused('name', 'duplicate-row');
      const acronym = reader.take('acronym', toLine()) ?? (inName === '' ? undefined : inName);
      const id = names.find(written) ?? names.find(name) ?? (acronym ? names.find(acronym) : undefined);
      const known = id === undefined || touched.has(id) ? undefined : sources.get(id);
      if (known !== undefined && existing === 'skip') return refused('name', 'already-there');
      const type = takeType(reader, lexicons, known === undefined ? { name: written, defaultType } : null);
      if (known === undefined && type.id === undefined)
        return refused('type', 'unknown-word', type.text || written);
      if (known === undefined && sources.size >= MOST) return refused(null, 'too-many');
      if (type.id === undefined && type.text !== '') reader.lose('type', 'unknown-word', type.text);
      inSheet.add(key);
      const fields = withoutUndefined<Partial<DataSource>>({
        acronym,
        type: type.id,
        ...Object.fromEntries(SIMPLE.map(([field, convert]) => [field, reader.take(field, convert)])),
        variables: listed(reader, 'variables', toTerms(lexicons.variables)),
        tabulatedBy: listed(reader, 'tabulatedBy', toTerms(lexicons.variables)),
      });
      const base = known ?? DataSource.parse({ id: newId(), name, type: type.id ?? '', order: ++order });
      const record: DataSource = { ...base, ...fields, ...people(reader, known) };
      const notes = joinedNotes(textOfNotes(reader, base.notes), reader.notes());
      sources.set(base.id, { ...record, notes });
      names.add(record, base.id);
      touched.add(base.id);
      return { outcome: known === undefined ? 'new' : 'update', name };
    },
    records: () => [
      ...institutions.touched().map((record) => ({ kind: 'institutions' as const, record })),
      ...[...touched].flatMap((id) => {
        const record = sources.get(id);
        return record === undefined ? [] : [{ kind: 'sources' as const, record }];
      }),
    ],
  };
}

/** The source type a row tells, and what its cell says. */
function takeType(
  reader: RowReader,
  { sourceTypes, nameOf }: Lexicons,
  ofNew: { readonly name: string; readonly defaultType: string | null } | null,
): { readonly id: string | undefined; readonly text: string } {
  const [column] = reader.takeAll('type', (cell) => ({ value: textOf(cell) }));
  const text = column?.value ?? '';
  const id =
    (text === '' ? undefined : (namedBy(sourceTypes, text) ?? foundIn(sourceTypes, text))) ??
    (ofNew === null
      ? undefined
      : (foundIn(sourceTypes, ofNew.name) ?? knownType(sourceTypes, ofNew.defaultType)));
  if (id !== undefined) reader.show('type', `${id} ${nameOf(id)}`);
  return { id, text };
}

/** A type of the framework; what the page sends may be none. */
const knownType = (sourceTypes: Lexicons['sourceTypes'], id: string | null) =>
  id === null ? undefined : namedBy(sourceTypes, id);

/** The institution in charge; of several in one cell the first, the others stay as a note. */
function takeCustodian(
  reader: RowReader,
  institutions: ReturnType<typeof institutionBook>,
): string | undefined {
  const text = reader.take('custodian', toLine());
  if (text === undefined) return undefined;
  const parts = institutions.find(text) === undefined ? text.split(/\s*[;؛|]\s*/).filter(Boolean) : [text];
  const [first = text, ...others] = parts;
  for (const other of others) reader.lose('custodian', 'too-many', other);
  const institution = institutions.findOrAdd(first);
  if (institution === null) reader.lose('custodian', 'too-many', first);
  return institution?.id;
}
