import type { Answer, Assessment, Evidence } from '../../../../assessment-framework/model/assessment.ts';
import type { IndicatorRecord } from '../../../../assessment-framework/model/country-profile.ts';
import { EVIDENCE_STRENGTHS, isStale } from '../../../../assessment-framework/scoring/evidence-strength.ts';

/** A piece of evidence and what it supports. */
export interface EvidenceRow {
  readonly evidence: Evidence;
  readonly answers: readonly Answer[];
  readonly indicators: readonly IndicatorRecord[];
  /** On the reference date of the assessment. */
  readonly isStale: boolean;
}

/** Every piece of evidence of an assessment with what it supports. */
export function evidenceRows(assessment: Assessment): readonly EvidenceRow[] {
  const answers = byEvidence(assessment.answers);
  const indicators = byEvidence(assessment.indicators);
  return assessment.evidence.map((evidence) => ({
    evidence,
    answers: answers.get(evidence.id) ?? [],
    indicators: indicators.get(evidence.id) ?? [],
    isStale: isStale(evidence, assessment.head.referenceDate),
  }));
}

function byEvidence<T extends { readonly evidence: readonly string[] }>(records: readonly T[]) {
  const found = new Map<string, T[]>();
  for (const record of records) {
    for (const id of record.evidence) {
      const supported = found.get(id);
      if (supported) supported.push(record);
      else found.set(id, [record]);
    }
  }
  return found;
}

/** Which pieces the list shows; an empty field lets all pass. */
export interface EvidenceFilter {
  readonly kind: '' | Evidence['kind'];
  readonly strength: '' | Evidence['strength'];
  readonly state: '' | 'stale' | 'fresh' | 'unused';
  readonly text: string;
}

export const NO_FILTER: EvidenceFilter = { kind: '', strength: '', state: '', text: '' };
export const KINDS = ['file', 'link', 'interview'] as const satisfies readonly Evidence['kind'][];
export const STATES = ['stale', 'fresh', 'unused'] as const;

/** Rows that pass the filter; every word of its text stands in title, file name, address, note or function. */
export function filterRows(rows: readonly EvidenceRow[], filter: EvidenceFilter): readonly EvidenceRow[] {
  const words = filter.text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({ evidence, ...row }) => {
    if (filter.kind !== '' && evidence.kind !== filter.kind) return false;
    if (filter.strength !== '' && evidence.strength !== filter.strength) return false;
    if (filter.state === 'stale' && !row.isStale) return false;
    if (filter.state === 'fresh' && row.isStale) return false;
    if (filter.state === 'unused' && row.answers.length + row.indicators.length > 0) return false;
    if (words.length === 0) return true;
    const { title, file, url, note, interview } = evidence;
    const text = [title, file?.name, url, note, interview?.function].join(' ').toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Place of a piece on the scale of strength, to sort by; stale pieces stand below all others. */
export const strengthRank = ({ evidence, isStale: stale }: EvidenceRow): number =>
  EVIDENCE_STRENGTHS.indexOf(evidence.strength) - (stale ? EVIDENCE_STRENGTHS.length : 0);
