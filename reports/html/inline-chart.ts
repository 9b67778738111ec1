import { element, type Html, ownMarkup } from './html.ts';

/**
 * A drawing of `reports/charts` inside the page, where its text stays text: a picture for screen readers, with the words that
 * describe it. Names that the drawing gives to its parts are made anew from `name`, since a page may hold several and the
 * library that draws counts on from one drawing to the next; its rules for a mouse that hovers are left out.
 */
export function inlineChart(svg: string, alt: string, name: string): Html {
  const open = /^<svg\b[^>]*>/.exec(svg)?.[0] ?? '';
  const [, width = '0', height = '0'] = /\bviewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(open) ?? [];
  const family = /\bfont-family="([^"]*)"/.exec(open)?.[1];
  const content = svg
    .slice(open.length)
    .replace(/<\/svg>\s*$/, '')
    .replace(/<style\b[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/ class="[^"]*"/g, '')
    .replace(/\bzr\d+-/g, `${name}-`);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      role: 'img',
      'aria-label': alt,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': family,
    },
    ownMarkup(content),
  );
}
