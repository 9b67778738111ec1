import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZip, unpack, type ZipEntry } from './read-zip.ts';
import { writeZip } from './write-zip.ts';

const text = (value: string) => new TextEncoder().encode(value);
const files: Record<string, Uint8Array> = { 'a.xml': text('<a/>'.repeat(500)), 'b/c.png': text('picture') };

describe('zips of Word files', () => {
  it('are read and written whole, packed files taken over as they lie', () => {
    const made = zipSync(files);
    const read = readZip(made);
    const written = writeZip(new Map<string, ZipEntry | Uint8Array>([...read, ['new.xml', text('<new/>')]]));
    const again = readZip(written);
    expect([...again.keys()]).toEqual(['a.xml', 'b/c.png', 'new.xml']);
    for (const [name, content] of Object.entries(files))
      expect(unpack(again.get(name)!, name)).toEqual(content);
    expect(again.get('a.xml')?.packed).toEqual(read.get('a.xml')?.packed);
  });

  it('are refused when a part is not what they say of it', () => {
    const entry = readZip(zipSync(files)).get('a.xml')!;
    expect(() => unpack({ ...entry, size: 3 }, 'a.xml')).toThrow('broken');
    expect(() => unpack({ ...entry, checksum: 1 }, 'a.xml')).toThrow('broken');
  });

  it('are refused when entries share bytes, are encrypted, or the file is cut off', () => {
    const made = zipSync(files);
    const at = (bytes: Uint8Array, signature: number, nth: number): number => {
      const view = new DataView(bytes.buffer);
      let seen = 0;
      for (let place = 0; place < bytes.length - 4; place += 1)
        if (view.getUint32(place, true) === signature && seen++ === nth) return place;
      throw new Error('not found');
    };
    const shared = made.slice();
    new DataView(shared.buffer).setUint32(at(shared, 0x02014b50, 1) + 42, 0, true);
    expect(() => readZip(shared)).toThrow(expect.objectContaining({ problem: 'unsafe' }));
    const locked = made.slice();
    new DataView(locked.buffer).setUint16(at(locked, 0x02014b50, 0) + 8, 1, true);
    expect(() => readZip(locked)).toThrow('encrypted');
    expect(() => readZip(made.slice(0, made.length - 30))).toThrow('not-word');
  });

  it('tell a document with a password from an old one', () => {
    const container = (rest: string) =>
      new Uint8Array([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        0xa1,
        0xb1,
        0x1a,
        0xe1,
        ...[...rest].flatMap((letter) => [letter.charCodeAt(0), 0]),
      ]);
    expect(() => readZip(container('WordDocument'))).toThrow('not-word');
    expect(() => readZip(container('EncryptedPackage'))).toThrow('encrypted');
  });
});
