import type { SheetFile } from './import/import-tasks.ts';
import { readSheets } from './import/read-file.ts';
import { SheetError } from './import/sheet-error.ts';
import { piecesOf, type ReaderReply } from './import/sheet-pieces.ts';

// Reads spreadsheets in a process of its own: a file that is made to crash, to loop or to eat memory takes nothing else along.
// Started with nothing but a channel to the application, by Electron (a parent port) or by Node.
const port: NodeJS.Process['parentPort'] | undefined = process.parentPort;

function say(reply: ReaderReply): void {
  if (port === undefined) process.send?.(reply);
  else port.postMessage(reply);
}

async function read({ path, name }: SheetFile): Promise<void> {
  try {
    for (const bytes of piecesOf(await readSheets(path, name))) say({ kind: 'piece', bytes });
    say({ kind: 'read' });
  } catch (error) {
    // A parser that fails in a way of its own is the file's doing.
    const code = error instanceof SheetError ? error.code : 'sheet-broken';
    say({ kind: 'refused', code, message: error instanceof Error ? String(error.stack) : String(error) });
  }
}

// The parser tells every odd record of a damaged file; a broken one would fill the log.
for (const level of ['log', 'warn', 'error'] as const) console[level] = () => undefined;
if (port === undefined) process.on('message', read);
else port.on('message', ({ data }) => void read(data));
say({ kind: 'ready' });
