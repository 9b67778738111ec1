/** `(node` and `)` around the eight digits by which the browser's engine names a cell in a tagged PDF. */
const [OPENS, CLOSES] = [[...'(node'].map(code), code(')')];
const DIGITS = 8;
const LENGTH = OPENS.length + DIGITS + 1;

/**
 * Numbers the cells of a tagged PDF anew, in place: the engine counts every element its process has ever drawn, so the same
 * page gets other numbers when the process has shown a page before. Their order stays, as the PDF's index of names needs it,
 * and so does the place of every byte around them.
 */
export function settleNodeNames(bytes: Uint8Array): void {
  const places = nodeNames(bytes);
  const ranks = new Map(
    [...new Set(places.map((place) => nameAt(bytes, place)))]
      .sort((a, b) => a - b)
      .map((name, rank) => [name, rank]),
  );
  for (const place of places) {
    const digits = String(ranks.get(nameAt(bytes, place)) ?? 0).padStart(DIGITS, '0');
    bytes.set([...digits].map(code), place + OPENS.length);
  }
}

function nodeNames(bytes: Uint8Array): readonly number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(OPENS[0] ?? 0); at >= 0; at = bytes.indexOf(OPENS[0] ?? 0, at + 1))
    if (isNodeName(bytes, at)) places.push(at);
  return places;
}

function isNodeName(bytes: Uint8Array, at: number): boolean {
  if (bytes[at + LENGTH - 1] !== CLOSES || OPENS.some((byte, index) => bytes[at + index] !== byte))
    return false;
  return bytes
    .subarray(at + OPENS.length, at + LENGTH - 1)
    .every((byte) => byte >= code('0') && byte <= code('9'));
}

const nameAt = (bytes: Uint8Array, at: number): number =>
  Number(String.fromCharCode(...bytes.subarray(at + OPENS.length, at + LENGTH - 1)));

function code(character: string): number {
  return character.charCodeAt(0);
}
