import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../assessment-framework/model/assessment.ts';
import { withoutReferences } from '../../renderer/shared/data/without-references.ts';
import { aFullAssessment } from '../builders/a-full-assessment.ts';
import { aFolder, aLibrary } from '../builders/a-library.ts';

describe('a removed record', () => {
  it.each([
    ['sources', 'census'],
    ['sources', 'permits'],
    ['institutions', 'nso'],
    ['institutions', 'moi'],
    ['people', 'p1'],
    ['people', 'p2'],
    ['evidence', 'e1'],
    ['systems', 'sys'],
    ['gaps', 'g1'],
    ['gaps', 'g2'],
    ['actions', 'act1'],
    ['researchQuestions', 'q1'],
  ] as const)('of %s %s leaves on screen what it leaves in the library', (kind, id) => {
    const library = aLibrary(aFolder());
    library.assessments.importAssessment(aFullAssessment(), () => null);
    const before = library.assessments.open('full');
    const free = withoutReferences(before, kind, new Set([id]));
    const list: readonly { readonly id: string }[] = free[kind];

    library.records.remove('full', kind, [id], 'Ada');

    const content = ({ head: _, ...rest }: Assessment) => rest;
    expect(content({ ...free, [kind]: list.filter((record) => record.id !== id) })).toEqual(
      content(library.assessments.open('full')),
    );
  });
});
