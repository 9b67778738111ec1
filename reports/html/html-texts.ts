import { LANGUAGES } from '../../assessment-framework/model/common.ts';
import { openReportLanguage } from '../model/translate.ts';

/** Words that only the page needs, in the language of its report. */
export interface HtmlTexts {
  /** What a screen reader calls the notes of a chapter. */
  readonly notesTitle: string;
  /** How to keep the page as a PDF; seen on the screen only. */
  readonly printHint: string;
}

/** @param locale that of the report model, for example en-GB */
export function htmlTexts(locale: string): HtmlTexts {
  const language = LANGUAGES.find((one) => one === locale.split('-')[0]) ?? 'en';
  const { t } = openReportLanguage(language);
  return { notesTitle: t('pdf.notes'), printHint: t('pdf.printHint') };
}
