import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forkWithNode } from '../../electron/shell/fork-with-node.ts';
import { type Api, openApi } from '../../electron/shell/open-api.ts';

type Opened = Parameters<typeof openApi>[0];

/** The built application on a library, as a window would ask it; nobody chooses or saves a file unless told how. */
export const benchApi = (
  libraryPath: string,
  files: Partial<Opened['files']> = {},
  door: Opened['door'] = 'browser',
): Api =>
  openApi({
    door,
    dist: join(import.meta.dirname, '../../dist'),
    libraryPath,
    files: {
      choose: () => Promise.resolve(null),
      chooseFolder: () => Promise.resolve(null),
      showPage: null,
      save: () => Promise.resolve({ kind: 'cancelled' }),
      ...files,
    },
    uploads: null,
    printer: null,
    workFolder: tmpdir,
    fork: forkWithNode,
  });

/** What the application answers. Throws when it refuses. */
export async function call(api: Api, procedure: string, input: unknown): Promise<unknown> {
  const reply = await api.dispatch(procedure, input);
  if (!reply.ok) throw new Error(`${procedure}: ${JSON.stringify(reply)}`);
  return reply.value;
}
