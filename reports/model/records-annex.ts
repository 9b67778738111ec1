import type { Evidence } from '../../assessment-framework/model/assessment.ts';
import { linesCell, textCell } from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, Row } from './report-model.ts';

/** Annex: the institutions, with the functions of their focal points; names only where consent to publish was given. */
export function institutionsAnnex(context: ReportContext): readonly Block[] {
  const { t, input } = context;
  const institutions = [...input.assessment.institutions].sort((a, b) => a.order - b.order);
  const title: Block = { kind: 'heading', level: 1, annex: true, text: t('institutions.title') };
  if (institutions.length === 0)
    return [title, { kind: 'paragraph', line: { text: t('institutions.none') } }];
  return [
    title,
    {
      kind: 'table',
      caption: t('institutions.caption'),
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
    },
  ];
}

/** Annex: the evidence, oldest first; who was interviewed is given by function and institution only. */
export function evidenceAnnex(context: ReportContext): readonly Block[] {
  const { t, format } = context;
  const evidence = evidenceInOrder(context);
  const title: Block = { kind: 'heading', level: 1, annex: true, text: t('evidence.title') };
  if (evidence.length === 0) return [title, { kind: 'paragraph', line: { text: t('evidence.none') } }];
  return [
    title,
    {
      kind: 'table',
      caption: t('evidence.caption'),
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

/** Annex: the references behind the framework. */
export function referencesAnnex({ t, input }: ReportContext): readonly Block[] {
  const references = [...input.framework.references].sort((a, b) =>
    a.citation.localeCompare(b.citation, 'en'),
  );
  return [
    { kind: 'heading', level: 1, annex: true, text: t('references.title') },
    { kind: 'paragraph', line: { text: t('references.intro') } },
    {
      kind: 'list',
      lines: references.map((reference) => ({
        lead: t('format.inSquareBrackets', { text: reference.id }),
        text: [reference.citation, reference.url ?? '', t(`references.${reference.verification}`)]
          .filter((part) => part !== '')
          .join(t('format.space')),
      })),
    },
  ];
}
