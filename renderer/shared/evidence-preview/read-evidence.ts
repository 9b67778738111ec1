import { call } from '../bridge/bridge.ts';

/** Where the bytes of a file are asked for. */
export interface EvidencePlace {
  readonly assessmentId: string;
  readonly evidence: string;
}

/** Bytes asked for at once: small enough that unpacking them never holds up the window. */
const PART = 512 * 1024;

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/**
 * Bytes `begin` to `end` (exclusive) of a file of evidence; fewer when it ends earlier. Throws `BridgeError`, and the
 * reason of the signal when that is aborted.
 */
export async function readEvidence(
  { assessmentId, evidence }: EvidencePlace,
  [begin, end]: readonly [begin: number, end: number],
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(Math.max(0, end - begin));
  let filled = 0;
  while (filled < whole.length) {
    signal?.throwIfAborted();
    const length = Math.min(PART, whole.length - filled);
    const { base64 } = await call('evidence.read', {
      assessmentId,
      evidence,
      offset: begin + filled,
      length,
    });
    const part = bytesOf(base64);
    if (part.length === 0) break;
    whole.set(part.subarray(0, length), filled);
    filled += part.length;
  }
  signal?.throwIfAborted();
  return filled < whole.length ? whole.slice(0, filled) : whole;
}
