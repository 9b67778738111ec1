import { strFromU8, unzipSync } from 'fflate';
import { bare } from './proof.ts';
import { attribute, walkXml } from './walk-xml.ts';

/** A value as the file holds it: numbers as numbers, texts `bare`; true and false as texts. */
export type ReadValue = number | string;

export interface ReadSheet {
  readonly name: string;
  /** Rows that hold something, each without its empty cells. */
  readonly rows: readonly (readonly ReadValue[])[];
  readonly formulas: number;
}

/** Reads the sheets of a workbook, in their order. @throws Error when it is none */
export function readWorkbook(bytes: Uint8Array): readonly ReadSheet[] {
  const parts = unzipSync(bytes, {
    filter: ({ name }) =>
      /^xl\/(workbook\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name),
  });
  const xml = (path: string) => {
    const part = parts[path];
    if (part === undefined) throw new Error(`the file holds no ${path}`);
    return strFromU8(part);
  };
  const targets = new Map<string, string>();
  walkXml(xml('xl/_rels/workbook.xml.rels'), {
    open(name, attributes) {
      if (name === 'Relationship')
        targets.set(attribute(attributes, 'Id') ?? '', attribute(attributes, 'Target') ?? '');
    },
  });
  const strings = 'xl/sharedStrings.xml' in parts ? sharedStrings(xml('xl/sharedStrings.xml')) : [];
  const sheets: ReadSheet[] = [];
  walkXml(xml('xl/workbook.xml'), {
    open(name, attributes) {
      if (name !== 'sheet') return;
      const target = targets.get(attribute(attributes, 'r:id') ?? '') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      sheets.push({ name: bare(attribute(attributes, 'name') ?? ''), ...readSheet(xml(path), strings) });
    },
  });
  return sheets;
}

/** `_x0041_` is a code for one character, also for the underscore of a text that looks like one. */
const uncoded = (text: string) =>
  text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let texts: string[] = [];
  let isText = false;
  walkXml(xml, {
    open(name) {
      if (name === 'si') texts = [];
      isText = name === 't';
    },
    close(name) {
      if (name === 'si') strings.push(bare(uncoded(texts.join(''))));
      isText = false;
    },
    text(text) {
      if (isText) texts.push(text);
    },
  });
  return strings;
}

function readSheet(xml: string, strings: readonly string[]): Omit<ReadSheet, 'name'> {
  const rows: ReadValue[][] = [];
  let formulas = 0;
  let row: ReadValue[] = [];
  let [type, value, element] = ['', '', ''];
  walkXml(xml, {
    open(name, attributes) {
      element = name;
      if (name === 'row') row = [];
      else if (name === 'c') [type, value] = [attribute(attributes, 't') ?? 'n', ''];
      else if (name === 'f') formulas += 1;
    },
    close(name) {
      element = '';
      if (name === 'row' && row.length > 0) rows.push(row);
      if (name === 'c' && value !== '') row.push(cellValue(type, value, strings));
    },
    text(text) {
      if (element === 'v' || element === 't') value += text;
    },
  });
  return { rows, formulas };
}

function cellValue(type: string, value: string, strings: readonly string[]): ReadValue {
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'n':
      return Number(value);
    case 'b':
      return value === '1' ? 'true' : 'false';
    default:
      return bare(uncoded(value));
  }
}
