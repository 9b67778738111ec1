import { type AnyRecord, boolean, integer, text } from './field.ts';
import { defineKind } from './kind.ts';

export const evidence = defineKind('evidence', {
  table: 'evidence',
  key: ['id'],
  fields: {
    id: text(),
    kind: text(),
    title: text(),
    strength: text(),
    file: {
      type: 'group',
      marker: 'file_sha256',
      fields: {
        name: text('file_name'),
        sha256: text('file_sha256'),
        size: integer('file_size'),
        mediaType: text('file_media_type'),
      },
    },
    url: text(),
    interview: {
      type: 'group',
      marker: 'interview_function',
      fields: {
        function: text('interview_function'),
        institution: text('interview_institution_id'),
        place: text('interview_place'),
        consent: boolean('interview_consent'),
        personName: text('interview_person_name'),
      },
    },
    date: text(),
    describesFrom: text(),
    describesTo: text(),
    staleOn: text(),
    note: text(),
  },
  references: [
    {
      to: 'institutions',
      named: ({ interview }) => [(interview as AnyRecord | null)?.institution],
      without: (record, id) => {
        const interview = record.interview as AnyRecord | null;
        return interview?.institution === id
          ? { ...record, interview: { ...interview, institution: null } }
          : null;
      },
    },
  ],
});
