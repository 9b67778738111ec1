import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toAppError } from '../../../electron/api/to-app-error.ts';
import terminal from '../../../electron/locales/en.json' with { type: 'json' };
import { writeProved } from '../../../electron/shell/write-proved.ts';
import { writeWholeFile } from '../../../electron/shell/write-whole-file.ts';
import page from '../../../renderer/shared/locales/en.json' with { type: 'json' };
import { differs, holds } from '../../../reports/proof/proof.ts';

/** The disk as it is, but for the faults that a test plants. */
const disk = vi.hoisted(() => ({
  faults: new Map<string, string>(),
  /** Runs before each call of the name. */
  before: new Map<string, () => void>(),
  calls: [] as string[],
}));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const meet = (call: string) => {
    disk.calls.push(call);
    disk.before.get(call)?.();
    const code = disk.faults.get(call);
    if (code !== undefined) throw Object.assign(new Error(`${code}: ${call}`), { code });
  };
  const handle = (file: FileHandle): FileHandle =>
    new Proxy(file, {
      get(target, name) {
        const value = Reflect.get(target, name) as unknown;
        if (typeof value !== 'function') return value;
        return async (...args: unknown[]) => {
          // A file whose closing fails is closed all the same.
          if (name === 'close') await target.close();
          meet(String(name));
          return name === 'close' ? undefined : value.apply(target, args);
        };
      },
    });
  return {
    ...real,
    open: async (path: string, flags: string) => {
      meet(`open ${flags}`);
      return handle(await real.open(path, flags));
    },
    readFile: async (path: string) => {
      meet('readFile');
      return await real.readFile(path);
    },
    rename: async (from: string, to: string) => {
      meet('rename');
      await real.rename(from, to);
    },
  };
});

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mda-disk-'));
  path = join(folder, 'report.docx');
  writeFileSync(path, 'the report of last week');
});
afterEach(() => {
  disk.faults.clear();
  disk.before.clear();
  disk.calls.length = 0;
  rmSync(folder, { recursive: true, force: true });
});

const bytes = new TextEncoder().encode('the new report');
const made = { bytes, prove: (back: Uint8Array) => holds({ records: back.length }) };
const save = (file = made, place = path) =>
  writeWholeFile(place, async (free) => {
    await writeProved(free, file, () => undefined);
  });
const codeOf = async (saving: Promise<void>): Promise<string> => {
  try {
    await saving;
    return 'ok';
  } catch (error) {
    return toAppError(error).code;
  }
};
/** Nothing happened to the old file, and nothing lies about. */
const expectOldWhole = () => {
  expect(readFileSync(path, 'utf8')).toBe('the report of last week');
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
};

