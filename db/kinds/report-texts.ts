import { text } from './field.ts';
import { defineKind } from './kind.ts';

export const reportTexts = defineKind('reportTexts', {
  table: 'report_text',
  key: ['part', 'language'],
  fields: { part: text(), language: text(), text: text(), writtenOn: text() },
});
