import type { Assessment } from '../../../assessment-framework/model/assessment.ts';
import type { FrameworkTexts } from '../../../assessment-framework/model/framework-texts.ts';
import type { Gap } from '../../../assessment-framework/scoring/result.ts';
import type { SearchHit } from '../../../electron/api/contract-search.ts';
import type { Place } from './places.ts';

interface Facts {
  readonly assessment: Assessment;
  readonly texts: FrameworkTexts;
  readonly gaps: readonly Gap[];
}

/** Where a found text stands, and what it is called there; null where no page shows it. */
export interface HitPlace {
  readonly place: Place;
  readonly title: string;
  readonly code: string;
}

// Keys of two parts are written with a slash between the encoded parts, as in the history.
const partsOf = (entityId: string) => entityId.split('/').map(decodeURIComponent);

function placeOfCriterion(
  criterion: string,
  source: string | null,
  { assessment, texts }: Pick<Facts, 'assessment' | 'texts'>,
): HitPlace | null {
  const text = texts.systemCriteria[criterion] ?? texts.sourceCriteria[criterion];
  const named = assessment.sources.find(({ id }) => id === source);
  if (source !== null && !named) return null;
  const title = [text?.label ?? criterion, named?.name].filter(Boolean).join(' · ');
  return { place: { at: 'criterion', criterion, source }, code: criterion, title };
}

/** Finds the place of a hit of the full-text search in the assessment as this window sees it. */
export function placeOfHit(hit: SearchHit, { assessment, texts, gaps }: Facts): HitPlace | null {
  const [id = '', second] = partsOf(hit.entityId);
  const named = (place: Place): HitPlace => ({ place, title: hit.name, code: '' });
  switch (hit.kind) {
    case 'answers':
    case 'targets':
      return placeOfCriterion(id, second ?? null, { assessment, texts });
    case 'secondScores': {
      const score = assessment.secondScores.find((one) => one.id === id);
      return score ? placeOfCriterion(score.criterion, score.source, { assessment, texts }) : null;
    }
    case 'researchQuestions':
      return named({ at: 'research' });
    case 'reportTexts':
      return named({ at: 'page', page: 'reports' });
    case 'sources':
      return named({ at: 'source', source: id });
    case 'institutions':
      return named({ at: 'institution', institution: id });
    case 'evidence':
      return named({ at: 'evidence', evidence: id });
    case 'topicLinks': {
      const source = assessment.sources.find((one) => one.id === second);
      if (!source) return null;
      const title = [texts.topics[id]?.label ?? id, source.name].join(' · ');
      return { place: { at: 'topic', topic: id, source: source.id }, title, code: id };
    }
    case 'gaps': {
      const record = assessment.gaps.find((one) => one.id === id);
      if (!record) return null;
      if (record.rule === null) return { place: { at: 'gap', gap: id }, title: record.title, code: '' };
      const gap = gaps.find(
        ({ rule, subjectKind, subject }) =>
          rule === record.rule && subjectKind === record.subjectKind && subject === record.subject,
      );
      const title = texts.gaps[record.rule]?.name ?? record.rule;
      return gap ? { place: { at: 'gap', gap: gap.key }, title, code: record.rule } : null;
    }
    case 'actions':
      return named({ at: 'action', action: id });
    case 'indicators': {
      const source = assessment.indicators.find(({ indicator }) => indicator === id)?.source;
      const title = texts.indicators[id]?.name ?? id;
      return source ? { place: { at: 'source', source }, title, code: id } : null;
    }
    case 'systems': {
      const source = assessment.systems.find((one) => one.id === id)?.sources[0];
      return source === undefined ? null : named({ at: 'source', source });
    }
    case 'head':
      return { place: { at: 'page', page: 'overview' }, title: assessment.head.country, code: '' };
  }
}