describe('a file that is saved over an older one', () => {
  it('takes its place when it is written, on disk, read back and proved', async () => {
    expect(await codeOf(save())).toBe('ok');
    expect(readFileSync(path, 'utf8')).toBe('the new report');
    expect(disk.calls).toEqual([
      'open r+',
      'close',
      'open wx',
      'writeFile',
      'sync',
      'close',
      'readFile',
      'rename',
    ]);
  });

  it.each([
    ['there is no room for it', 'writeFile', 'ENOSPC', 'disk-full'],
    ['there is no room when it is to be on disk', 'sync', 'ENOSPC', 'disk-full'],
    ['the quota is used up', 'writeFile', 'EDQUOT', 'disk-full'],
    ['the disk cannot be written', 'open wx', 'EROFS', 'read-only'],
    ['the folder may not be written', 'open wx', 'EACCES', 'read-only'],
    ['the folder may not be written on Windows', 'open wx', 'EPERM', 'read-only'],
    ['the old file may not be changed', 'open r+', 'EACCES', 'read-only'],
    ['the old file may not be changed on Windows', 'open r+', 'EPERM', 'read-only'],
    ['the old file is a folder', 'open r+', 'EISDIR', 'bad-file-name'],
    ['the old file is open in Word on Windows', 'open r+', 'EBUSY', 'file-in-use'],
    ['the old file is a program that runs', 'open r+', 'ETXTBSY', 'file-in-use'],
    ['the old file lies on a disk that fails', 'open r+', 'EIO', 'disk-failed'],
    ['its place lies below a file', 'open r+', 'ENOTDIR', 'folder-gone'],
    [
      'its name is too long with the ending of an unfinished file',
      'open wx',
      'ENAMETOOLONG',
      'bad-file-name',
    ],
    ['the disk does not know a letter of its name', 'open wx', 'EILSEQ', 'bad-file-name'],
    ['its name holds what the disk does not allow', 'open wx', 'EINVAL', 'bad-file-name'],
    ['too many files are open', 'open wx', 'EMFILE', 'computer-busy'],
    ['all programs together hold too many files', 'open wx', 'ENFILE', 'computer-busy'],
    ['there is no memory', 'writeFile', 'ENOMEM', 'computer-busy'],
    ['the stick is pulled out', 'writeFile', 'ENXIO', 'disk-failed'],
    ['the stick is gone', 'open wx', 'ENODEV', 'disk-failed'],
    ['the network folder was mounted anew', 'writeFile', 'ESTALE', 'disk-failed'],
    ['the network does not answer', 'sync', 'ETIMEDOUT', 'disk-failed'],
    ['Windows has no name for it', 'writeFile', 'UNKNOWN', 'disk-failed'],
    ['the disk takes no file of this size', 'writeFile', 'EFBIG', 'file-too-large'],
    ['the disk fails while it is written', 'writeFile', 'EIO', 'disk-failed'],
    ['the disk fails when it is to be on disk', 'sync', 'EIO', 'disk-failed'],
    ['the quota is found to be used up at the end', 'close', 'EDQUOT', 'disk-full'],
    ['the new file may not be read back', 'readFile', 'EACCES', 'read-only'],
    ['a virus scanner takes the new file away', 'readFile', 'ENOENT', 'file-gone'],
    ['a virus scanner takes it away at the very end', 'rename', 'ENOENT', 'file-gone'],
    ['there is no room for its name', 'rename', 'ENOSPC', 'disk-full'],
    ['somebody opens the old file meanwhile', 'rename', 'EPERM', 'file-in-use'],
    ['somebody locks the old file meanwhile', 'rename', 'EBUSY', 'file-in-use'],
    ['the disk cannot be read back', 'readFile', 'EIO', 'disk-failed'],
  ])('leaves the old one whole when %s, and says so', async (_, call, fault, code) => {
    disk.faults.set(call, fault);

    expect(await codeOf(save())).toBe(code);
    expectOldWhole();
    expect(page.errors).toHaveProperty(`${code}_export`);
    expect(terminal.errors).toHaveProperty(`${code}-export`);
  });

  it('is made where a network folder cannot be told to put it on disk', async () => {
    disk.faults.set('sync', 'ENOTSUP');

    expect(await codeOf(save())).toBe('ok');
    expect(readFileSync(path, 'utf8')).toBe('the new report');
  });

  it('is told what happened through the borders of threads and doors', async () => {
    disk.faults.set('writeFile', 'EROFS');
    const failure = await save().catch(toAppError);

    expect(failure).toMatchObject({ code: 'read-only', params: { context: 'export', reason: 'export' } });
  });

  it('waits a moment for a virus scanner that holds the new file', async () => {
    disk.faults.set('rename', 'EBUSY');
    disk.before.set('rename', () => {
      if (disk.calls.filter((call) => call === 'rename').length === 2) disk.faults.clear();
    });

    expect(await codeOf(save())).toBe('ok');
    expect(readFileSync(path, 'utf8')).toBe('the new report');
  });

  it('leaves the old one whole when the bytes on disk are not those that were made', async () => {
    disk.before.set('readFile', () => {
      const part = readdirSync(folder).find((name) => name.endsWith('.part'))!;
      writeFileSync(join(folder, part), 'the new repost');
    });

    expect(await codeOf(save())).toBe('export-unproved');
    expectOldWhole();
  });

  it.each([
    ['does not say what it must', () => differs('score', '62.3')],
    [
      'cannot be read',
      () => {
        throw new Error('no zip');
      },
    ],
  ])('leaves the old one whole when the new one %s', async (_, prove) => {
    expect(await codeOf(save({ bytes, prove }))).toBe('export-unproved');
    expectOldWhole();
  });

  it.each(['~$port.docx', '~$report.docx', '.~lock.report.docx#'])(
    'leaves it alone while %s says that it is open',
    async (owner) => {
      // Word leaves off the first letters of a name of seven or more.
      const place = owner === '~$port.docx' ? join(folder, 'myreport.docx') : path;
      writeFileSync(place, 'the report of last week');
      writeFileSync(join(folder, owner === '~$port.docx' ? '~$report.docx' : owner), '');

      expect(await codeOf(save(made, place))).toBe('file-in-use');
      expect(readFileSync(place, 'utf8')).toBe('the report of last week');
      expect(disk.calls).not.toContain('open wx');
    },
  );

  it('says so before the work when the folder is gone', async () => {
    const write = vi.fn();

    expect(await codeOf(writeWholeFile(join(folder, 'gone', 'report.docx'), write))).toBe('folder-gone');
    expect(write).not.toHaveBeenCalled();
  });

  it('says so when the folder goes while it is written', async () => {
    const place = join(folder, 'stick', 'report.docx');
    mkdirSync(join(folder, 'stick'));
    disk.before.set('readFile', () => rmSync(join(folder, 'stick'), { recursive: true }));

    expect(await codeOf(save(made, place))).toBe('folder-gone');
  });
});

/** A disk of 64 KB; null where none may be mounted. */
function smallDisk(): string | null {
  const place = join(folder, 'disk');
  mkdirSync(place);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place], { stdio: 'ignore' });
    return place;
  } catch {
    return null;
  }
}

describe('a disk that is really full', () => {
  it('keeps the old file, and has no rest of the new one', ({ skip }) => {
    const place = smallDisk();
    if (place === null) return skip('no disk can be mounted here');
    const file = join(place, 'report.docx');
    writeFileSync(file, 'old');
    const large = { ...made, bytes: new Uint8Array(1024 ** 2) };
    return codeOf(save(large, file))
      .then((code) => {
        expect(code).toBe('disk-full');
        expect(readFileSync(file, 'utf8')).toBe('old');
        expect(readdirSync(place)).toEqual(['report.docx']);
        expect(existsSync(file)).toBe(true);
      })
      .finally(() => execFileSync('umount', [place]));
  });
});
