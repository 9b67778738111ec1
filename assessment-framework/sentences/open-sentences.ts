/** Fills the sentence of a key. Throws when the language has no such key. */
export type FillSentence = (key: string, params?: Readonly<Record<string, string | number>>) => string;

type Piece = string | { readonly place: string };

/**
 * Sentences of a locale file as i18next writes them: places in `{{double braces}}`, and the forms `_zero`, `_one`, `_two`,
 * `_few`, `_many` and `_other` of a key, chosen by `count`. What fills a place is never read as a template. A report says
 * many thousand sentences, so each template is cut once and filled by joining; reading it anew took most of the time.
 */
export function openSentences(texts: Readonly<Record<string, string>>, locale: string): FillSentence {
  const rules = new Intl.PluralRules(locale);
  const forms = new Map<number, string>();
  const pluralOf = (count: number): string => {
    const form = forms.get(count) ?? rules.select(count);
    forms.set(count, form);
    return form;
  };
  const cut = new Map<string, readonly Piece[]>();
  const piecesOf = (key: string, params: Readonly<Record<string, string | number>> | undefined) => {
    const count = params?.count;
    const found = typeof count === 'number' ? formOf(key, count) : key;
    const kept = cut.get(found);
    if (kept) return kept;
    const text = texts[found];
    if (text === undefined) throw new Error(`sentence missing in ${locale}: ${key}`);
    const pieces = cutTemplate(text);
    cut.set(found, pieces);
    return pieces;
  };
  const formOf = (key: string, count: number): string => {
    const isThere = (form: string) => texts[form] !== undefined;
    if (count === 0 && isThere(`${key}_zero`)) return `${key}_zero`;
    const [plural, other] = [`${key}_${pluralOf(count)}`, `${key}_other`];
    if (isThere(plural)) return plural;
    return isThere(other) ? other : key;
  };
  return (key, params) => {
    let text = '';
    for (const piece of piecesOf(key, params)) {
      text += typeof piece === 'string' ? piece : (params?.[piece.place] ?? '');
    }
    return text;
  };
}

const cutTemplate = (template: string): readonly Piece[] =>
  template
    .split(/\{\{\s*(\w+)\s*\}\}/)
    .map((part, index) => (index % 2 === 0 ? part : { place: part }))
    .filter((piece) => piece !== '');
