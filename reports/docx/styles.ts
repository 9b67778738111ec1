import {
  AlignmentType,
  BorderStyle,
  type ICharacterStyleOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import type { ReportFrame } from '../model/report-model.ts';
import { COLOURS, FONTS } from '../theme.ts';
import { TABLE_TEXT } from './table-styles.ts';
import { toneStyles } from './tone-styles.ts';

/** Size of the text in half points. */
const BODY = 19;
const AUTO = LineRuleType.AUTO;
const MUTED = { color: COLOURS.muted } as const;
const RULE = { style: BorderStyle.SINGLE, size: 4, color: COLOURS.hairline } as const;

/**
 * Styles by the names that Word itself uses, so that an office's template restyles the report: one family, deep blue for
 * headings and heads of tables, sizes in half points, lengths in twips.
 */
export function reportStyles(model: ReportFrame): IStylesOptions {
  const font = { ascii: FONTS.latin, hAnsi: FONTS.latin, cs: FONTS.arabic };
  const language = model.rightToLeft
    ? { value: 'en-GB', bidirectional: model.locale === 'ar' ? 'ar-SA' : model.locale }
    : { value: model.locale, bidirectional: 'ar-SA' };
  const styles: IStylesOptions = {
    default: {
      document: {
        run: { font, size: BODY, color: COLOURS.ink, language },
        paragraph: { spacing: { line: 276, lineRule: AUTO, after: 120 } },
      },
      title: {
        next: 'Subtitle',
        run: { size: 60, bold: true, color: COLOURS.ink },
        paragraph: { spacing: { line: 252, lineRule: AUTO, after: 160 } },
      },
      heading1: heading(38, { before: 0, after: 240 }),
      heading2: heading(26, { before: 360, after: 120 }),
      heading3: heading(21, { before: 260, after: 80 }),
      caption: {
        next: 'BodyText',
        run: { size: 17, bold: true, color: COLOURS.ink, italics: false },
        paragraph: { keepNext: true, keepLines: true, spacing: { before: 200, after: 80 } },
      },
      footnoteText: {
        run: { size: 15 },
        paragraph: { spacing: { line: 240, lineRule: AUTO, before: 0, after: 40 } },
      },
      hyperlink: { run: { color: COLOURS.accent, underline: {} } },
    },
    paragraphStyles: [
      ...textStyles,
      annexHeading,
      noticeStyle(model.rightToLeft),
      ...listStyles,
      ...frontStyles,
      ...tableTextStyles,
      ...toneStyles,
    ],
    characterStyles,
  };
  return model.rightToLeft ? withArabicLines(styles) : styles;
}

/** How much of the room between lines an Arabic report keeps: its fonts leave a lot. Tables have less to give. */
const ARABIC_LINES = { text: 0.78, tables: 0.87 } as const;
const SINGLE = 240;

/** Height of the lines of tables against what their styles would be in Latin letters. */
export function tableLineScale({ rightToLeft }: Pick<ReportFrame, 'rightToLeft'>): number {
  return rightToLeft ? ARABIC_LINES.tables : 1;
}

/** Styles with the lines of Arabic set closer. Pictures stand in lines too, and would be cut. */
function withArabicLines(styles: IStylesOptions): IStylesOptions {
  const closer = (key: string, value: unknown): unknown => {
    // Arabic letters are joined: room between them would part them.
    if (key === 'characterSpacing') return undefined;
    if (key === 'line' && typeof value === 'number')
      return Math.round(value * (value > SINGLE ? ARABIC_LINES.text : ARABIC_LINES.tables));
    return value;
  };
  const { paragraphStyles = [], ...others } = styles;
  const set = <T>(part: T): T => JSON.parse(JSON.stringify(part), closer) as T;
  return {
    ...set(others),
    paragraphStyles: paragraphStyles.map((style) => (style.id === 'Figure' ? style : set(style))),
  };
}

function heading(size: number, spacing: { readonly before: number; readonly after: number }) {
  return {
    next: 'BodyText',
    run: { size, bold: true, color: COLOURS.accent },
    paragraph: { keepNext: true, keepLines: true, spacing },
  };
}

const textStyles: readonly IParagraphStyleOptions[] = [
  { id: 'BodyText', name: 'Body Text', basedOn: 'Normal', quickFormat: true },
  {
    id: 'Note',
    name: 'Note',
    basedOn: 'Normal',
    next: 'BodyText',
    quickFormat: true,
    run: { size: 16, ...MUTED },
    paragraph: { spacing: { line: 252, lineRule: AUTO, before: 60, after: 140 } },
  },
  {
    id: 'NoticeTitle',
    name: 'Notice Title',
    basedOn: 'Notice',
    next: 'Notice',
    run: { bold: true, color: COLOURS.accent },
    paragraph: { keepNext: true, spacing: { before: 120, after: 0 } },
  },
  {
    id: 'Figure',
    name: 'Figure',
    basedOn: 'Normal',
    next: 'Note',
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { line: 240, lineRule: AUTO, before: 0, after: 40 },
    },
  },
  {
    id: 'Header',
    name: 'header',
    basedOn: 'Normal',
    run: { size: 15, ...MUTED },
    paragraph: { spacing: { after: 0 }, border: { bottom: { ...RULE, space: 4 } } },
  },
  {
    id: 'Footer',
    name: 'footer',
    basedOn: 'Normal',
    run: { size: 15, ...MUTED },
    paragraph: { spacing: { after: 0 } },
  },
];

