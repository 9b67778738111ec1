// A host with at least one dot, without user, and whatever follows it without signs that no address holds.
const ADDRESS =
  /^(https?:\/\/)?[a-z0-9](?:[a-z0-9-]*\.)+[a-z]{2,}(?::\d{1,5})?(?:[/?#][^\s<>"{}|\\^`[\]]*)?$/i;

/** A web address that a text states, alone and whole; null for anything else. Without `http://` it gets `https://`. */
export function webAddress(text: string): string | null {
  const stated = text.trim();
  const found = ADDRESS.exec(stated);
  if (!found) return null;
  try {
    return new URL(found[1] === undefined ? `https://${stated}` : stated).href;
  } catch {
    return null;
  }
}
