import type { Language } from '../../assessment-framework/model/common.ts';
import { LANGUAGES } from '../../assessment-framework/model/common.ts';
import { openReportLanguage } from '../model/translate.ts';
import type { ReferenceTexts } from './number-blocks.ts';

/** Words that only the page needs, in the language of its report. */
export interface HtmlTexts extends ReferenceTexts {
  readonly notesTitle: string;
  readonly tablesTitle: string;
  readonly figuresTitle: string;
  /** How to keep the page as a PDF; seen on the screen only. */
  readonly printHint: string;
}

/** @param locale that of the report model, for example en-GB */
export function htmlTexts(locale: string): HtmlTexts {
  const language = LANGUAGES.find((one): one is Language => locale.split('-')[0] === one) ?? 'en';
  const { t } = openReportLanguage(language);
  return {
    table: (number) => t('see.table', { number }),
    figure: (number) => t('see.figure', { number }),
    chapter: (number) => t('see.chapter', { number }),
    notesTitle: t('pdf.notes'),
    tablesTitle: t('pdf.tables'),
    figuresTitle: t('pdf.figures'),
    printHint: t('pdf.printHint'),
  };
}
