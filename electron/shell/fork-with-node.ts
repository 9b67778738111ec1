import { fork } from 'node:child_process';
import type { Forker } from './sheet-reader.ts';

/** Starts processes of plain Node, for the doors that run in it. */
export const forkWithNode: Forker = (file, memoryMb, { message, ended }) => {
  const child = fork(file, {
    execArgv: [`--max-old-space-size=${memoryMb}`],
    serialization: 'advanced',
    // A process that dies tells long stories.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const kill = () => void child.kill('SIGKILL');
  const gone = () => {
    process.off('exit', kill);
    ended();
  };
  // One that loops would not see that whoever started it is gone.
  process.once('exit', kill);
  child.on('message', message);
  child.once('exit', gone);
  child.once('error', gone);
  // A message to a process that is gone already: its end is told by `exit`.
  return { send: (request) => void child.send(request as object, () => undefined), kill };
};
