import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../assessment-framework/model/common.ts';
import {
  RELEASE_PROFILES,
  type ReleaseProfile,
} from '../../../../../assessment-framework/release/release-profiles.ts';
import styles from '../reports.module.css';

interface OrderBarProps {
  readonly release: ReleaseProfile;
  readonly onRelease: (release: ReleaseProfile) => void;
  readonly language: Language;
  readonly languages: readonly Language[];
  readonly onLanguage: (language: Language) => void;
}

/** For whom the files are made, and in which language. */
export function OrderBar({ release, onRelease, language, languages, onLanguage }: OrderBarProps) {
  const { t } = useTranslation('reports');
  return (
    <div className={styles.orderBar}>
      <div className={styles.orderLabel}>
        <span aria-hidden="true">{t('release.label')}</span>
        <SegmentedControl
          size="xs"
          aria-label={t('release.label')}
          data={RELEASE_PROFILES.map((value) => ({ value, label: t(`release.name.${value}`) }))}
          value={release}
          onChange={(value) => onRelease(value as ReleaseProfile)}
        />
      </div>
      {languages.length > 1 ? (
        <SegmentedControl
          size="xs"
          aria-label={t('language')}
          data={languages.map((value) => ({ value, label: t(`shared:language.${value}`) }))}
          value={language}
          onChange={(value) => onLanguage(value as Language)}
        />
      ) : (
        <span className={styles.quiet}>
          {t('inLanguage', { language: t(`shared:language.${language}`) })}
        </span>
      )}
    </div>
  );
}
