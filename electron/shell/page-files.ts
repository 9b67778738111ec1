import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  // Character maps and standard fonts of the PDF preview.
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
};

export interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
}

interface PagePlace {
  readonly path: string;
  readonly mediaType: string;
}

/**
 * Where a file of the built page lies. An address without a file ending is a page of the application and gets `index.html`.
 * Null for anything that lies outside the folder or is of a kind that the page does not hold; the file may be missing.
 */
export function locatePageFile(folder: string, pathname: string): PagePlace | null {
  const path = pathInside(folder, pathname);
  const mediaType = path === null ? undefined : MEDIA_TYPES[extname(path)];
  return path === null || mediaType === undefined ? null : { path, mediaType };
}

/** Reads one file of the built page; null for anything that is missing or not to be served. */
export async function readPageFile(folder: string, pathname: string): Promise<PageFile | null> {
  const place = locatePageFile(folder, pathname);
  if (place === null) return null;
  try {
    return { bytes: new Uint8Array(await readFile(place.path)), mediaType: place.mediaType };
  } catch {
    return null;
  }
}

function pathInside(folder: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  const root = resolve(folder);
  const path = resolve(join(root, decoded));
  if (path !== root && !path.startsWith(root + sep)) return null;
  return extname(path) === '' ? join(root, 'index.html') : path;
}
