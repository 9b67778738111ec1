import { searchNextSteps } from '../../../../../assessment-framework/plan/best-next-steps.ts';
import type { StepsQuestion, StepsWord } from './steps-words.ts';

// The search runs here, so that the window never waits for it; ending the thread is how it is cancelled.

/** Words about progress are for the eye: more than this many a second help nobody. */
const PROGRESS_MS = 80;

const say = (word: StepsWord) => self.postMessage(word);

self.addEventListener('message', ({ data }: MessageEvent<StepsQuestion>) => {
  const search = searchNextSteps(data.candidates, data.gaps, data.limits);
  let said = 0;
  for (;;) {
    const step = search.next();
    if (step.done) {
      say({ kind: 'done', steps: step.value });
      return;
    }
    if (performance.now() - said < PROGRESS_MS) continue;
    said = performance.now();
    say({ kind: 'progress', progress: step.value });
  }
});
