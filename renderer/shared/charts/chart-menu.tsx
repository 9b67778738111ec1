import { Button, Menu } from '@mantine/core';
import IconDownload from '@tabler/icons-react/dist/esm/icons/IconDownload.mjs';
import { useTranslation } from 'react-i18next';
import styles from './chart-frame.module.css';
import type { ChartFormat } from './draw-chart.ts';

interface ChartMenuProps {
  /** Name of the chart. */
  readonly name: string;
  readonly isBusy: boolean;
  readonly onSave: (format: ChartFormat) => void;
}

const FORMATS: readonly ChartFormat[] = ['svg', 'png'];

/** The files that can be made of a chart. */
export function ChartMenu({ name, isBusy, onSave }: ChartMenuProps) {
  const { t } = useTranslation('charts');
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          loading={isBusy}
          leftSection={<IconDownload size={14} stroke={1.5} aria-hidden />}
          aria-label={t('export.label', { name })}
        >
          {t('export.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map((format) => (
          <Menu.Item key={format} onClick={() => onSave(format)}>
            {t(`export.${format}`)}
            <span className={styles.hint}>{t(`export.${format}Hint`)}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
