import type { DataSource } from '../../assessment-framework/model/assessment.ts';
import { groupBy } from '../../assessment-framework/scoring/group-by.ts';
import { composer } from './compose.ts';
import { linesCell, textCell } from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, Row } from './report-model.ts';

const make = composer('annex-legal');

/** Annex: the legal texts by name, each with the data sources that rest on it, and the sources that name none (J, annex H). */
export function legalAnnex(context: ReportContext): readonly Block[] {
  const { t, orderedSources } = context;
  const title = make.title(t('legal.title'));
  const texts = sourcesByText(orderedSources);
  if (texts.length === 0) return [title, make.paragraph('none', t('legal.none'))];
  const without = orderedSources.filter((source) => textOf(source) === '');
  return [
    title,
    make.paragraph('intro', t('legal.intro')),
    {
      kind: 'table',
      id: make.id('texts'),
      caption: t('legal.caption'),
      small: true,
      columns: [
        { label: t('legal.column.text'), share: 54 },
        { label: t('legal.column.sources'), share: 46 },
      ],
      rows: texts.map(
        ([text, sources]): Row => ({
          cells: [textCell(text), linesCell(sources.map(({ name }) => ({ text: name })))],
        }),
      ),
    },
    ...(without.length === 0
      ? []
      : [
          make.note('without', {
            lead: t('format.leadOf', { text: t('legal.without') }),
            text: without.map(({ name }) => name).join(t('format.listSeparator')),
          }),
        ]),
  ];
}

/** Texts that differ in spaces and a full stop only are one. */
const textOf = ({ legalBasis }: DataSource): string =>
  legalBasis.replace(/\s+/g, ' ').trim().replace(/[.]$/, '');

function sourcesByText(
  sources: readonly DataSource[],
): readonly (readonly [string, readonly DataSource[]])[] {
  const texts = groupBy(sources, textOf);
  return [...texts].filter(([text]) => text !== '').toSorted(([a], [b]) => a.localeCompare(b, 'en'));
}
