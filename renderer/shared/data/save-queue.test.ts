import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BridgeError } from '../bridge/bridge.ts';

let queue: typeof import('./save-queue.ts');

/** A save that ends when told to. */
function held() {
  let end: () => void = () => {};
  let fail: (error: unknown) => void = () => {};
  const run = vi.fn(
    () =>
      new Promise<void>((resolve, reject) => {
        end = resolve;
        fail = reject;
      }),
  );
  return { run, end: () => end(), fail: (error: unknown) => fail(error) };
}

describe('save queue', () => {
  beforeEach(async () => {
    vi.resetModules();
    queue = await import('./save-queue.ts');
  });

  it('saves in the order of the changes, one at a time', async () => {
    const [first, second] = [held(), held()];
    queue.enqueueSave('a', first.run);
    queue.enqueueSave('b', second.run);

    expect(second.run).not.toHaveBeenCalled();
    first.end();
    await vi.waitFor(() => expect(second.run).toHaveBeenCalledOnce());
  });

  it('keeps only the last of the waiting saves of one record', async () => {
    const [running, older, newer] = [held(), held(), held()];
    queue.enqueueSave('a', running.run);
    queue.enqueueSave('b', older.run);
    queue.enqueueSave('b', newer.run);
    running.end();

    await vi.waitFor(() => expect(newer.run).toHaveBeenCalledOnce());
    expect(older.run).not.toHaveBeenCalled();
  });

  it('holds a failed save until it is tried again', async () => {
    const run = vi
      .fn<() => Promise<void>>()
      .mockRejectedValueOnce(new BridgeError('disk-full'))
      .mockResolvedValue();
    queue.enqueueSave('a', run);
    await queue.whenSaved();
    expect(queue.hasUnsavedChanges()).toBe(true);

    queue.retryFailedSaves();
    await queue.whenSaved();

    expect(run).toHaveBeenCalledTimes(2);
    expect(queue.hasUnsavedChanges()).toBe(false);
  });

  it('forgets a failure once a newer version of the record is saved', async () => {
    queue.enqueueSave('a', () => Promise.reject(new BridgeError('disk-full')));
    await queue.whenSaved();
    queue.enqueueSave('a', () => Promise.resolve());
    await queue.whenSaved();

    expect(queue.hasUnsavedChanges()).toBe(false);
  });

  it('goes on with the next save after one has failed', async () => {
    const next = vi.fn(() => Promise.resolve());
    queue.enqueueSave('a', () => Promise.reject(new BridgeError('disk-full')));
    queue.enqueueSave('b', next);
    await queue.whenSaved();

    expect(next).toHaveBeenCalledOnce();
  });
});
