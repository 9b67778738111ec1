import type { z } from 'zod';
import { type Contract, contract, type Procedure, type Reply } from './contract.ts';
import { toAppError } from './to-app-error.ts';

type Result<T> = T | Promise<T>;

/** One function a procedure; a procedure without its handler does not compile. */
export type Handlers = {
  readonly [P in Procedure]: (
    input: z.output<Contract[P]['input']>,
  ) => Result<z.input<Contract[P]['output']>>;
};

/** The handlers of some procedures, one file a feature. */
export type HandlersOf<P extends Procedure> = Pick<Handlers, P>;

/** Answers one request of an interface. Never throws: every failure is a code. */
export type Dispatch = (procedure: unknown, input: unknown) => Promise<Reply<unknown>>;

/**
 * The gate of the application: looks the procedure up, validates its input, runs it, and turns failures into codes.
 * Knows no transport. `open` gives the handlers, once they are there (the library opens while the window appears).
 * `log` receives what has no code of its own; nothing of it reaches the interface. `always` are the handlers that answer
 * whether the library can be opened or not.
 */
export function dispatcher(
  open: () => Result<Handlers>,
  log: (error: unknown) => void,
  always: Partial<Handlers> = {},
): Dispatch {
  return async (name, raw) => {
    if (!isProcedure(name)) return { ok: false, code: 'bad-input', params: { place: 'procedure' } };
    const parsed = contract[name].input.safeParse(raw ?? undefined);
    if (!parsed.success) {
      return {
        ok: false,
        code: 'bad-input',
        params: { place: parsed.error.issues[0]?.path.join('.') ?? '' },
      };
    }
    try {
      const run = (always[name] ?? (await open())[name]) as (input: unknown) => Result<unknown>;
      return { ok: true, value: await run(parsed.data) };
    } catch (error) {
      return failure(error, log);
    }
  };
}

function failure(error: unknown, log: (error: unknown) => void): Reply<never> {
  const known = toAppError(error);
  if (known.code === 'internal') log(error);
  const { code, params } = known;
  return Object.keys(params).length > 0 ? { ok: false, code, params } : { ok: false, code };
}

function isProcedure(name: unknown): name is Procedure {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}
