import { AppError } from '../api/app-error.ts';

/** Lets calls pass until somebody must be alone with the library. */
export interface Gate {
  /** Runs a call; waits while somebody is alone. */
  pass<T>(call: () => Promise<T>): Promise<T>;
  /**
   * Runs an act when no call runs, and lets none begin before it is done.
   *
   * @throws AppError `library-locked` when calls are still running after `patience` milliseconds (an open dialog)
   */
  alone<T>(act: () => T, patience: number): Promise<T>;
}

export function makeGate(): Gate {
  let running = 0;
  let closed: Promise<void> | null = null;
  let whenEmpty: (() => void) | null = null;

  const emptied = (patience: number) =>
    new Promise<void>((done, fail) => {
      if (running === 0) return done();
      const timer = setTimeout(() => {
        whenEmpty = null;
        fail(new AppError('library-locked'));
      }, patience);
      whenEmpty = () => {
        clearTimeout(timer);
        whenEmpty = null;
        done();
      };
    });

  return {
    async pass(call) {
      while (closed !== null) await closed;
      running++;
      try {
        return await call();
      } finally {
        running--;
        if (running === 0) whenEmpty?.();
      }
    },
    async alone(act, patience) {
      while (closed !== null) await closed;
      let open: () => void = () => undefined;
      closed = new Promise((done) => {
        open = done;
      });
      try {
        await emptied(patience);
        return act();
      } finally {
        closed = null;
        open();
      }
    },
  };
}
