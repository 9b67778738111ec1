import { SegmentedControl } from '@mantine/core';
import IconFileDescription from '@tabler/icons-react/dist/esm/icons/IconFileDescription.mjs';
import IconFileSpreadsheet from '@tabler/icons-react/dist/esm/icons/IconFileSpreadsheet.mjs';
import IconFileTypeDocx from '@tabler/icons-react/dist/esm/icons/IconFileTypeDocx.mjs';
import IconPackageExport from '@tabler/icons-react/dist/esm/icons/IconPackageExport.mjs';
import IconTimeline from '@tabler/icons-react/dist/esm/icons/IconTimeline.mjs';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasBegun } from '../../../../assessment-framework/gaps/has-begun.ts';
import type { Language } from '../../../../assessment-framework/model/common.ts';
import { Page, Surface } from '../../../shared/components/page.tsx';
import { PageHeader } from '../../../shared/components/page-header.tsx';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import { ExportRow } from '../components/export-row.tsx';
import { FrontMatter } from '../components/front-matter.tsx';
import styles from '../components/reports.module.css';
import { missingInReport } from '../missing.ts';

const ICON = { size: 22, stroke: 1.5 } as const;

/** The files that leave the house, in a chosen language, and what they will say is missing. */
export function ReportsPage() {
  const { t } = useTranslation('reports');
  const { assessmentId, assessment, framework } = useWorkspace();
  const missing = missingInReport(assessment, framework, useScores());
  const languages = framework.settings.languages;
  const [chosen, setChosen] = useState<Language>(assessment.head.reportLanguage);
  const language = languages.includes(chosen) ? chosen : (languages[0] ?? 'en');
  return (
    <Page>
      <PageHeader
        title={
          missing.length === 0
            ? t('title.complete')
            : hasBegun(assessment)
              ? t('title.missing', { count: missing.length })
              : t('title.notBegun')
        }
        subtitle={t('subtitle')}
      />
      <div className={styles.columns}>
        <div className={styles.stack}>
          <Surface
            title={t('files.title')}
            aside={
              languages.length > 1 ? (
                <SegmentedControl
                  size="xs"
                  aria-label={t('language')}
                  data={languages.map((value) => ({ value, label: t(`shared:language.${value}`) }))}
                  value={language}
                  onChange={(value) => setChosen(value as Language)}
                />
              ) : (
                t('inLanguage', { language: t(`shared:language.${language}`) })
              )
            }
          >
            <ul className={styles.exports}>
              <ExportRow kind="word" language={language} icon={<IconFileTypeDocx {...ICON} />} isPrimary />
              <ExportRow
                kind="excel"
                language={language}
                icon={<IconFileSpreadsheet {...ICON} />}
                isPrimary
              />
              <ExportRow kind="brief" language={language} icon={<IconFileDescription {...ICON} />} />
              <ExportRow kind="plan" language={language} icon={<IconTimeline {...ICON} />} />
              <ExportRow kind="package" language={language} icon={<IconPackageExport {...ICON} />} />
            </ul>
          </Surface>
          <FrontMatter />
        </div>
        <Surface title={t('missing.title')}>
          {missing.length === 0 ? (
            <p className={styles.quiet}>{t('missing.nothing')}</p>
          ) : (
            <ul className={styles.missing}>
              {missing.map(({ key, count, page }) => (
                <li key={key}>
                  {page ? (
                    <Link
                      to={`/a/$assessmentId/${page}`}
                      params={{ assessmentId }}
                      className={styles.missingLink}
                    >
                      {t(`missing.${key}`, { count })}
                    </Link>
                  ) : (
                    <span className={styles.missingLink}>{t(`missing.${key}`, { count })}</span>
                  )}
                </li>
              ))}
            </ul>
          )}
        </Surface>
      </div>
    </Page>
  );
}
