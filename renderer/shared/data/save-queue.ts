import { useSyncExternalStore } from 'react';
import { BridgeError } from '../bridge/bridge.ts';

/** What the corner of the window says about saving. */
export interface SaveState {
  /** Changes not yet on disk and not failed. */
  readonly pending: number;
  /** Changes that could not be saved, by key; what was typed is still on screen. */
  readonly failed: ReadonlyMap<string, BridgeError>;
  /** When the last change was on disk in this sitting. */
  readonly savedAt: Date | null;
}

interface Task {
  readonly key: string;
  readonly run: () => Promise<unknown>;
}

let waiting: Task[] = [];
let failedTasks: Task[] = [];
let running: Task | null = null;
let state: SaveState = { pending: 0, failed: new Map(), savedAt: null };
const listeners = new Set<() => void>();
const changeListeners = new Set<() => void>();
let idleWaiters: (() => void)[] = [];

function publish(patch: Partial<SaveState>): void {
  state = { ...state, ...patch, pending: waiting.length + (running ? 1 : 0) };
  for (const listener of listeners) listener();
}

async function work(): Promise<void> {
  if (running) return;
  for (let task = waiting.shift(); task; task = waiting.shift()) {
    running = task;
    publish({});
    try {
      await task.run();
      running = null;
      publish({ savedAt: new Date() });
    } catch (error) {
      const failure = error instanceof BridgeError ? error : new BridgeError('internal');
      running = null;
      const key = task.key;
      // A newer version of the same record is already waiting: its save decides.
      if (!waiting.some((other) => other.key === key)) {
        failedTasks.push(task);
        publish({ failed: new Map(state.failed).set(key, failure) });
      }
    }
  }
  publish({});
  for (const resolve of idleWaiters) resolve();
  idleWaiters = [];
}

/**
 * Saves one after the other, in the order of the keystrokes. A waiting save with the same key is replaced:
 * each save carries the whole record, so the last one says it all.
 */
export function enqueueSave(key: string, run: () => Promise<unknown>): void {
  waiting = waiting.filter((task) => task.key !== key);
  failedTasks = failedTasks.filter((task) => task.key !== key);
  const failed = new Map(state.failed);
  failed.delete(key);
  waiting.push({ key, run });
  publish({ failed });
  for (const listener of [...changeListeners]) listener();
  void work();
}

/** Tries every failed save again, in its order. */
export function retryFailedSaves(): void {
  const again = failedTasks;
  failedTasks = [];
  waiting.push(...again);
  publish({ failed: new Map() });
  void work();
}

/** Resolves when nothing waits to be saved; failed saves do not hold it up. */
export function whenSaved(): Promise<void> {
  if (!running && waiting.length === 0) return Promise.resolve();
  return new Promise((resolve) => idleWaiters.push(resolve));
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Calls back at every change made from now on, until told to stop. */
export function onChange(listener: () => void): () => void {
  changeListeners.add(listener);
  return () => changeListeners.delete(listener);
}

/** The state of saving, for the top bar and for fields that show their own. */
export const useSaveState = (): SaveState => useSyncExternalStore(subscribe, () => state);

/** Whether this window holds changes that are not on disk. */
export const hasUnsavedChanges = (): boolean => state.pending > 0 || state.failed.size > 0;
