import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';
import type { ReportFrame, ReportModel } from '../model/report-model.ts';
import { COLOURS, FONTS } from '../theme.ts';

const BODY = 19;
const AUTO = LineRuleType.AUTO;

/** Paragraph and heading styles: one family, deep blue for headings and heads of tables, sizes in half points. */
export function reportStyles(model: ReportFrame): IStylesOptions {
  const font = { ascii: FONTS.latin, hAnsi: FONTS.latin, cs: FONTS.arabic };
  const heading = (size: number, before: number, after: number) => ({
    run: { font, size, bold: true, color: COLOURS.accent },
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after } },
  });
  return {
    default: {
      document: {
        run: {
          font,
          size: BODY,
          color: COLOURS.ink,
          language: { value: model.rightToLeft ? 'en-GB' : model.locale, bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: { line: 276, lineRule: AUTO, after: 120 } },
      },
      heading1: {
        run: { font, size: 38, bold: true, color: COLOURS.accent },
        paragraph: { keepNext: true, keepLines: true, spacing: { before: 0, after: 240 } },
      },
      heading2: heading(26, 360, 120),
      heading3: heading(21, 260, 80),
      caption: {
        run: { size: 17, bold: true, color: COLOURS.ink, italics: false },
        paragraph: { keepNext: true, keepLines: true, spacing: { before: 200, after: 80 } },
      },
    },
    paragraphStyles: [
      { id: 'Body', name: 'Body Text', basedOn: 'Normal', run: { size: BODY } },
      {
        id: 'Note',
        name: 'Note',
        basedOn: 'Normal',
        run: { size: 16, color: COLOURS.muted },
        paragraph: { spacing: { line: 252, lineRule: AUTO, before: 80, after: 200 } },
      },
      {
        id: 'ListText',
        name: 'List Text',
        basedOn: 'Normal',
        run: { size: BODY },
        paragraph: { spacing: { after: 80 } },
      },
      {
        id: 'TableText',
        name: 'Table Text',
        basedOn: 'Normal',
        run: { size: 16 },
        paragraph: { spacing: { line: 240, lineRule: AUTO, before: 0, after: 20 } },
      },
      {
        id: 'TableHead',
        name: 'Table Head',
        basedOn: 'TableText',
        run: { size: 16, bold: true, color: COLOURS.accent },
        paragraph: { keepNext: true },
      },
      {
        id: 'Spacer',
        name: 'Spacer',
        basedOn: 'Normal',
        run: { size: 8 },
        paragraph: { spacing: { before: 0, after: 80, line: 120, lineRule: AUTO } },
      },
      {
        id: 'ContentsTitle',
        name: 'Contents Title',
        basedOn: 'Normal',
        run: { size: 38, bold: true, color: COLOURS.accent },
        paragraph: { spacing: { after: 240 } },
      },
      {
        id: 'TOC1',
        name: 'toc 1',
        basedOn: 'Normal',
        run: { size: BODY, bold: true },
        paragraph: { spacing: { before: 120, after: 30 } },
      },
      {
        id: 'TOC2',
        name: 'toc 2',
        basedOn: 'Normal',
        run: { size: 18 },
        paragraph: { indent: { start: 284 }, spacing: { before: 0, after: 10 } },
      },
      {
        id: 'TitleKicker',
        name: 'Title Kicker',
        basedOn: 'Normal',
        run: { size: 20, bold: true, color: COLOURS.accent, characterSpacing: 20 },
        paragraph: { spacing: { before: 1700, after: 160 } },
      },
      {
        id: 'ReportTitle',
        name: 'Report Title',
        basedOn: 'Normal',
        run: { size: 60, bold: true, color: COLOURS.ink },
        paragraph: { spacing: { line: 252, lineRule: AUTO, after: 160 } },
      },
      {
        id: 'ReportSubtitle',
        name: 'Report Subtitle',
        basedOn: 'Normal',
        run: { size: 30, color: COLOURS.muted },
        paragraph: { spacing: { after: 560 } },
      },
      {
        id: 'NoticeTitle',
        name: 'Notice Title',
        basedOn: 'TableText',
        run: { bold: true, color: COLOURS.accent, size: 17 },
        paragraph: { keepNext: true, spacing: { before: 60, after: 20 } },
      },
      {
        id: 'IndexName',
        name: 'Index Name',
        basedOn: 'TableText',
        run: { bold: true, size: 19 },
        paragraph: { spacing: { before: 60, after: 40 } },
      },
      {
        id: 'IndexValue',
        name: 'Index Value',
        basedOn: 'TableText',
        run: { bold: true, size: 56, color: COLOURS.accent },
        paragraph: { spacing: { line: 240, lineRule: AUTO, after: 0 } },
      },
      {
        id: 'PageHead',
        name: 'Page Head',
        basedOn: 'Normal',
        run: { size: 15, color: COLOURS.muted },
        paragraph: {
          spacing: { after: 0 },
          border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: COLOURS.hairline, space: 4 } },
        },
      },
      {
        id: 'PageFoot',
        name: 'Page Foot',
        basedOn: 'Normal',
        run: { size: 15, color: COLOURS.muted },
        paragraph: { spacing: { after: 0 } },
      },
    ],
  };
}

/** Numbering of chapters, annexes, numbered lists and bullets. */
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
