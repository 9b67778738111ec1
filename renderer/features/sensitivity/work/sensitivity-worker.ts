// Does one order and says so; whoever gave it ends the thread, also in the middle of the work.
import { answerInfluence } from '../../../../assessment-framework/sensitivity/answer-influence.ts';
import { drawSystemIndex } from '../../../../assessment-framework/sensitivity/monte-carlo.ts';
import type { Order, Reply } from './messages.ts';

/** Progress is for eyes: more often than this is of no use to them. */
const PROGRESS_EVERY_MS = 40;

const reply = (message: Reply): void => postMessage(message);

function draw({ framework, parts, draws, seed }: Extract<Order, { kind: 'draws' }>): void {
  let told = performance.now();
  const steps = drawSystemIndex(framework, parts, { draws, seed });
  let step = steps.next();
  while (!step.done) {
    if (performance.now() - told > PROGRESS_EVERY_MS) {
      told = performance.now();
      reply({ kind: 'progress', ...step.value });
    }
    step = steps.next();
  }
  reply({ kind: 'drawn', result: step.value });
}

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.kind === 'draws') draw(data);
  else reply({ kind: 'influences', result: answerInfluence(data.framework, data.parts) });
});
