import { type BookType, utils, type WorkSheet, write } from 'xlsx';

/** A cell as it goes into a test sheet: what is there, or nothing. */
export type Value = string | number | boolean | Date | null;

/** A workbook with the given sheets, as the bytes of a file. */
export function aWorkbook(
  sheets: Readonly<Record<string, readonly (readonly Value[])[] | WorkSheet>>,
  bookType: BookType = 'xlsx',
): Buffer {
  const book = utils.book_new();
  for (const [name, content] of Object.entries(sheets))
    utils.book_append_sheet(book, isRows(content) ? aSheet(content) : content, name);
  return write(book, { type: 'buffer', bookType }) as Buffer;
}

/** One sheet of rows; dates are days in UTC. */
export function aSheet(rows: readonly (readonly Value[])[]): WorkSheet {
  return utils.aoa_to_sheet(
    rows.map((row) => [...row]),
    { UTC: true },
  );
}

const isRows = (
  content: readonly (readonly Value[])[] | WorkSheet,
): content is readonly (readonly Value[])[] => Array.isArray(content);

/** An inventory of so many sources with twenty columns, a custodian for every fifty. */
export function anInventory(rows: number): readonly (readonly Value[])[] {
  const headings =
    'Name|Acronym|Type|Custodian|Legal basis|Purpose|Unit|Population|Geographic coverage|Frequency|First year|Last reference date|Publication date|Variables|Disaggregations|Number of records|Software|Access|Contact|Email|Remarks|Room';
  return [
    headings.split('|'),
    ...Array.from({ length: rows }, (_, index) => [
      `Register ${index + 1} of residence permits`,
      `R${index + 1}`,
      index % 2 === 0 ? 'ST07' : 'Labour force survey',
      `Ministry ${Math.floor(index / 50) + 1}`,
      `Act ${index} on registers, article 4`,
      'Follows permits from the application to the end of the stay of a foreigner in the country.',
      'persons',
      'Foreigners with a permit',
      'Whole territory, by municipality',
      'yearly',
      1990 + (index % 30),
      new Date(Date.UTC(2024, 11, 31)),
      '2025-03-15',
      'sex; age; citizenship',
      'sex, age',
      1_000 + index,
      'Oracle',
      'On request',
      `Officer ${index % 20}`,
      `officer${index % 20}@example.org`,
      'Met in March',
      `B${index}`,
    ]),
  ];
}
