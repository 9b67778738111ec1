import type { ReportChapter } from '../../assessment-framework/report-outline/outline.ts';

/** Longest id that a block may have; content controls of Word take no more than 64 with their prefix. */
const LONGEST = 58;

/**
 * Name of a composed block, the same in every report of an assessment: `<chapter>:<what>[:<subject>]`. A subject too long or
 * with other signs than letters, digits, dots and dashes is shortened and told apart by a hash of the whole.
 */
export function blockId(chapter: ReportChapter, what: string, subject?: string): string {
  const head = `${chapter}:${what}`;
  if (subject === undefined) return head;
  const room = LONGEST - head.length - 1;
  if (subject.length <= room && /^[A-Za-z0-9._-]+$/.test(subject)) return `${head}:${subject}`;
  const hash = hashOf(subject);
  const start = subject.replace(/[^A-Za-z0-9._-]/g, '-').slice(0, Math.max(0, room - hash.length - 1));
  return `${head}:${start}-${hash}`;
}

/** FNV-1a with 53 bits, in base 36: the same text gives the same letters on every computer. */
function hashOf(text: string): string {
  let [low, high] = [0x811c9dc5, 0x9e3779b1];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return ((high >>> 0) * 2 ** 21 + (low >>> 11)).toString(36);
}
