import { composer } from './compose.ts';
import { textCell } from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, DocumentPart, Line } from './report-model.ts';
import { writtenBlocks } from './report-texts.ts';

const abbreviations = composer('abbreviations');

/** Abbreviations that fit one page; more are set in small type. */
const MOST_ROWS = 42;

/**
 * Words of the field that reports shorten, by their English short forms. The locale files say what they are in full, under
 * `abbreviation.<word>`, and how the language itself shortens them, under `abbreviation.<word>.short`.
 */
const FIELD = [
  'EUR',
  'GCM',
  'GDP',
  'ICLS',
  'IDP',
  'ILO',
  'IMF',
  'IOM',
  'ISCED',
  'ISCO',
  'ISIC',
  'NSDS',
  'OECD',
  'SDG',
  'UN',
  'UNECE',
  'UNHCR',
  'UNSD',
  'USD',
] as const;

/** A chapter that is the team's own words: printed only where it wrote them in the language of the report. */
export function writtenChapter(
  context: ReportContext,
  chapter: 'foreword' | 'acknowledgements',
): readonly Block[] {
  const written = writtenBlocks(context, chapter);
  return written.length === 0 ? [] : [composer(chapter).title(context.t(`front.${chapter}`)), ...written];
}

/** What is printed, footnotes apart. */
export interface Printed {
  readonly text: string;
  readonly notes: string;
}

/** Everything that is printed, in one text. Alternative texts of pictures are spoken, not printed. */
export function printedText(parts: readonly DocumentPart[]): Printed {
  const [texts, notes]: [string[], string[]] = [[], []];
  for (const { blocks } of parts) for (const block of blocks) collect(block, texts, notes);
  return { text: texts.join('\n'), notes: notes.join('\n') };
}

function collect(block: Block, texts: string[], notes: string[]): void {
  const take = ({ lead, text, notes: own }: Line) => {
    if (lead) texts.push(lead);
    if (text !== '') texts.push(text);
    if (own) notes.push(...own);
  };
  switch (block.kind) {
    case 'heading':
      texts.push(block.text);
      break;
    case 'paragraph':
      take(block.line);
      break;
    case 'list':
      block.lines.forEach(take);
      break;
    case 'notice':
      texts.push(block.title, block.text);
      break;
    case 'index-panel':
      for (const item of block.items) texts.push(item.name, item.value, item.note);
      break;
    case 'table':
      texts.push(block.caption, block.note ?? '', ...block.columns.map(({ label }) => label));
      for (const { cells } of block.rows) for (const { lines } of cells) lines.forEach(take);
      break;
    case 'figure':
      texts.push(block.caption, block.note ?? '', ...block.chart.rows.map(({ label }) => label));
      break;
    case 'timeline':
      texts.push(block.caption, block.note ?? '', ...block.timeline.rows.map(({ label }) => label));
      break;
    case 'page-break':
      break;
  }
}

/** Chapter: short forms that stand in the printed text, with what they stand for; none when there is nothing to explain. */
export function abbreviationsChapter(context: ReportContext, printed: readonly string[]): readonly Block[] {
  const { t, language } = context;
  const used = candidates(context).filter(([short]) => printed.some((text) => standsIn(text, short)));
  if (used.length === 0) return [];
  const { compare } = new Intl.Collator(language.locale);
  const unique = new Map(used.map(([short, full]) => [`${short}\n${full}`, { short, full }]));
  return [
    abbreviations.title(t('front.abbreviations')),
    {
      kind: 'table',
      id: abbreviations.id('list'),
      caption: t('front.abbreviations'),
      unnumbered: true,
      rowHeight: 'dense',
      ...(unique.size > MOST_ROWS ? { small: true } : {}),
      columns: [
        { label: t('front.column.short'), share: 22 },
        { label: t('front.column.full'), share: 78 },
      ],
      rows: [...unique.values()]
        .toSorted((a, b) => compare(a.short, b.short) || compare(a.full, b.full))
        .map(({ short, full }) => ({ cells: [textCell(short, { strong: true }), textCell(full)] })),
    },
  ];
}

/** Acronyms of institutions and sources that differ from their names, and words of the field. */
function candidates({ t, input }: ReportContext): readonly (readonly [string, string])[] {
  const { institutions, sources } = input.assessment;
  return [
    ...[...institutions, ...sources].flatMap(({ acronym, name }): (readonly [string, string])[] =>
      acronym === '' || acronym === name ? [] : [[acronym, name]],
    ),
    // Titles of documents and texts that are not translated keep the English short form.
    ...FIELD.flatMap((word) =>
      [t(`abbreviation.${word}.short`), word].map((short) => [short, t(`abbreviation.${word}`)] as const),
    ),
  ];
}

const WORD = /[\p{L}\p{N}]/u;

/** Whether a short form stands in a text as a word of its own, or with the s of a plural. */
function standsIn(text: string, short: string): boolean {
  for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + 1)) {
    const after = at + short.length;
    const end = text[after] === 's' ? after + 1 : after;
    if (!WORD.test(text[at - 1] ?? '') && !WORD.test(text[end] ?? '')) return true;
  }
  return false;
}
