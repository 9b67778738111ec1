import type { Evidence, Institution } from '../../assessment-framework/model/assessment.ts';
import { composer } from './compose.ts';
import type { Printed } from './front-chapters.ts';
import { linesCell, textCell } from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, Row } from './report-model.ts';

const people = composer('annex-people');
const proof = composer('annex-evidence');
const sources = composer('annex-references');

/** Annex: the institutions with the functions of their focal points, and whom the team met, by function (J, annex A). */
export function peopleAnnex(context: ReportContext): readonly Block[] {
  const { t, input, release } = context;
  const institutions = [...input.assessment.institutions].sort((a, b) => a.order - b.order);
  const meetings = evidenceInOrder(context).filter(({ kind }) => kind === 'interview');
  return [
    people.title(t('people.title')),
    ...(institutions.length === 0
      ? [people.paragraph('none', t('institutions.none'))]
      : [institutionTable(context, institutions)]),
    ...(release.evidence
      ? [
          people.heading(2, t('people.met')),
          ...(meetings.length === 0
            ? [people.paragraph('met-none', t('people.metNone'))]
            : [meetingTable(context, meetings)]),
        ]
      : []),
  ];
}

function institutionTable(context: ReportContext, institutions: readonly Institution[]): Block {
  const { t } = context;
  return {
    kind: 'table',
    id: people.id('institutions'),
    caption: t('institutions.caption'),
    small: true,
    columns: [
      { label: t('institutions.column.institution'), share: 36 },
      { label: t('institutions.column.mandate'), share: 36 },
      { label: t('institutions.column.focalPoints'), share: 28 },
    ],
    rows: institutions.map(
      (institution): Row => ({
        cells: [
          linesCell([
            { text: institution.name, strong: true },
            { text: institution.acronym, muted: true },
            { text: t(`institutionKind.${institution.kind}`), muted: true },
          ]),
          textCell(institution.mandate),
          linesCell(
            institution.contacts
              .filter((contact) => contact.focalPoint)
              .map((contact) => ({
                text:
                  contact.consentToPublish && contact.name !== ''
                    ? t('institutions.named', { name: contact.name, position: contact.position })
                    : contact.position,
              })),
          ),
        ],
      }),
    ),
    note: t('institutions.note'),
  };
}

/** Interviews by function and institution, oldest first; persons are never named. */
function meetingTable(context: ReportContext, meetings: readonly Evidence[]): Block {
  const { t, format, institutionName } = context;
  return {
    kind: 'table',
    id: people.id('met'),
    caption: t('people.metCaption'),
    small: true,
    columns: [
      { label: t('people.column.function'), share: 42 },
      { label: t('institutions.column.institution'), share: 40 },
      { label: t('evidence.column.date'), share: 18, align: 'end' },
    ],
    rows: meetings.map(
      ({ interview, date }): Row => ({
        cells: [
          textCell(interview?.function || t('common.unknown')),
          textCell(interview?.institution ? institutionName(interview.institution) : t('common.unknown')),
          textCell(date === null ? t('common.unknown') : format.shortDate(date), { align: 'end' }),
        ],
      }),
    ),
    note: t('people.metNote'),
  };
}

/** Annex: the evidence, oldest first; who was interviewed is given by function and institution only. */
export function evidenceAnnex(context: ReportContext): readonly Block[] {
  const { t, format } = context;
  const evidence = evidenceInOrder(context);
  const title = proof.title(t('evidence.title'));
  if (evidence.length === 0) return [title, proof.paragraph('none', t('evidence.none'))];
  return [
    title,
    {
      kind: 'table',
      id: proof.id('evidence'),
      caption: t('evidence.caption'),
      small: true,
      columns: [
        { label: t('evidence.column.title'), share: 54 },
        { label: t('evidence.column.kind'), share: 14 },
        { label: t('evidence.column.strength'), share: 16 },
        { label: t('evidence.column.date'), share: 16, align: 'end' },
      ],
      rows: evidence.map(
        (item): Row => ({
          cells: [
            linesCell([
              { text: item.title, strong: true },
              { text: evidenceOrigin(context, item), muted: true },
            ]),
            textCell(t(`evidence.kind.${item.kind}`)),
            textCell(t(`strength.${item.strength}`)),
            textCell(item.date === null ? t('common.unknown') : format.shortDate(item.date), {
              align: 'end',
            }),
          ],
        }),
      ),
    },
  ];
}

/** Evidence by date, undated last. */
export function evidenceInOrder({ input }: ReportContext): readonly Evidence[] {
  return [...input.assessment.evidence].sort(
    (a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999', 'en') || a.id.localeCompare(b.id, 'en'),
  );
}

/** Where a piece of evidence comes from: file name, address, or function and institution of an interview. */
export function evidenceOrigin({ t, institutionName }: ReportContext, item: Evidence): string {
  if (item.kind === 'link') return item.url;
  if (item.kind === 'file') return item.file?.name ?? '';
  if (item.interview === null) return '';
  const parts = [
    item.interview.function,
    item.interview.institution === null ? '' : institutionName(item.interview.institution),
  ];
  return parts.filter((part) => part !== '').join(t('format.separator'));
}

/** Annex: the references that the report cites, by `[id]` in its text or in a footnote. */
export function referencesAnnex({ t, input }: ReportContext, printed: Printed): readonly Block[] {
  const marked = new Set(Array.from(printed.text.matchAll(/\[([A-Za-z0-9.-]+)\]/g), ([, id]) => id));
  const cited = input.framework.references
    .filter(({ id, citation }) => marked.has(id) || printed.notes.includes(citation))
    .toSorted((a, b) => a.citation.localeCompare(b.citation, 'en'));
  const title = sources.title(t('references.title'));
  if (cited.length === 0) return [title, sources.paragraph('none', t('references.none'))];
  return [
    title,
    sources.paragraph('intro', t('references.intro')),
    sources.list(
      'cited',
      cited.map(({ id, citation, url = '', verification }) => ({
        lead: t('format.inSquareBrackets', { text: id }),
        text: [citation, url, verification === 'general' ? t('references.notRead') : '']
          .filter((part) => part !== '')
          .join(t('format.space')),
      })),
    ),
  ];
}