/** A notice on a tint, with a bar where its lines begin; borders keep their side whatever the direction. */
function noticeStyle(rightToLeft: boolean): IParagraphStyleOptions {
  const edge = { style: BorderStyle.SINGLE, size: 4, color: COLOURS.accentTint, space: 4 };
  const side = { ...edge, space: 8 };
  const bar = { ...side, size: 24, color: COLOURS.accent };
  return {
    id: 'Notice',
    name: 'Notice',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: 17 },
    paragraph: {
      keepLines: true,
      spacing: { line: 252, lineRule: AUTO, before: 0, after: 120 },
      indent: { start: 200, end: 200 },
      shading: { fill: COLOURS.accentTint },
      border: {
        top: edge,
        left: rightToLeft ? side : bar,
        bottom: edge,
        right: rightToLeft ? bar : side,
      },
    },
  };
}

/** Parts of an annex: headings like others, but smaller, and not in the contents. */
const annexHeading: IParagraphStyleOptions = {
  id: 'AnnexHeading2',
  name: 'Annex Heading 2',
  basedOn: 'Heading2',
  next: 'BodyText',
  quickFormat: true,
  run: { size: 22 },
  paragraph: { outlineLevel: 1, spacing: { before: 240, after: 80 } },
};

const listStyles: readonly IParagraphStyleOptions[] = [
  {
    id: 'ListBullet',
    name: 'List Bullet',
    basedOn: 'BodyText',
    quickFormat: true,
    paragraph: { keepLines: true, spacing: { after: 80 }, numbering: { reference: 'points', level: 0 } },
  },
  {
    id: 'ListNumber',
    name: 'List Number',
    basedOn: 'BodyText',
    quickFormat: true,
    paragraph: { keepLines: true, spacing: { after: 80 }, numbering: { reference: 'steps', level: 0 } },
  },
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    basedOn: 'Normal',
    next: 'Normal',
    run: { size: 38, bold: true, color: COLOURS.accent },
    paragraph: { keepNext: true, spacing: { before: 0, after: 240 } },
  },
  {
    id: 'TOC1',
    name: 'toc 1',
    basedOn: 'Normal',
    next: 'Normal',
    run: { bold: true, size: 18 },
    paragraph: { spacing: { line: 240, lineRule: AUTO, before: 40, after: 0 } },
  },
  {
    id: 'TOC2',
    name: 'toc 2',
    basedOn: 'Normal',
    next: 'Normal',
    run: { size: 16 },
    paragraph: { indent: { start: 284 }, spacing: { line: 208, lineRule: AUTO, before: 0, after: 0 } },
  },
  {
    id: 'TableofFigures',
    name: 'table of figures',
    basedOn: 'Normal',
    next: 'Normal',
    run: { size: 16 },
    paragraph: {
      indent: { start: 284, hanging: 284 },
      spacing: { line: 228, lineRule: AUTO, before: 0, after: 0 },
    },
  },
];

const frontStyles: readonly IParagraphStyleOptions[] = [
  {
    id: 'CoverKicker',
    name: 'Cover Kicker',
    basedOn: 'Normal',
    next: 'Title',
    run: { size: 20, bold: true, color: COLOURS.accent, characterSpacing: 20 },
    paragraph: {
      spacing: { before: 1500, after: 200 },
      border: { top: { style: BorderStyle.SINGLE, size: 48, color: COLOURS.accent, space: 16 } },
    },
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    basedOn: 'Normal',
    next: 'BodyText',
    quickFormat: true,
    run: { size: 30, ...MUTED },
    paragraph: { spacing: { after: 560 } },
  },
  {
    id: 'CoverFact',
    name: 'Cover Fact',
    basedOn: 'Normal',
    run: { size: 18 },
    paragraph: {
      indent: { start: 2600, hanging: 2600 },
      spacing: { line: 252, lineRule: AUTO, before: 40, after: 40 },
      border: { top: { ...RULE, space: 4 }, bottom: { ...RULE, space: 4 } },
    },
  },
];

const tableTextStyles: readonly IParagraphStyleOptions[] = [
  {
    id: 'TableText',
    name: 'Table Text',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: 2 * TABLE_TEXT.normal.size },
    paragraph: { spacing: { line: 240, lineRule: AUTO, before: 0, after: TABLE_TEXT.normal.after } },
  },
  {
    id: 'TableTextSmall',
    name: 'Table Text Small',
    basedOn: 'TableText',
    run: { size: 2 * TABLE_TEXT.small.size },
    paragraph: {
      spacing: {
        line: Math.round(240 * TABLE_TEXT.small.pitch),
        lineRule: AUTO,
        before: 0,
        after: TABLE_TEXT.small.after,
      },
    },
  },
  {
    id: 'TableHead',
    name: 'Table Head',
    basedOn: 'TableText',
    run: { bold: true },
    paragraph: { keepNext: true },
  },
  {
    id: 'IndexName',
    name: 'Index Name',
    basedOn: 'TableText',
    run: { bold: true, size: 19 },
    paragraph: { keepNext: true, spacing: { before: 60, after: 40 } },
  },
  {
    id: 'IndexValue',
    name: 'Index Value',
    basedOn: 'TableText',
    run: { bold: true, size: 56, color: COLOURS.accent },
    paragraph: { spacing: { line: 240, lineRule: AUTO, after: 0 } },
  },
  {
    id: 'IndexRange',
    name: 'Index Range',
    basedOn: 'TableText',
    run: { size: 18 },
    paragraph: { spacing: { after: 80 } },
  },
];

const characterStyles: readonly ICharacterStyleOptions[] = [
  { id: 'Strong', name: 'Strong', quickFormat: true, run: { bold: true } },
  { id: 'Muted', name: 'Muted', run: MUTED },
];
