const PRIME = 0x01000193;
const BASIS = 0x811c9dc5;

/** FNV-1a of a text with 32 bits, from `seed`: the same number on every computer and in every version. */
function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), PRIME) >>> 0;
  return hash;
}

/** The number of a content control: positive, of 31 bits, made from the id of its block alone. */
export function controlNumber(id: string): number {
  return fnv(id, BASIS) & 0x7fffffff || 1;
}

/** The name of the bookmark on a block, made from its id alone; Word hides bookmarks that begin with a line. */
export function bookmarkName(id: string): string {
  const two = [BASIS, PRIME].map((seed) => fnv(id, seed).toString(36).padStart(7, '0'));
  return `_mdsa_${two.join('')}`;
}
