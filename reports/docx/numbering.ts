import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';
import type { ReportModel } from '../model/report-model.ts';

/** A level of a numbering: where its text begins, and half of what its numbers are wide. */
interface Level {
  readonly text: string;
  readonly format: (typeof LevelFormat)[keyof typeof LevelFormat];
  readonly indent: number;
  readonly half: number;
}

/** Numbering of chapters, annexes, numbered lists and bullets; lengths in twips. */
export function reportNumbering(model: ReportModel): INumberingOptions {
  const level = (index: number, { text, format, indent, half }: Level) => ({
    level: index,
    format,
    text,
    // Programs do not agree which side numbers start from where text runs from the right; the middle is the same for all.
    alignment: model.rightToLeft ? AlignmentType.CENTER : AlignmentType.START,
    style: { paragraph: { indent: { start: indent, hanging: model.rightToLeft ? indent - half : indent } } },
  });
  const [decimal, letters, bullet] = [LevelFormat.DECIMAL, LevelFormat.UPPER_LETTER, LevelFormat.BULLET];
  const annex = model.document.annexTemplate.replace('{letter}', '%1');
  return {
    config: [
      {
        reference: 'chapters',
        levels: [
          level(0, { text: '%1', format: decimal, indent: 567, half: 160 }),
          level(1, { text: '%1.%2', format: decimal, indent: 709, half: 240 }),
        ],
      },
      {
        reference: 'annexes',
        levels: [
          level(0, { text: annex, format: letters, indent: 1871, half: 750 }),
          level(1, { text: '%1.%2', format: decimal, indent: 709, half: 190 }),
        ],
      },
      { reference: 'steps', levels: [level(0, { text: '%1.', format: decimal, indent: 397, half: 100 })] },
      { reference: 'points', levels: [level(0, { text: '•', format: bullet, indent: 284, half: 40 })] },
    ],
  };
}
