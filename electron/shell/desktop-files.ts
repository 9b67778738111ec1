import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter, type OpenDialogOptions } from 'electron';
import { harmlessName } from '../api/harmless-name.ts';
import type { FileKind, Files } from '../api/services.ts';
import type { PageUploads } from './page-uploads.ts';
import type { Sentence } from './sentences.ts';
import { writeWholeFile } from './write-whole-file.ts';

/** What a dialog shows of each kind at first; everything where the list is empty. */
const EXTENSIONS: Readonly<Record<FileKind, readonly string[]>> = {
  package: ['mdsa'],
  word: ['docx'],
  excel: ['xlsx'],
  brief: ['docx'],
  plan: ['xlsx'],
  spreadsheet: ['xlsx', 'xls', 'xlsb', 'xlsm', 'ods', 'csv', 'tsv', 'txt'],
  svg: ['svg'],
  png: ['png'],
  pdf: ['pdf'],
  json: ['json'],
  csv: ['zip'],
  metadata: ['zip'],
  schema: ['json'],
  template: ['docx', 'dotx'],
  evidence: [],
};

/** Files of the desktop: every path comes from a dialog or a folder of this side, never from the page. */
export function desktopFiles(window: () => BrowserWindow | null, say: Sentence, uploads: PageUploads): Files {
  const filters = (kind: FileKind): FileFilter[] => {
    const all = { name: say('dialog.all-files'), extensions: ['*'] };
    const extensions = EXTENSIONS[kind];
    return extensions.length === 0
      ? [all]
      : [{ name: say(`dialog.${kind}`), extensions: [...extensions] }, all];
  };
  /** Path of what the user opens; null when they thought better of it. */
  const opened = async (options: OpenDialogOptions): Promise<string | null> => {
    const parent = window();
    const { canceled, filePaths } = parent
      ? await dialog.showOpenDialog(parent, options)
      : await dialog.showOpenDialog(options);
    return canceled ? null : (filePaths[0] ?? null);
  };
  return {
    async choose(kind, upload) {
      if (upload !== undefined) return uploads.take(upload);
      const options = {
        title: say(`dialog.open-${kind}`),
        filters: filters(kind),
        properties: ['openFile' as const],
      };
      const path = await opened(options);
      return path === null ? null : { path, name: harmlessName(basename(path)) };
    },
    chooseFolder: () =>
      opened({ title: say('dialog.choose-folder'), properties: ['openDirectory', 'createDirectory'] }),
    showPage: null,
    async save({ name, kind, write }) {
      const options = {
        title: say(`dialog.save-${kind}`),
        filters: filters(kind),
        defaultPath: join(app.getPath('documents'), name),
      };
      const parent = window();
      const { canceled, filePath } = parent
        ? await dialog.showSaveDialog(parent, options)
        : await dialog.showSaveDialog(options);
      if (canceled || !filePath) return { kind: 'cancelled' };
      await writeWholeFile(filePath, write);
      return { kind: 'saved', name: basename(filePath) };
    },
  };
}
