import type { AgendaItem } from '../../../../assessment-framework/gaps/research-agenda.ts';
import { SEVERITIES, type Severity } from '../../../../assessment-framework/model/constants.ts';
import type { Framework, GapRule } from '../../../../assessment-framework/model/framework.ts';
import type { FrameworkTexts } from '../../../../assessment-framework/model/framework-texts.ts';
import type { ResearchQuestion } from '../../../../assessment-framework/model/plan-records.ts';
import type { GapItem } from './gap-items.ts';

/** A line of the research agenda: a question taken up (`own`), or one that the framework proposes. */
export interface ResearchRow {
  readonly id: string;
  readonly question: string;
  /** Gaps it serves that are listed now. */
  readonly gaps: number;
  readonly gravest: Severity | null;
  /** Class of the rule it is mainly for; null for questions of the country's own. */
  readonly class: GapRule['class'] | null;
  readonly own: ResearchQuestion | null;
  readonly proposed: AgendaItem | null;
}

interface Facts {
  readonly agenda: readonly AgendaItem[];
  readonly questions: readonly ResearchQuestion[];
  readonly items: readonly GapItem[];
  readonly framework: Pick<Framework, 'gapRules'>;
  readonly texts: Pick<FrameworkTexts, 'researchQuestions'>;
}

/** Questions taken up in their own order, then those proposed by class of gap, each class as the agenda orders it. */
export function agendaRows({ agenda, questions, items, framework, texts }: Facts): readonly ResearchRow[] {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const classes = [...new Set(framework.gapRules.map((rule) => rule.class))];
  const classOf = (rule: string | undefined) =>
    framework.gapRules.find(({ id }) => id === rule)?.class ?? null;
  const own = questions
    .toSorted((a, b) => a.order - b.order)
    .map((question): ResearchRow => {
      const served = question.gaps.flatMap((key) => byKey.get(key) ?? []);
      const ranks = served.map(({ severity }) => SEVERITIES.indexOf(severity));
      return {
        id: question.id,
        question: question.question,
        gaps: served.length,
        gravest: SEVERITIES[Math.min(...ranks)] ?? null,
        class: null,
        own: question,
        proposed: null,
      };
    });
  const taken = new Set(questions.map(({ template }) => template));
  const proposed = agenda
    .filter(({ template }) => !taken.has(template.id))
    .map(
      (item): ResearchRow => ({
        id: item.template.id,
        question: texts.researchQuestions[item.template.id]?.question ?? item.template.id,
        gaps: item.gaps.length,
        gravest: item.gravest,
        class: classOf(item.template.closes[0]),
        own: null,
        proposed: item,
      }),
    )
    .toSorted((a, b) => rankOf(classes, a) - rankOf(classes, b));
  return [...own, ...proposed];
}

const rankOf = (classes: readonly GapRule['class'][], { class: kind }: ResearchRow) =>
  kind === null ? classes.length : classes.indexOf(kind);
