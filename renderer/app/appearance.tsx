import { useMediaQuery } from '@mantine/hooks';
import { useLayoutEffect } from 'react';
import { useStatus } from '../shared/data/status.ts';

const atOnce = { getInitialValueInEffect: false };

/**
 * Writes text size, contrast and motion to the document, where the style sheets read them (`data-text-size`,
 * `data-contrast`, `data-motion`). `auto` follows the computer, also while the application runs.
 */
export function Appearance() {
  const { textSize, contrast, motion } = useStatus().preferences;
  const asksForContrast = useMediaQuery('(prefers-contrast: more)', false, atOnce);
  const asksForStillness = useMediaQuery('(prefers-reduced-motion: reduce)', false, atOnce);
  const isHigh = contrast === 'high' || (contrast === 'auto' && asksForContrast);
  const isStill = motion === 'reduced' || asksForStillness;
  // Before the first paint: nothing shows in another size first.
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.textSize = textSize;
    dataset.contrast = isHigh ? 'high' : 'normal';
    dataset.motion = isStill ? 'reduced' : 'full';
  }, [textSize, isHigh, isStill]);
  return null;
}
