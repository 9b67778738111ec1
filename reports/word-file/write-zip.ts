import { deflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './read-zip.ts';

/** The first day that a zip can name, 1 January 1980, so that the same content gives the same bytes. */
const DATE = 0x0021;
const [STORED, DEFLATED] = [0, 8];
const [LOCAL_LENGTH, ENTRY_LENGTH, END_LENGTH] = [30, 46, 22];
const VERSION = 20;
const UTF8_NAMES = 0x0800;
/** Pictures are compressed already. */
const COMPRESSED = /\.(?:png|jpe?g|gif)$/i;

/** Writes a zip. Files that come as they lay in another zip are taken over without packing them again. */
export function writeZip(files: ReadonlyMap<string, ZipEntry | Uint8Array>): Uint8Array {
  const entries = [...files].map(([name, content]) => ({
    name: new TextEncoder().encode(name),
    ...(content instanceof Uint8Array ? packed(name, content) : content),
  }));
  const length = entries.reduce(
    (sum, { name, packed: data }) => sum + LOCAL_LENGTH + ENTRY_LENGTH + 2 * name.length + data.length,
    END_LENGTH,
  );
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const number = (width: 2 | 4, ...values: readonly number[]) => {
    for (const value of values) {
      if (width === 2) view.setUint16(at, value, true);
      else view.setUint32(at, value, true);
      at += width;
    }
  };
  const raw = (data: Uint8Array) => {
    bytes.set(data, at);
    at += data.length;
  };
  const places = entries.map(({ name, packed: data, method, size, checksum }) => {
    const place = at;
    number(4, 0x04034b50);
    number(2, VERSION, UTF8_NAMES, method, 0, DATE);
    number(4, checksum, data.length, size);
    number(2, name.length, 0);
    raw(name);
    raw(data);
    return place;
  });
  const directory = at;
  entries.forEach(({ name, packed: data, method, size, checksum }, index) => {
    number(4, 0x02014b50);
    number(2, VERSION, VERSION, UTF8_NAMES, method, 0, DATE);
    number(4, checksum, data.length, size);
    number(2, name.length, 0, 0, 0, 0);
    number(4, 0, places[index] ?? 0);
    raw(name);
  });
  const end = at;
  number(4, 0x06054b50);
  number(2, 0, 0, entries.length, entries.length);
  number(4, end - directory, directory);
  number(2, 0);
  return bytes;
}

function packed(name: string, content: Uint8Array): ZipEntry {
  const [size, checksum] = [content.length, crc32(content)];
  return COMPRESSED.test(name)
    ? { packed: content, method: STORED, size, checksum }
    : { packed: deflateSync(content, { level: 6 }), method: DEFLATED, size, checksum };
}
