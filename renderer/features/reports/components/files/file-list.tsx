import IconDatabaseShare from '@tabler/icons-react/dist/esm/icons/IconDatabaseShare.mjs';
import IconFileDescription from '@tabler/icons-react/dist/esm/icons/IconFileDescription.mjs';
import IconFileSpreadsheet from '@tabler/icons-react/dist/esm/icons/IconFileSpreadsheet.mjs';
import IconFileTypeDocx from '@tabler/icons-react/dist/esm/icons/IconFileTypeDocx.mjs';
import IconPackageExport from '@tabler/icons-react/dist/esm/icons/IconPackageExport.mjs';
import IconRefresh from '@tabler/icons-react/dist/esm/icons/IconRefresh.mjs';
import IconTimeline from '@tabler/icons-react/dist/esm/icons/IconTimeline.mjs';
import { useTranslation } from 'react-i18next';
import {
  REPORT_PRESETS,
  type ReportPreset,
} from '../../../../../assessment-framework/report-outline/outline.ts';
import { InlineSelect } from '../../../../shared/components/inline-select.tsx';
import type { ReportOrder } from '../../api/export-file.ts';
import styles from '../reports.module.css';
import { FileRow } from './file-row.tsx';
import { RefreshRow } from './refresh-row.tsx';
import { TemplateSelect } from './template-select.tsx';

const ICON = { size: 22, stroke: 1.5 } as const;

interface FileListProps {
  readonly order: ReportOrder;
  readonly onPreset: (preset: ReportPreset) => void;
}

/** The files that leave the house. */
export function FileList({ order, onPreset }: FileListProps) {
  const { t } = useTranslation('reports');
  return (
    <ul className={styles.exports}>
      <FileRow kinds={['word', 'pdf']} order={order} icon={<IconFileTypeDocx {...ICON} />} isPrimary>
        <div className={styles.choices}>
          <InlineSelect
            label={t('preset.label')}
            value={order.preset}
            options={REPORT_PRESETS.map((value) => ({ value, label: t(`preset.${value}`) }))}
            onSave={(preset) => onPreset(preset as ReportPreset)}
          />
          <TemplateSelect value={order.template} />
        </div>
      </FileRow>
      <RefreshRow order={order} icon={<IconRefresh {...ICON} />} />
      <FileRow kinds={['excel']} order={order} icon={<IconFileSpreadsheet {...ICON} />} isPrimary />
      <FileRow kinds={['brief']} order={order} icon={<IconFileDescription {...ICON} />} />
      <FileRow kinds={['plan']} order={order} icon={<IconTimeline {...ICON} />} />
      <FileRow
        kinds={['csv', 'json', 'schema', 'metadata']}
        order={order}
        icon={<IconDatabaseShare {...ICON} />}
      />
      <FileRow kinds={['package']} order={order} icon={<IconPackageExport {...ICON} />} />
    </ul>
  );
}
