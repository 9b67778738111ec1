import type { Exchange } from '../../assessment-framework/model/country-profile.ts';
import { composer, see } from './compose.ts';
import { linesCell, proseList, textCell } from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, Cell, Row } from './report-model.ts';

const make = composer('institutions');

/** Columns of institutions that fit beside the topics. */
const MOST_COLUMNS = 14;

/** Chapter: the legal and institutional framework: who produces what, on which basis, what flows, who leads (J 3). */
export function institutionsSection(context: ReportContext): readonly Block[] {
  const { t, input } = context;
  const { institutions, sources } = input.assessment;
  const title = make.title(t('institutions.chapter'));
  if (institutions.length === 0) return [title, make.paragraph('none', t('institutions.none'))];
  const count = (is: 'produces' | 'holds' | 'uses') =>
    context.format.integer(institutions.filter((institution) => institution[is]).length);
  return [
    title,
    make.paragraph(
      'intro',
      see(
        t('institutions.intro', {
          count: institutions.length,
          produces: count('produces'),
          holds: count('holds'),
          uses: count('uses'),
        }),
        'annex-people:institutions',
      ),
    ),
    make.heading(2, t('institutions.whoProduces')),
    ...whoProduces(context),
    make.heading(2, t('institutions.legal')),
    ...(sources.length === 0 ? [make.paragraph('no-sources', t('sources.none'))] : [legalTable(context)]),
    make.heading(2, t('institutions.exchanges')),
    ...exchangeBlocks(context),
    make.heading(2, t('institutions.roles')),
    ...roleBlocks(context),
  ];
}

/** Topics against the custodians of the sources that measure them. */
function whoProduces(context: ReportContext): readonly Block[] {
  const { t, input, topicLabel, sources } = context;
  const custodianOf = (source: string) => sources.get(source)?.custodian ?? null;
  const topics = input.scores.topics
    .filter(({ priority }) => priority !== 'not-relevant')
    .map(({ id, cells }) => ({
      id,
      held: cells
        .filter(({ share }) => share > 0)
        .flatMap(({ source }) => {
          const custodian = custodianOf(source);
          return custodian === null ? [] : [custodian];
        }),
    }));
  const producing = input.assessment.institutions
    .filter(({ id }) => topics.some(({ held }) => held.includes(id)))
    .toSorted((a, b) => a.order - b.order)
    .slice(0, MOST_COLUMNS);
  if (producing.length === 0) return [make.paragraph('no-links', t('coverage.noLinks'))];
  const without = topics.filter(({ held }) => held.length === 0);
  const mark = (held: readonly string[], id: string): Cell =>
    !held.includes(id)
      ? textCell('')
      : textCell(t(held[0] === id ? 'institutions.mark.best' : 'institutions.mark.other'), {
          align: 'center',
        });
  return [
    make.paragraph(
      'who-intro',
      see(t('institutions.whoIntro'), 'institutions:who-produces', 'coverage:topics'),
    ),
    {
      kind: 'table',
      id: make.id('who-produces'),
      caption: t('institutions.whoCaption'),
      rowHeight: 'dense',
      columns: [
        { label: t('coverage.column.topic'), share: 40 },
        ...producing.map(({ acronym, name }) => ({
          label: acronym || name,
          share: 60 / producing.length,
          align: 'center' as const,
          turned: true,
        })),
      ],
      rows: topics
        .filter(({ held }) => held.length > 0)
        .map(({ id, held }) => ({
          cells: [
            textCell(t('format.criterion', { id, label: topicLabel(id) })),
            ...producing.map((institution) => mark(held, institution.id)),
          ],
        })),
      note: t('institutions.whoNote'),
    },
    ...(without.length === 0
      ? []
      : [
          make.note('who-none', {
            lead: t('institutions.nobody'),
            text: without.map(({ id }) => topicLabel(id)).join(t('format.listSeparator')),
          }),
        ]),
  ];
}

