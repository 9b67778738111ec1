import { useStatus } from '../data/status.ts';

const SCALES = { small: 0.9375, normal: 1, large: 1.125, larger: 1.25 } as const;

/** How much larger than usual the user wants texts; for what is measured in pixels, such as rows of virtual lists. */
export const useTextScale = (): number => SCALES[useStatus().preferences.textSize];
