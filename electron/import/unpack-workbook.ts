import { type Zippable, zipSync } from 'fflate';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { LIMITS } from './cell.ts';
import { SheetError } from './sheet-error.ts';

/** Parts that hold no cells; they are neither unpacked nor counted. */
const LEFT_OUT =
  /(^|\/)(media|drawings|charts|chartsheets|dialogsheets|macrosheets|printerSettings|pivotCache|pivotTables|externalLinks|customXml|embeddings|queryTables|activeX|ctrlProps|threadedComments|persons|Pictures|Thumbnails|Configurations2|slicers|slicerCaches|webextensions|docProps)\//i;
const KEPT = /(\.(xml|rels)|(^|\/)mimetype)$/i;
/** The binary sister of .xlsx, which is not read: its parser can be led in circles for minutes. */
const BINARY = /(^|\/)workbook\.bin$/i;
const [STORED, DEFLATED] = [0, 8];

/**
 * Unpacks the parts of a workbook that hold cells, after a look at its directory, and packs them again without compression:
 * what was measured is what is parsed.
 * @throws SheetError `sheet-broken`, `sheet-protected`, `sheet-too-large`
 */
export async function unpackWorkbook(bytes: Buffer): Promise<Uint8Array> {
  const zip = await opened(bytes);
  try {
    const parts: Zippable = {};
    for (const entry of inspected(await directoryOf(zip))) {
      const name = entry.fileName.replaceAll('\\', '/');
      if (Object.hasOwn(parts, name)) throw new SheetError('sheet-broken');
      parts[name] = await inflated(zip, entry);
    }
    assertNotEncrypted(parts);
    return zipSync(parts, { level: 0 });
  } finally {
    zip.close();
  }
}

async function opened(bytes: Buffer): Promise<ZipFile> {
  try {
    return await yauzl.fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
  } catch (cause) {
    throw new SheetError('sheet-broken', { cause });
  }
}

async function directoryOf(zip: ZipFile): Promise<readonly Entry[]> {
  if (zip.entryCount > LIMITS.parts) throw new SheetError('sheet-too-large');
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (cause) {
    throw new SheetError('sheet-broken', { cause });
  }
  return entries;
}

function inspected(entries: readonly Entry[]): readonly Entry[] {
  if (entries.some(({ fileName }) => BINARY.test(fileName))) throw new SheetError('sheet-broken');
  const kept = entries.filter(({ fileName }) => KEPT.test(fileName) && !LEFT_OUT.test(`/${fileName}`));
  let total = 0;
  for (const entry of kept) {
    if (entry.isEncrypted()) throw new SheetError('sheet-protected');
    if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
      throw new SheetError('sheet-broken');
    total += entry.uncompressedSize;
    if (total > LIMITS.unpackedBytes) throw new SheetError('sheet-too-large');
  }
  return kept;
}

async function inflated(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      size += (chunk as Uint8Array).length;
      // The reader checks the size as well; this one does not depend on it.
      if (size > entry.uncompressedSize) throw new SheetError('sheet-broken');
      chunks.push(chunk as Uint8Array);
    }
  } catch (cause) {
    throw new SheetError('sheet-broken', { cause });
  }
  return Buffer.concat(chunks);
}

/** OpenDocument encrypts part by part and says so in its manifest. */
function assertNotEncrypted(parts: Zippable): void {
  const manifest = parts['META-INF/manifest.xml'];
  if (manifest instanceof Uint8Array && Buffer.from(manifest).includes('encryption-data'))
    throw new SheetError('sheet-protected');
}
