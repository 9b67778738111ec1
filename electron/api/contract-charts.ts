import { z } from 'zod';
import { Id } from '../../assessment-framework/model/common.ts';
import { FileOutcome } from './contract-shapes.ts';

/** Charts that the page has drawn, on their way into a file. */
export const chartsContract = {
  /**
   * Writes the picture of a chart where the user says. `content` is base64: the UTF-8 of an SVG, or the bytes of a PNG. What
   * is not a plain picture is refused with `bad-input`.
   */
  'charts.save': {
    input: z.strictObject({
      assessmentId: Id,
      /** What the chart shows, in a few words; becomes part of the file name. */
      name: z.string().trim().min(1).max(120),
      format: z.enum(['svg', 'png']),
      content: z
        .base64()
        .min(1)
        .max(10 * 1024 ** 2),
    }),
    output: FileOutcome,
  },
} as const;
