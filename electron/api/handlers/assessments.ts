import { AssessmentHead } from '../../../assessment-framework/model/assessment.ts';
import type { LibrarySummary } from '../../../db/assessments-repository.ts';
import { defined } from '../defined.ts';
import type { HandlersOf } from '../dispatch.ts';
import type { FrameworkShelf, Services } from '../services.ts';
import { authorOf } from './author.ts';

type AssessmentProcedures =
  `assessments.${'list' | 'create' | 'open' | 'update' | 'remove' | 'restore' | 'removed'}`;

const NewHead = AssessmentHead.omit({ id: true, createdAt: true, updatedAt: true });

export function assessmentsHandlers({ library, frameworks }: Services): HandlersOf<AssessmentProcedures> {
  return {
    'assessments.list': () =>
      library.assessments.list().map((summary) => {
        const { askedSources: _, ...counts } = summary.counts;
        return { ...summary, counts: { ...counts, criteria: possibleAnswers(frameworks, summary) } };
      }),
    'assessments.create': (input) =>
      library.assessments.create(
        { head: NewHead.parse(input), framework: frameworks.current },
        authorOf(library),
      ),
    'assessments.open': ({ id }) => library.assessments.open(id),
    'assessments.update': ({ id, changes }) =>
      library.assessments.update(id, defined(changes), authorOf(library)),
    'assessments.remove': ({ id }) => {
      library.assessments.remove(id, authorOf(library));
      return { id };
    },
    'assessments.removed': () => library.assessments.removed(),
    'assessments.restore': ({ id }) => {
      library.assessments.restore(id, authorOf(library));
      return { id };
    },
  };
}

/** System criteria, and the source criteria once a source that is asked; 0 when the application does not carry the framework. */
function possibleAnswers(frameworks: FrameworkShelf, { framework, counts }: LibrarySummary): number {
  if (!frameworks.has(framework.id, framework.version)) return 0;
  const { systemCriteria, sourceCriteria } = frameworks.get(framework.id, framework.version);
  return systemCriteria.length + counts.askedSources * sourceCriteria.length;
}
