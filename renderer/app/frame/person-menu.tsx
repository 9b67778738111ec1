import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
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

/** Who works here, the theme, and what this application is. */
export function PersonMenu() {
  const { t } = useTranslation('app');
  const { profile, version } = useStatus();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const savePreferences = useSavePreferences();
  const name = profile?.name ?? '';
  return (
    <Menu position="bottom-end" width={232}>
      <Menu.Target>
        <UnstyledButton className={styles.person} aria-label={t('person.menu', { name })}>
          {initialsOf(name)}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{name}</Menu.Label>
        <Menu.Item component={Link} to="/profile">
          {t('person.profile')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('theme.title')}</Menu.Label>
        {SCHEMES.map((scheme) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={colorScheme === scheme}
            closeMenuOnClick={false}
            rightSection={colorScheme === scheme ? <IconCheck size={16} stroke={1.5} aria-hidden="true" /> : null}
            onClick={() => {
              setColorScheme(scheme);
              savePreferences.mutate({ colorScheme: scheme });
            }}
          >
            {t(`theme.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('person.version', { version })}</Menu.Label>
      </Menu.Dropdown>
    </Menu>
  );
}
