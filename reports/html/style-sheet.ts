import type { ReportAssets } from '../charts/rasterise.ts';
import type { ReportFrame } from '../model/report-model.ts';
import { COLOURS, FONTS } from '../theme.ts';
import { toneRules } from './render-table.ts';

/** Look of the report as a page, in the sizes of the Word report. Everything it needs is in it. */
export function styleSheet({ rightToLeft }: Pick<ReportFrame, 'rightToLeft'>, assets: ReportAssets): string {
  const families = [FONTS.latin, FONTS.arabic].map((name) => `"${name}"`);
  if (rightToLeft) families.reverse();
  const variables = [
    ...Object.entries(COLOURS).map(([name, colour]) => `--${kebab(name)}:#${colour}`),
    `--family:${families.join(',')},sans-serif`,
    `--hatch:repeating-linear-gradient(135deg,transparent 0 2.5pt,#${COLOURS.hairline} 2.5pt 3.2pt)`,
  ];
  return [fontFaces(assets), `:root{${variables.join(';')}}`, RULES, toneRules()].join('\n');
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function fontFaces({ fonts }: ReportAssets): string {
  const face = (family: string, weight: number, file: Uint8Array) =>
    `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/ttf;base64,${base64(file)}) format("truetype")}`;
  return [
    face(FONTS.latin, 400, fonts.regular),
    face(FONTS.latin, 700, fonts.bold),
    face(FONTS.arabic, 400, fonts.arabicRegular),
    face(FONTS.arabic, 700, fonts.arabicBold),
  ].join('\n');
}

/** Most characters that one call of `fromCharCode` is given. */
const PIECE = 0x8000;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += PIECE)
    text += String.fromCharCode(...bytes.subarray(from, from + PIECE));
  return btoa(text);
}

