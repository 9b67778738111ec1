import {
  Popover,
  SegmentedControl,
  UnstyledButton,
  useMantineColorScheme,
  VisuallyHidden,
} from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../shared/components/key-hint.tsx';
import { useSavePreferences, useStatus } from '../../shared/data/status.ts';
import styles from './frame.module.css';

const SCHEMES = ['light', 'dark', 'auto'] as const;

const initialsOf = (name: string) =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

interface PersonMenuProps {
  /** Shows the sheet of keys; absent where there are none. */
  readonly onShowKeys?: () => void;
}

/** Who works here, the theme, the keys, and what this application is. */
export function PersonMenu({ onShowKeys }: PersonMenuProps) {
  const { t } = useTranslation('app');
  const { profile, version } = useStatus();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const savePreferences = useSavePreferences();
  const [opened, setOpened] = useState(false);
  const themeId = useId();
  const name = profile?.name ?? '';
  const { assessmentId } = useParams({ strict: false });
  const settings = assessmentId ? `/a/${assessmentId}/settings` : '/settings';
  const choose = (scheme: (typeof SCHEMES)[number]) => {
    setColorScheme(scheme);
    savePreferences.mutate({ colorScheme: scheme });
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={268}
      withinPortal={false}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <UnstyledButton className={styles.person} onClick={() => setOpened((isOpen) => !isOpen)}>
          {initialsOf(name)}
          <VisuallyHidden>{t('person.menu', { name })}</VisuallyHidden>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('person.title')}>
        <div className={styles.personPanel}>
          <div>
            <p className={styles.personName}>{name}</p>
            {profile && (
              <p className={styles.periodText}>
                {[t(`shared:role.${profile.role}`), profile.organisation].filter(Boolean).join(' · ')}
              </p>
            )}
          </div>
          <Link to="/profile" onClick={() => setOpened(false)}>
            {t('person.profile')}
          </Link>
          <Link to={settings} onClick={() => setOpened(false)}>
            {t('person.settings')}
          </Link>
          <div>
            <p id={themeId} className={styles.periodText}>
              {t('theme.title')}
            </p>
            <SegmentedControl
              fullWidth
              size="xs"
              aria-labelledby={themeId}
              data={SCHEMES.map((scheme) => ({ value: scheme, label: t(`theme.${scheme}`) }))}
              value={colorScheme}
              onChange={(value) => choose(value as (typeof SCHEMES)[number])}
            />
          </div>
          {onShowKeys && (
            <UnstyledButton
              className={styles.keysLine}
              onClick={() => {
                setOpened(false);
                onShowKeys();
              }}
            >
              <span>{t('keys.show')}</span>
              <KeyHint keys={['?']} />
            </UnstyledButton>
          )}
          <p className={styles.periodText}>{t('person.version', { version })}</p>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
