import type { ReportContext } from '../report-context.ts';
import type { TableSheet } from '../report-model.ts';

/** Institutions with what they do and how many sources they keep; focal points by function, by name only with consent. */
export function institutionsSheet(context: ReportContext): TableSheet {
  const { t, input } = context;
  const { institutions, sources } = input.assessment;
  const mark = (is: boolean) => (is ? t('sheet.institutions.yes') : '');
  return {
    kind: 'table',
    name: t('sheet.institutions'),
    title: t('institutions.caption'),
    frozenColumns: 1,
    emptyText: t('institutions.none'),
    columns: [
      { label: t('institutions.column.institution'), type: 'text', width: 44 },
      { label: t('sources.column.acronym'), type: 'text', width: 14 },
      { label: t('sources.column.type'), type: 'text', width: 24 },
      { label: t('sheet.institutions.produces'), type: 'text', width: 10 },
      { label: t('sheet.institutions.holds'), type: 'text', width: 10 },
      { label: t('sheet.institutions.uses'), type: 'text', width: 10 },
      { label: t('sheet.institutions.sources'), type: 'integer', width: 10 },
      { label: t('institutions.column.mandate'), type: 'text', width: 60 },
      { label: t('institutions.column.focalPoints'), type: 'text', width: 50 },
    ],
    rows: institutions
      .toSorted((a, b) => a.order - b.order)
      .map((institution) => [
        institution.name,
        institution.acronym,
        t(`institutionKind.${institution.kind}`),
        mark(institution.produces),
        mark(institution.holds),
        mark(institution.uses),
        sources.filter(({ custodian }) => custodian === institution.id).length,
        institution.mandate,
        institution.contacts
          .filter(({ focalPoint }) => focalPoint)
          .map(({ name, position, consentToPublish }) =>
            consentToPublish && name !== '' ? t('institutions.named', { name, position }) : position,
          )
          .join('\n'),
      ]),
  };
}
