import type { Assessment } from '../../../../assessment-framework/model/assessment.ts';
import { SEVERITIES, type Severity } from '../../../../assessment-framework/model/constants.ts';
import type { Framework, GapRule } from '../../../../assessment-framework/model/framework.ts';
import type { FrameworkTexts } from '../../../../assessment-framework/model/framework-texts.ts';
import type { GapRecord } from '../../../../assessment-framework/model/plan-records.ts';
import type { Gap } from '../../../../assessment-framework/scoring/result.ts';

/** Classes of gaps in the order of the methodology. */
export const GAP_CLASSES: readonly GapRule['class'][] = [
  'data',
  'reporting',
  'geographic',
  'capacity',
  'financial',
  'protection',
  'use',
];

/** A gap as the list shows it: detected by a rule, or entered by hand (`gap` null). */
export interface GapItem {
  readonly key: string;
  /** Rule, empty for a gap entered by hand. */
  readonly rule: string;
  readonly name: string;
  readonly severity: Severity;
  readonly state: 'found' | 'to-verify' | 'by-hand';
  readonly status: GapRecord['status'];
  readonly class: GapRule['class'] | null;
  readonly subjectKind: GapRecord['subjectKind'];
  readonly subject: string;
  /** Name of the topic or source; empty for the system. */
  readonly subjectName: string;
  readonly topics: readonly string[];
  readonly sources: readonly string[];
  readonly recommendations: readonly string[];
  readonly gap: Gap | null;
  /** What the assessors decided; always there for a gap entered by hand. */
  readonly record: GapRecord | null;
}

interface Facts {
  readonly framework: Framework;
  readonly texts: FrameworkTexts;
  readonly assessment: Assessment;
  readonly gaps: readonly Gap[];
  /** Name of a gap entered by hand that has none yet. */
  readonly unnamed: string;
}

type Subject = Pick<GapRecord, 'rule' | 'subjectKind' | 'subject'>;
const place = ({ rule, subjectKind, subject }: Subject) => `${rule} ${subjectKind} ${subject}`;

/** Detected gaps with the decisions on them, and gaps entered by hand; gravest first, found before to be verified. */
export function gapItems({ framework, texts, assessment, gaps, unnamed }: Facts): readonly GapItem[] {
  const records = new Map(assessment.gaps.map((record) => [place(record), record]));
  const rules = new Map(framework.gapRules.map((rule) => [rule.id, rule]));
  const sources = new Map(assessment.sources.map(({ id, name }) => [id, name]));
  const subjectName = ({ subjectKind, subject }: Omit<Subject, 'rule'>) => {
    if (subjectKind === 'topic') return texts.topics[subject]?.label ?? subject;
    return subjectKind === 'source' ? (sources.get(subject) ?? subject) : '';
  };
  const detected = gaps.map((gap): GapItem => {
    const record = records.get(place(gap)) ?? null;
    return {
      key: gap.key,
      rule: gap.rule,
      name: texts.gaps[gap.rule]?.name ?? gap.rule,
      severity: gap.severity,
      state: gap.state,
      status: record?.status ?? 'open',
      class: rules.get(gap.rule)?.class ?? null,
      subjectKind: gap.subjectKind,
      subject: gap.subject,
      subjectName: subjectName(gap),
      topics: gap.topics,
      sources: gap.sources,
      recommendations: gap.recommendations,
      gap,
      record,
    };
  });
  const byHand = assessment.gaps
    .filter(({ rule }) => rule === null)
    .map(
      (record): GapItem => ({
        key: record.id,
        rule: '',
        name: record.title || unnamed,
        severity: record.severity ?? 'medium',
        state: 'by-hand',
        status: record.status,
        class: null,
        subjectKind: record.subjectKind,
        subject: record.subject,
        subjectName: subjectName(record),
        topics:
          record.subjectKind === 'topic' ? [...new Set([record.subject, ...record.topics])] : record.topics,
        sources:
          record.subjectKind === 'source'
            ? [...new Set([record.subject, ...record.sources])]
            : record.sources,
        recommendations: record.recommendations,
        gap: null,
        record,
      }),
    );
  const rank = (item: GapItem) =>
    SEVERITIES.indexOf(item.severity) * 2 + (item.state === 'to-verify' ? 1 : 0);
  return [...detected, ...byHand].toSorted((a, b) => rank(a) - rank(b));
}

/** Gaps that the plan answers: not dismissed, and known to be there. */
export const isListed = (item: GapItem): boolean => item.status !== 'dismissed' && item.state !== 'to-verify';
