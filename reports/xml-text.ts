import { cleanText } from './clean-text.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as it may stand in XML, in an element or an attribute. */
export const xmlText = (text: string): string =>
  cleanText(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
