import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';
import type { ReportModel } from '../model/report-model.ts';

/** Numbering of chapters, annexes, numbered lists and bullets; lengths in twips. */
export function reportNumbering(model: ReportModel): INumberingOptions {
  const level = (
    index: number,
    text: string,
    format: (typeof LevelFormat)[keyof typeof LevelFormat],
    indent: number,
  ) => ({
    level: index,
    format,
    text,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { start: indent, hanging: indent } } },
  });
  return {
    config: [
      {
        reference: 'chapters',
        levels: [level(0, '%1', LevelFormat.DECIMAL, 567), level(1, '%1.%2', LevelFormat.DECIMAL, 709)],
      },
      {
        reference: 'annexes',
        levels: [
          level(0, model.document.annexTemplate.replace('{letter}', '%1'), LevelFormat.UPPER_LETTER, 1871),
          level(1, '%1.%2', LevelFormat.DECIMAL, 709),
        ],
      },
      { reference: 'steps', levels: [level(0, '%1.', LevelFormat.DECIMAL, 397)] },
      { reference: 'points', levels: [level(0, '•', LevelFormat.BULLET, 284)] },
    ],
  };
}
