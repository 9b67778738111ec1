import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Path of the file by which Office or LibreOffice says that it has a document open; null when none says so. */
export async function ownerFileOf(path: string): Promise<string | null> {
  for (const owner of namesOf(path)) if (await isThere(owner)) return owner;
  return null;
}

function namesOf(path: string): readonly string[] {
  const [folder, name] = [dirname(path), basename(path)];
  // Word leaves off the first letters of longer names.
  const stem = name.lastIndexOf('.') < 0 ? name.length : name.lastIndexOf('.');
  const off = Math.min(2, Math.max(0, stem - 6));
  return [`~$${name}`, `~$${name.slice(off)}`, `.~lock.${name}#`].map((owner) => join(folder, owner));
}

/** Whether anything is at a path. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
