import { utilityProcess } from 'electron';
import type { Forker } from './sheet-reader.ts';

/** Starts processes of Electron without a window, for the desktop application. */
export const forkWithElectron: Forker = (file, memoryMb, { message, ended }) => {
  const child = utilityProcess.fork(file, [], {
    execArgv: [`--max-old-space-size=${memoryMb}`],
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
  child.once('exit', ended);
  return {
    send: (request) => child.postMessage(request),
    kill() {
      isWanted = false;
      killNow();
    },
  };
};

/** A process that is busy may not listen to the polite way. */
function endAtOnce(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}
