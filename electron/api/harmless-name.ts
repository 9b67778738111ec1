/** Names that Windows keeps for devices, with or without an ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)([.]|$)/i;
/** Most file systems take 255 bytes; some room is left for what a copy adds. */
const LONGEST = 200;

/**
 * A file name from outside made fit for records, screens and every file system: no path, nothing invisible, no characters
 * that turn the reading direction around (they make `exe.pdf` of `fdp.exe`), at most 200 bytes with its ending kept.
 */
export function harmlessName(name: string): string {
  const clean = (name.split(/[/\\]/).at(-1) ?? '')
    .normalize('NFC')
    // Control and format characters but for the joiners that Arabic and Indic scripts are written with, and half pairs.
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const safe = DEVICES.test(clean) ? `_${clean}` : clean;
  const dot = safe.lastIndexOf('.');
  const ending = dot > 0 && safe.length - dot <= 12 ? safe.slice(dot) : '';
  const stem = shortened(safe.slice(0, safe.length - ending.length), LONGEST - Buffer.byteLength(ending));
  return `${stem}${ending}` || 'file';
}

/** As many whole characters as fit into so many bytes of UTF-8. */
function shortened(text: string, bytes: number): string {
  let size = 0;
  let end = 0;
  for (const character of text) {
    size += Buffer.byteLength(character);
    if (size > bytes) break;
    end += character.length;
  }
  return text.slice(0, end).trimEnd();
}
