import { cleanText } from '../clean-text.ts';

/** A piece of a page that is safe to stand in it. Only this file makes any. */
export interface Html {
  readonly html: string;
}

/** What may stand inside an element; a text is escaped. */
export type Content = Html | string | null | readonly Content[];

type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Elements without content. */
const VOID: ReadonlySet<string> = new Set(['br', 'meta', 'col']);

/** An element with its attributes; those that are null, undefined or false are left out, true gives one without a value. */
export function element(name: string, attributes: Attributes, ...content: readonly Content[]): Html {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => {
      if (value === null || value === undefined || value === false) return [];
      return value === true ? [` ${key}`] : [` ${key}="${escaped(String(value)).replace(/"/g, '&quot;')}"`];
    })
    .join('');
  const open = `<${name}${written}>`;
  return { html: VOID.has(name) ? open : `${open}${inside(content)}</${name}>` };
}

/** Text with its line breaks. */
export function lines(text: string): Content {
  return cleanText(text)
    .split('\n')
    .flatMap((part, index) => (index === 0 ? [part] : [element('br', {}), part]));
}

/** What this product's own code has drawn or written as markup: charts and style sheets, never what people typed. */
export const ownMarkup = (html: string): Html => ({ html });

function inside(content: Content): string {
  if (content === null) return '';
  if (typeof content === 'string') return escaped(content);
  return 'html' in content ? content.html : content.map(inside).join('');
}

function escaped(text: string): string {
  return cleanText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
