import { LANGUAGES } from '../../../assessment-framework/model/common.ts';
import type { ReadingInput } from '../../import/import-tasks.ts';
import { headingKey } from '../../import/match-columns.ts';
import type { Vocabulary } from '../../import/vocabulary.ts';
import { AppError } from '../app-error.ts';
import { type OutputOf, Preferences } from '../contract.ts';
import type { ImportKind } from '../contract-imports.ts';
import type { HandlersOf } from '../dispatch.ts';
import type { FrameworkShelf, ImportThread, Services } from '../services.ts';
import { authorOf } from './author.ts';

/** Imports that are kept open at once; the oldest is let go for a new one. */
const MOST_OPEN = 4;
/** Headings that are remembered for a kind. */
const MOST_REMEMBERED = 500;

type ImportProcedures =
  | 'imports.open'
  | 'imports.paste'
  | 'imports.match'
  | 'imports.preview'
  | 'imports.apply'
  | 'imports.progress'
  | 'imports.cancel'
  | 'imports.close';

interface Session {
  readonly assessmentId: string;
  readonly framework: { readonly id: string; readonly version: string };
  readonly thread: ImportThread;
  /** Made when it is needed first. */
  vocabulary?: Vocabulary;
}

export function importsHandlers(services: Services): HandlersOf<ImportProcedures> {
  const { library, files, frameworks, startImport } = services;
  const sessions = new Map<string, Session>();

  const close = (importId: string) => {
    sessions.get(importId)?.thread.close();
    sessions.delete(importId);
  };
  const begin = (importId: string, assessmentId: string): ImportThread => {
    const assessment = library.assessments.list().find(({ id }) => id === assessmentId);
    if (assessment === undefined) throw new AppError('not-found', { id: assessmentId });
    close(importId);
    for (const id of [...sessions.keys()].slice(0, Math.max(0, sessions.size - MOST_OPEN + 1))) close(id);
    const thread = startImport();
    sessions.set(importId, { assessmentId, framework: assessment.framework, thread });
    return thread;
  };
  /** Runs what reads the sheet; an import whose sheet cannot be read is over. */
  const read = async <T>(importId: string, name: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      close(importId);
      throw error instanceof AppError ? new AppError(error.code, { file: name }, { cause: error }) : error;
    }
  };
  const sessionOf = (importId: string): Session => {
    const session = sessions.get(importId);
    if (session === undefined || session.thread.isClosed()) throw new AppError('not-found', { id: importId });
    return session;
  };
  const readingOf = (
    input: Omit<ReadingInput, 'assessmentId' | 'vocabulary'>,
    session: Session,
  ): ReadingInput => {
    session.vocabulary ??= vocabularyOf(frameworks, session.framework);
    return { ...input, assessmentId: session.assessmentId, vocabulary: session.vocabulary };
  };

  return {
    'imports.open': async ({ assessmentId, importId, upload }) => {
      const thread = begin(importId, assessmentId);
      const chosen = await read(importId, '', () => files.choose('spreadsheet', upload));
      if (chosen === null) {
        close(importId);
        return null;
      }
      const { path, name } = chosen;
      try {
        return await read(importId, name, () => thread.run('open', { path, name }));
      } finally {
        await chosen.discard?.();
      }
    },
    'imports.paste': async ({ assessmentId, importId, text }) => {
      const thread = begin(importId, assessmentId);
      return await read(importId, '', () => thread.run('paste', { text }));
    },
    'imports.match': async ({ importId, ...input }) => {
      const remembered = rememberedOf(services, input.kind);
      return await sessionOf(importId).thread.run('match', { ...input, remembered });
    },
    'imports.preview': async ({ importId, ...input }) => {
      const session = sessionOf(importId);
      return (await session.thread.run('preview', readingOf(input, session))) as OutputOf<'imports.preview'>;
    },
    'imports.apply': async ({ importId, ...input }) => {
      const by = authorOf(library);
      const session = sessionOf(importId);
      const { thread } = session;
      const outcome = await thread.run('apply', { ...readingOf(input, session), by });
      remember(services, input.kind, await thread.run('guess', input), input.columns);
      return outcome as OutputOf<'imports.apply'>;
    },
    'imports.progress': ({ importId }) =>
      sessions.get(importId)?.thread.progress() ?? { phase: 'waiting', done: 0 },
    'imports.cancel': ({ importId }) => sessions.get(importId)?.thread.cancel(),
    'imports.close': ({ importId }) => close(importId),
  };
}

const preferencesOf = ({ library }: Services) => Preferences.parse(library.profile.preferences());

function rememberedOf(services: Services, kind: ImportKind): Readonly<Record<string, string>> {
  return preferencesOf(services).importColumns[kind] ?? {};
}

/** Remembers what the user matched otherwise than it was guessed, and forgets what is guessed rightly by now. */
function remember(
  services: Services,
  kind: ImportKind,
  {
    headings,
    fields: guessed,
  }: { readonly headings: readonly string[]; readonly fields: readonly (string | null)[] },
  chosen: readonly (string | null)[],
): void {
  const { importColumns } = preferencesOf(services);
  const known = new Map(Object.entries(importColumns[kind] ?? {}));
  const before = JSON.stringify([...known]);
  headings.forEach((heading, index) => {
    const key = headingKey(heading);
    const field = chosen[index] ?? null;
    if (key === '') return;
    known.delete(key);
    if (field !== (guessed[index] ?? null)) known.set(key, field ?? '');
  });
  if (JSON.stringify([...known]) === before) return;
  const columns = Object.fromEntries([...known].slice(-MOST_REMEMBERED));
  services.library.profile.savePreferences({ importColumns: { ...importColumns, [kind]: columns } });
}

/** The names of the framework's things in every language it speaks. */
function vocabularyOf(
  shelf: FrameworkShelf,
  { id, version }: { readonly id: string; readonly version: string },
): Vocabulary {
  const framework = shelf.get(id, version);
  const texts = [...new Set(LANGUAGES.map((language) => shelf.texts(id, version, language).texts))];
  const terms = (
    ids: readonly string[],
    nameOf: (text: (typeof texts)[number], term: string) => string | undefined,
  ) => ids.map((term) => ({ id: term, names: texts.flatMap((text) => nameOf(text, term) ?? []) }));
  return {
    framework: id,
    sourceTypes: terms(
      framework.sourceTypes.map((type) => type.id),
      (text, term) => text.sourceTypes[term]?.name,
    ),
    variables: terms(
      framework.variables.map((variable) => variable.id),
      (text, term) => text.variables[term]?.name,
    ),
    indicators: terms(
      framework.indicators.map((indicator) => indicator.id),
      (text, term) => text.indicators[term]?.name,
    ),
    roles: terms(framework.settings.roles, (text, term) => text.framework.roles[term]?.name),
  };
}