const RULES = `
* { box-sizing: border-box; }
html { font: 9.5pt/1.5 var(--family); color: var(--ink); background: #fff; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; }
p { margin: 0 0 6pt; orphans: 2; widows: 2; }
a { color: inherit; text-decoration: none; }
main a { color: var(--accent); }
h1, h2, h3 { color: var(--accent); line-height: 1.3; break-after: avoid; break-inside: avoid; }
h1 { font-size: 19pt; margin: 0 0 12pt; break-before: page; }
h2 { font-size: 13pt; margin: 18pt 0 6pt; }
h2.annex { font-size: 11pt; margin: 12pt 0 4pt; }
h3 { font-size: 10.5pt; margin: 13pt 0 4pt; }
h1.numbered { --hang: 10mm; }
h1.annex { --hang: 32mm; }
h2.numbered { --hang: 12.5mm; }
.numbered { padding-inline-start: var(--hang); text-indent: calc(0mm - var(--hang)); }
.numbered .number { display: inline-block; min-width: var(--hang); padding-inline-end: 2mm; text-indent: 0; }
b { font-weight: 700; }
i { font-style: italic; }
.muted { color: var(--muted); }
.leads { break-after: avoid; }
.note { font-size: 8pt; line-height: 1.4; color: var(--muted); margin: 3pt 0 7pt; break-before: avoid; break-inside: avoid; }
.page-break { break-before: page; }
.page-break + * { margin-top: 0; }
ul, ol { margin: 0 0 6pt; padding-inline-start: 5mm; }
ol { padding-inline-start: 7mm; }
li { margin-bottom: 4pt; break-inside: avoid; }
li::marker { color: var(--ink); }
.whole { break-inside: avoid; }
sup { font-size: 70%; line-height: 0; }

.cover { break-after: page; }
.kicker { font-size: 10pt; font-weight: 700; color: var(--accent); letter-spacing: 0.05em; margin: 30mm 0 8pt; }
[dir="rtl"] .kicker { letter-spacing: 0; }
.title { font-size: 30pt; font-weight: 700; line-height: 1.25; margin-bottom: 8pt; }
.subtitle { font-size: 15pt; color: var(--muted); margin-bottom: 28pt; }
.facts { width: 100%; border-collapse: collapse; border-top: 1pt solid var(--accent); border-bottom: 0.5pt solid var(--hairline); margin-bottom: 22mm; font-size: 9pt; line-height: 1.35; }
.facts th { width: 46mm; font-weight: 400; color: var(--muted); }
.facts th, .facts td { text-align: start; vertical-align: top; padding: 3pt 5pt 3pt 0; }
.notice { background: var(--accent-tint); padding: 7pt 10pt; margin: 6pt 0 10pt; font-size: 8pt; line-height: 1.4; break-inside: avoid; }
.notice p { margin-bottom: 5pt; }
.notice p:last-child { margin-bottom: 0; }
.notice .notice-title { font-size: 8.5pt; font-weight: 700; color: var(--accent); margin-bottom: 1pt; break-after: avoid; }

.list-of { margin-bottom: 14pt; }
.list-of.captions { margin-top: 18pt; }
.list-title { font-size: 19pt; font-weight: 700; color: var(--accent); line-height: 1.3; margin-bottom: 10pt; break-after: avoid; }
.captions .list-title { font-size: 13pt; margin-bottom: 6pt; }
.list-of ul { list-style: none; padding: 0; margin: 0; }
.list-of li { margin: 0; font-size: 8pt; line-height: 1.22; }
.list-of .level-1 { font-size: 9pt; line-height: 1.35; font-weight: 700; margin-top: 2pt; }
.list-of .level-1:has(+ .level-2) { break-after: avoid; }
.list-of .level-2 { padding-inline-start: 5mm; }
.list-of a { display: flex; align-items: last baseline; }
.list-of .number { flex: none; min-width: 7mm; margin-inline-end: 2mm; align-self: first baseline; }
.list-of .level-2 .number { min-width: 9mm; }
.list-of.captions { break-inside: avoid; }
.list-of.captions .number { min-width: 16mm; }
.dots { flex: 1; min-width: 5mm; margin: 0 1.5mm 0.25em; border-bottom: 0.6pt dotted var(--muted); }
.page-of { flex: none; min-width: 7mm; text-align: end; font-weight: 400; }
a:has(.page-of:empty) .dots { visibility: hidden; }

table.data { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: 8pt; line-height: 1.35; border-bottom: 1pt solid var(--accent); }
.table { margin: 10pt 0 12pt; }
caption, figcaption { caption-side: top; text-align: start; font-size: 8.5pt; font-weight: 700; line-height: 1.4; padding-bottom: 4pt; break-after: avoid; break-inside: avoid; }
.data th, .data td { padding: 3pt 4.25pt 2pt; text-align: start; vertical-align: top; font-weight: 400; overflow-wrap: break-word; border-bottom: 0.5pt solid var(--hairline); }
.data thead { display: table-header-group; break-inside: avoid; break-after: avoid; }
.data thead th { font-weight: 700; color: var(--accent); vertical-align: bottom; background: var(--accent-tint); border-top: 1pt solid var(--accent); border-bottom: 1pt solid var(--accent); }
.data tr { break-inside: avoid; }
.data tbody tr:first-child { break-after: avoid; }
.data tbody tr:last-child { break-before: avoid; }
.data p { margin: 0 0 1pt; }
.data .center { text-align: center; }
.data .end { text-align: end; }
.data td.tone, .data p.tone { font-weight: 700; background-clip: padding-box; }
.data td.tone { padding-inline: 2pt; border: 1.5pt solid #fff; }
.data .chips p { text-align: center; padding: 1pt 3pt; border-radius: 1.5pt; }
.data .item { padding-inline-start: calc(var(--depth, 1) * 5mm); }
.depth-2 { --depth: 2; } .depth-3 { --depth: 3; } .depth-4 { --depth: 4; }
.data .signed { position: relative; }
.sign { display: inline-block; min-width: 4.5mm; }
.data .signed .sign { margin-inline-start: -4.5mm; }
.data.dense th, .data.dense td { padding-block: 1.2pt 0.8pt; }
.data .turned { height: 31mm; text-align: center; vertical-align: bottom; padding: 3pt 0; }
.turned span { display: inline-block; writing-mode: vertical-rl; transform: rotate(180deg); max-height: 29mm; text-align: start; line-height: 1.2; }
.data.small { font-size: 7pt; line-height: 1.25; }
.data.small thead th { font-size: 8pt; }
.data.small th, .data.small td { padding: 0.8pt 2.5pt 0.5pt; }
.data.small p { margin: 0; }
.data.small .turned { height: 24mm; }
.data.small .turned span { max-height: 22mm; }
.data.small td.tone { padding-inline: 0; border-width: 0.75pt; }

figure { margin: 10pt 0 12pt; break-inside: avoid; }
figure svg { display: block; width: 100%; height: auto; max-height: 212mm; direction: ltr; }
.lying figure svg { max-height: 130mm; }
.index-panel { list-style: none; display: flex; gap: 8mm; padding: 6pt 0; margin: 0 0 10pt; border-top: 1pt solid var(--accent); border-bottom: 0.5pt solid var(--hairline); break-inside: avoid; font-size: 8pt; line-height: 1.4; }
.index-panel li { flex: 1; margin: 0; }
.index-panel p { margin-bottom: 3pt; }
.index-panel .index-name { font-size: 9.5pt; font-weight: 700; }
.index-panel .index-value { font-size: 28pt; font-weight: 700; color: var(--accent); line-height: 1.15; margin: 0; }
.index-panel .index-range { font-size: 9pt; }
.chip { display: inline-block; font-weight: 700; font-size: 8.5pt; padding: 0 4pt; border-radius: 1.5pt; }
.notes { margin-top: 14pt; font-size: 8pt; line-height: 1.4; break-before: avoid; }
.notes::before { content: ""; display: block; width: 45mm; border-top: 0.5pt solid var(--muted); margin-bottom: 4pt; }
.notes p { margin-bottom: 2pt; padding-inline-start: 5mm; break-inside: avoid; }
.notes .sign { margin-inline-start: -5mm; min-width: 5mm; }
.screen-hint { display: none; }
@media screen {
  body { max-width: 190mm; margin: 0 auto; padding: 8mm 12mm; }
  .screen-hint { display: block; background: var(--accent-tint); padding: 8pt 12pt; font-size: 11pt; }
}
`;
