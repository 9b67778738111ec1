import { type DecidedGap, decidedGaps } from '../../../assessment-framework/gaps/decided-gaps.ts';
import { detectGaps } from '../../../assessment-framework/gaps/detect-gaps.ts';
import type { Answer, Assessment } from '../../../assessment-framework/model/assessment.ts';
import type { Framework } from '../../../assessment-framework/model/framework.ts';
import { type ScoreKeeper, scoreKeeper } from '../../../assessment-framework/scoring/incremental-scores.ts';
import type { Gap, Scores } from '../../../assessment-framework/scoring/result.ts';

interface Known {
  readonly framework: Framework;
  readonly assessment: Assessment;
  readonly keeper: ScoreKeeper;
}

let last: Known | null = null;
const gapsOf = new WeakMap<Assessment, readonly Gap[]>();
const decidedOf = new WeakMap<readonly Gap[], { assessment: Assessment; decided: readonly DecidedGap[] }>();

/** Scores of this state of the assessment. After a single answer only what depends on it is computed again. */
export function scoresFor(framework: Framework, assessment: Assessment): Scores {
  if (last?.framework === framework && last.assessment === assessment) return last.keeper.scores;
  const keeper = (last && stepped(last, framework, assessment)) ?? scoreKeeper(framework, assessment);
  last = { framework, assessment, keeper };
  return keeper.scores;
}

/** Gaps of this state of the assessment, computed once however many components ask. */
export function gapsFor(framework: Framework, assessment: Assessment): readonly Gap[] {
  let gaps = gapsOf.get(assessment);
  if (!gaps) {
    gaps = detectGaps(framework, assessment, scoresFor(framework, assessment));
    gapsOf.set(assessment, gaps);
  }
  return gaps;
}

/** Listed gaps with the team's decisions, computed once however many components ask. */
export function decidedFor(
  framework: Framework,
  assessment: Assessment,
  listed: readonly Gap[],
): readonly DecidedGap[] {
  const known = decidedOf.get(listed);
  if (known?.assessment === assessment) return known.decided;
  const decided = decidedGaps(framework, assessment, listed);
  decidedOf.set(listed, { assessment, decided });
  return decided;
}

/** The known scores taken one answer further; null when more than one answer, or anything else, changed. */
function stepped(known: Known, framework: Framework, assessment: Assessment): ScoreKeeper | null {
  const before = known.assessment;
  const isSameGround =
    known.framework === framework &&
    before.head.id === assessment.head.id &&
    before.sources === assessment.sources &&
    before.topics === assessment.topics &&
    before.topicLinks === assessment.topicLinks;
  if (!isSameGround) return null;
  if (before.answers === assessment.answers) return known.keeper;
  const removed = missingFrom(before.answers, assessment.answers);
  const added = missingFrom(assessment.answers, before.answers);
  if (removed.length > 1 || added.length > 1) return null;
  const [gone] = removed;
  const [given] = added;
  const isMove = gone && given && (gone.criterion !== given.criterion || gone.source !== given.source);
  if (isMove) return null;
  if (given) return known.keeper.withAnswer(given);
  return gone ? known.keeper.withoutAnswer(gone) : known.keeper;
}

function missingFrom(answers: readonly Answer[], others: readonly Answer[]): readonly Answer[] {
  const known = new Set(others);
  return answers.filter((answer) => !known.has(answer));
}
