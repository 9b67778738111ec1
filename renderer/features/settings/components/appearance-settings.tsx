import { useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Surface } from '../../../shared/components/page.tsx';
import { useSavePreferences, useStatus } from '../../../shared/data/status.ts';
import { Choice } from './choice.tsx';

/** Colours, contrast, text size and motion; in force at once. */
export function AppearanceSettings() {
  const { t } = useTranslation('settings');
  const { preferences } = useStatus();
  const { setColorScheme } = useMantineColorScheme();
  const { mutate } = useSavePreferences();
  const optionsOf = <const Value extends string>(setting: string, values: readonly Value[]) =>
    values.map((value) => ({ value, label: t(`${setting}.${value}` as string) }));
  return (
    <Surface title={t('appearance')}>
      <Choice
        label={t('scheme.label')}
        value={preferences.colorScheme}
        options={optionsOf('scheme', ['light', 'dark', 'auto'])}
        onChoose={(colorScheme) => {
          setColorScheme(colorScheme);
          mutate({ colorScheme });
        }}
      />
      <Choice
        label={t('contrast.label')}
        hint={t('contrast.hint')}
        value={preferences.contrast}
        options={optionsOf('contrast', ['auto', 'normal', 'high'])}
        onChoose={(contrast) => mutate({ contrast })}
      />
      <Choice
        label={t('textSize.label')}
        hint={t('textSize.hint')}
        value={preferences.textSize}
        options={optionsOf('textSize', ['small', 'normal', 'large', 'larger'])}
        onChoose={(textSize) => mutate({ textSize })}
      />
      <Choice
        label={t('motion.label')}
        value={preferences.motion}
        options={optionsOf('motion', ['auto', 'reduced'])}
        onChoose={(motion) => mutate({ motion })}
      />
    </Surface>
  );
}
