import type { Language } from '../../assessment-framework/model/common.ts';
import type { ReleaseMarks } from '../../assessment-framework/release/scrub-text.ts';
import { openReportLanguage } from '../../reports/model/translate.ts';

/** What stands where something was taken out, in the language of the file. */
export function releaseMarks(language: Language): ReleaseMarks {
  const { t } = openReportLanguage(language);
  return {
    name: t('release.mark.name'),
    contact: t('release.mark.contact'),
    leftOut: t('release.mark.leftOut'),
  };
}
