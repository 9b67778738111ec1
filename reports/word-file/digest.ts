const OFFSET = 0x811c9dc5;

/** Sixteen hexadecimal digits that tell two contents apart; the same on every computer. Not for secrets. */
export function digest(content: string | Uint8Array): string {
  let [low, high] = [OFFSET, 0x9e3779b1];
  for (let at = 0; at < content.length; at += 1) {
    const code = typeof content === 'string' ? content.charCodeAt(at) : (content[at] ?? 0);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
    high ^= high >>> 13;
  }
  return [low, high ^ (low >>> 15)].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
