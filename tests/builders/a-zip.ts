import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a zip written by hand; every header field can lie. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer;
  readonly store?: boolean;
  /** Sizes as declared in the directory and the local header; true ones when not said. */
  readonly declaredSize?: number;
  readonly declaredCompressedSize?: number;
  /** Bytes to use instead of the compressed content. */
  readonly compressed?: Buffer;
  /** Unix mode, for example 0o120777 for a symbolic link. */
  readonly mode?: number;
  readonly flags?: number;
  readonly method?: number;
  /** Points the directory at the local header of the entry with this index. */
  readonly sharesDataOf?: number;
}

/** A zip with exactly these headers, for what no honest tool would write. */
export function aZip(entries: readonly ZipEntry[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const entry of entries) {
    const data = entry.compressed ?? (entry.store === true ? entry.content : deflateRawSync(entry.content));
    const name = Buffer.from(entry.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(entry.flags ?? 0x800, 2);
    common.writeUInt16LE(entry.method ?? (entry.store === true ? 0 : 8), 4);
    common.writeUInt32LE(0x00210000, 6);
    common.writeUInt32LE(crc32(entry.content), 10);
    common.writeUInt32LE(entry.declaredCompressedSize ?? data.length, 14);
    common.writeUInt32LE(entry.declaredSize ?? entry.content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const shared = entry.sharesDataOf === undefined ? undefined : offsets[entry.sharesDataOf];
    offsets.push(shared ?? offset);
    if (shared === undefined) {
      const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, data]);
      pieces.push(local);
      offset += local.length;
    }
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6);
    tail.writeUInt32LE(offsets.at(-1) ?? 0, 10);
    const madeBy = Buffer.from([20, 3]);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), madeBy, common, tail, name]));
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, listing, end]);
}
