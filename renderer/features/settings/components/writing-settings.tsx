import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Surface } from '../../../shared/components/page.tsx';
import { useSavePreferences, useStatus } from '../../../shared/data/status.ts';
import { Setting } from './setting.tsx';

/** Whether words are checked while they are written. */
export function WritingSettings() {
  const { t } = useTranslation('settings');
  const { preferences } = useStatus();
  const { mutate } = useSavePreferences();
  return (
    <Surface title={t('writing')}>
      <Setting label={t('spellCheck.label')} hint={t('spellCheck.hint')}>
        {(labelId) => (
          <Switch
            aria-labelledby={labelId}
            checked={preferences.spellCheck}
            onChange={(event) => mutate({ spellCheck: event.currentTarget.checked })}
          />
        )}
      </Setting>
    </Surface>
  );
}