function legalTable(context: ReportContext): Block {
  const { t, orderedSources, institutionName } = context;
  return {
    kind: 'table',
    id: make.id('legal'),
    caption: t('institutions.legalCaption'),
    rowHeight: 'dense',
    columns: [
      { label: t('sources.column.source'), share: 30 },
      { label: t('sources.column.custodian'), share: 26 },
      { label: t('sources.column.legalBasis'), share: 44 },
    ],
    rows: orderedSources.map(
      (source): Row => ({
        cells: [
          textCell(source.name, { strong: true }),
          textCell(institutionName(source.custodian)),
          source.legalBasis === ''
            ? textCell(t('facts.notEntered'), { muted: true })
            : textCell(source.legalBasis),
        ],
      }),
    ),
  };
}

function exchangeBlocks(context: ReportContext): readonly Block[] {
  const { t, input } = context;
  const { exchanges } = input.assessment;
  if (exchanges.length === 0) return [make.paragraph('no-exchanges', t('institutions.noExchanges'))];
  const needed = exchanges.filter(({ status }) => status === 'needed').length;
  return [
    make.paragraph(
      'exchanges-intro',
      t('institutions.exchangesIntro', {
        count: exchanges.length - needed,
        working: context.format.integer(exchanges.filter(({ status }) => status === 'working').length),
        needed: context.format.integer(needed),
      }),
    ),
    {
      kind: 'table',
      id: make.id('exchanges'),
      caption: t('institutions.exchangesCaption'),
      rowHeight: 'dense',
      columns: [
        { label: t('exchange.column.from'), share: 20 },
        { label: t('exchange.column.to'), share: 20 },
        { label: t('exchange.column.content'), share: 26 },
        { label: t('exchange.column.how'), share: 18 },
        { label: t('exchange.column.status'), share: 20 },
      ],
      rows: exchanges.map((exchange) => exchangeRow(context, exchange)),
    },
  ];
}

function exchangeRow(context: ReportContext, exchange: Exchange): Row {
  const { t } = context;
  return {
    cells: [
      textCell(partyName(context, exchange.from)),
      textCell(partyName(context, exchange.to)),
      linesCell([
        { text: exchange.content },
        ...(exchange.personalData ? [{ text: t('exchange.personalData'), muted: true }] : []),
      ]),
      linesCell([
        { text: t(`exchange.means.${exchange.means}`) },
        { text: t(`frequency.${exchange.frequency}`), muted: true },
      ]),
      linesCell([
        { text: t(`exchange.status.${exchange.status}`), strong: exchange.status !== 'working' },
        { text: exchange.agreement, muted: true },
      ]),
    ],
  };
}

function partyName({ t, input, institutionName }: ReportContext, party: Exchange['from']): string {
  if (party.kind === 'country') return party.name || t('common.unknown');
  if (party.kind === 'institution') return institutionName(party.id);
  return input.assessment.systems.find(({ id }) => id === party.id)?.name ?? t('common.unknown');
}

/** Which lead roles of the framework are filled, and which nobody fills. */
function roleBlocks(context: ReportContext): readonly Block[] {
  const { t, input } = context;
  const roles = input.framework.settings.roles.map((id) => ({
    name: input.texts.framework.roles[id]?.name ?? id,
    by: input.assessment.institutions.filter(({ roles: own }) => own.includes(id)),
  }));
  const filled = roles.filter(({ by }) => by.length > 0);
  const open = roles.filter(({ by }) => by.length === 0);
  return [
    make.paragraph('roles-intro', t('institutions.rolesIntro')),
    ...(filled.length === 0
      ? []
      : [
          {
            kind: 'table',
            id: make.id('roles'),
            caption: t('institutions.rolesCaption'),
            rowHeight: 'dense',
            small: true,
            columns: [
              { label: t('institutions.column.role'), share: 45 },
              { label: t('institutions.column.institution'), share: 55 },
            ],
            rows: filled.map(({ name, by }) => ({
              cells: [
                textCell(name),
                textCell(context.format.list(by.map((institution) => institution.name))),
              ],
            })),
          } as const,
        ]),
    ...(open.length === 0
      ? []
      : [
          make.note('roles-open', {
            lead: t('institutions.rolesOpen'),
            text: t('format.sentence', {
              text: proseList(
                context,
                open.map(({ name }) => name),
                40,
              ),
            }),
          }),
        ]),
  ];
}
