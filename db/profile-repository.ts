import type { Database } from 'better-sqlite3';
import type { Person } from '../assessment-framework/model/assessment.ts';
import type { Transaction } from './transaction.ts';

/** Who works on this computer. */
type LibraryProfile = Person;

/** The profile, asked once at first start, and the preferences of the interface. */
export interface ProfileRepository {
  /** Null before the first start asked. */
  get(): LibraryProfile | null;
  /** Keeps the profile; the id stays when there is one. */
  save(profile: Omit<LibraryProfile, 'id'>): LibraryProfile;
  /** Every preference that was ever chosen, by name; the caller knows the defaults. */
  preferences(): Readonly<Record<string, unknown>>;
  savePreferences(changes: Readonly<Record<string, unknown>>): void;
}

export function profileRepository(
  db: Database,
  transaction: Transaction,
  makeId: () => string,
): ProfileRepository {
  const select = db.prepare<[], LibraryProfile>(
    'SELECT id, name, organisation, role FROM profile WHERE one = 1',
  );
  const upsert = db.prepare<[LibraryProfile], LibraryProfile>(
    `INSERT INTO profile (one, id, name, organisation, role) VALUES (1, :id, :name, :organisation, :role)
     ON CONFLICT (one) DO UPDATE SET name = :name, organisation = :organisation, role = :role
     RETURNING id, name, organisation, role`,
  );
  const selectPreferences = db.prepare<[], { name: string; value: string }>(
    'SELECT name, value FROM preference',
  );
  const upsertPreference = db.prepare<[string, string]>(
    'INSERT INTO preference (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  // Every save asks who works here. Another door on the same library sees a new name when it starts again.
  let cached: LibraryProfile | null = null;
  return {
    get: () => {
      cached ??= select.get() ?? null;
      return cached;
    },
    save: ({ name, organisation, role }) => {
      const given = { id: makeId(), name, organisation, role };
      // Kept only once it is on disk: no change may be signed by a name that was never saved.
      const saved = transaction(() => upsert.get(given) ?? given);
      cached = saved;
      return saved;
    },
    preferences: () =>
      Object.fromEntries(selectPreferences.all().map(({ name, value }) => [name, JSON.parse(value)])),
    savePreferences: (changes) =>
      transaction(() => {
        for (const [name, value] of Object.entries(changes))
          if (value !== undefined) upsertPreference.run(name, JSON.stringify(value));
      }),
  };
}
