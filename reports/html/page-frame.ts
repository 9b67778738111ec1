import { cleanText } from '../clean-text.ts';
import type { ReportModel } from '../model/report-model.ts';
import { COLOURS, FONTS } from '../theme.ts';
import { type Content, element } from './html.ts';

/** Margins in millimetres, as in the Word report. */
export const MARGINS = {
  upright: { side: 22, top: 24, bottom: 22 },
  lying: { side: 18, top: 20, bottom: 16 },
} as const;

/**
 * Rules for pages: their size, margins, heads and feet. Engines that know no boxes in the margins pass over those.
 *
 * @param turnsPages whether wide tables may lie on their side; older engines mix pages up that do not all lie the same way
 */
export function pageRules(model: ReportModel, turnsPages: boolean): string {
  const { header, footerText, pageTemplate } = model.document;
  const [start, end] = model.rightToLeft ? (['right', 'left'] as const) : (['left', 'right'] as const);
  const pages = pageTemplate
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) => (/^\{pages?\}$/.test(part) ? `counter(${part.slice(1, -1)})` : cssString(part)))
    .join(' ');
  const direction = model.rightToLeft ? 'rtl' : 'ltr';
  const look = `font:7.5pt/1.4 var(--family);color:var(--muted);direction:${direction}`;
  const head = `${look};vertical-align:bottom;margin-bottom:5mm;padding-bottom:1.2mm;border-bottom:0.5pt solid var(--hairline)`;
  const foot = `${look};vertical-align:top;margin-top:5mm`;
  const page = (side: keyof typeof MARGINS) => {
    const { side: aside, top, bottom } = MARGINS[side];
    return `size:A4${side === 'lying' ? ' landscape' : ''};margin:${top}mm ${aside}mm ${bottom}mm`;
  };
  const boxes = [
    `@top-${start}{content:${cssString(header.start)};text-align:start;${head}}`,
    `@top-${end}{content:${cssString(header.end)};text-align:end;${head}}`,
    `@bottom-${start}{content:${cssString(footerText)};text-align:start;${foot}}`,
    `@bottom-${end}{content:${pages};text-align:end;${foot}}`,
  ].join('');
  const none = ['top-left', 'top-right', 'bottom-left', 'bottom-right']
    .map((box) => `@${box}{content:none;border:none}`)
    .join('');
  return [
    `@page{${page('upright')};${boxes}}`,
    ...(turnsPages
      ? [
          `@page lying{${page('lying')}}`,
          '.lying{page:lying}',
          'main > section > div > :first-child{margin-top:0}',
        ]
      : []),
    `@page:first{${none}}`,
  ].join('\n');
}

/** Head and foot for engines that set no boxes in the margins and are given templates instead. */
export interface PageFrame {
  readonly header: string;
  readonly footer: string;
}

/** The same head and foot as templates of Chromium's printing. */
export function pageFrame(model: ReportModel): PageFrame {
  const { header, footerText, pageTemplate } = model.document;
  const pages = pageTemplate.split(/(\{pages?\})/).map((part) => {
    if (part === '{page}') return element('span', { class: 'pageNumber' });
    return part === '{pages}' ? element('span', { class: 'totalPages' }) : part;
  });
  return {
    header: frame(
      model,
      [header.start, header.end],
      `border-bottom:0.5px solid #${COLOURS.hairline};padding-bottom:3.4px`,
    ),
    footer: frame(model, [footerText, pages], ''),
  };
}

function frame(model: ReportModel, [start, end]: readonly [Content, Content], look: string): string {
  // Templates know nothing of the styles of the page, and there a pixel is a point.
  const aside = (MARGINS.upright.side / 25.4) * 72;
  const box = `width:100%;padding:14px ${aside.toFixed(1)}px;box-sizing:border-box;font:7.5px/1.4 "${FONTS.latin}",sans-serif`;
  const line = `display:flex;justify-content:space-between;gap:14px;color:#${COLOURS.muted};direction:${model.rightToLeft ? 'rtl' : 'ltr'}`;
  return element(
    'div',
    { style: box },
    element(
      'div',
      { style: `${line};${look}` },
      element('span', {}, start),
      element('span', { style: 'flex:none' }, end),
    ),
  ).html;
}

/** A text as a string of a style sheet: every character that could mean something there is written by its number. */
export function cssString(text: string): string {
  const safe = [...cleanText(text).replace(/\s+/g, ' ')].map((character) =>
    /[\p{L}\p{N}\p{M} .,:;()-]/u.test(character)
      ? character
      : `\\${character.codePointAt(0)?.toString(16) ?? ''} `,
  );
  return `"${safe.join('')}"`;
}
