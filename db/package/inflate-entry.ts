import { createHash } from 'node:crypto';
import type { Entry, ZipFile } from 'yauzl';
import { hasSystemCode, PackageError } from './format.ts';
import { shown } from './inspect-entries.ts';

export interface Inflated {
  readonly sha256: string;
  readonly size: number;
}

/**
 * Inflates one entry piece by piece and stops at the first byte more than its declared size.
 *
 * @throws PackageError `package-broken` when the data are damaged, `package-unsafe` when more comes out than declared;
 * an error of the file system as it is
 */
export async function inflateEntry(
  zip: ZipFile,
  entry: Entry,
  use: (chunk: Uint8Array) => void | Promise<void>,
): Promise<Inflated> {
  const file = shown(entry.fileName);
  const hash = createHash('sha256');
  let size = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const piece of stream) {
      const chunk = piece as Uint8Array;
      size += chunk.length;
      if (size > entry.uncompressedSize)
        throw new PackageError('package-unsafe', { reason: 'lying-size', file });
      hash.update(chunk);
      await use(chunk);
    }
  } catch (cause) {
    // A full disk is no fault of the package.
    if (cause instanceof PackageError || hasSystemCode(cause)) throw cause;
    // The reader's own guard words it so when an entry inflates to more than it declares.
    const isLie = cause instanceof Error && cause.message.startsWith('too many bytes');
    throw isLie
      ? new PackageError('package-unsafe', { reason: 'lying-size', file }, { cause })
      : new PackageError('package-broken', { reason: 'damaged', file }, { cause });
  }
  if (size !== entry.uncompressedSize) throw new PackageError('package-broken', { reason: 'damaged', file });
  return { sha256: hash.digest('hex'), size };
}
