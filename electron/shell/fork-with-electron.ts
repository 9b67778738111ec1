import { app, utilityProcess } from 'electron';
import type { Forker } from './sheet-reader.ts';

/** How often the memory of a process is looked at, in milliseconds. */
const LOOK = 250;

/** Starts processes of Electron without a window, for the desktop application. */
export const forkWithElectron: Forker = (file, memoryMb, { message, ended }) => {
  const child = utilityProcess.fork(file, [], {
    serviceName: 'sheet-reader',
    // A process that dies tells long stories.
    stdio: 'ignore',
  });
  let isWanted = true;
  const killNow = () => {
    if (child.pid !== undefined) endAtOnce(child.pid);
    child.kill();
  };
  child.on('message', message);
  // One that is not wanted before it is there has no number yet to be ended by.
  child.once('spawn', () => void (isWanted || killNow()));
  // Electron keeps no limit of memory for such a process.
  const looking = setInterval(() => {
    if (memoryOf(child.pid) > memoryMb) killNow();
  }, LOOK);
  child.once('exit', () => {
    clearInterval(looking);
    ended();
  });
  return {
    send: (request) => child.postMessage(request),
    kill() {
      isWanted = false;
      killNow();
    },
  };
};

/** Memory of a process in megabytes; 0 when nothing is known of it. */
function memoryOf(pid: number | undefined): number {
  const metric = app.getAppMetrics().find((process) => process.pid === pid);
  return (metric?.memory.workingSetSize ?? 0) / 1024;
}

/** A process that is busy may not listen to the polite way. */
function endAtOnce(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}
