import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../assessment-framework/model/common.ts';
import type { ReleaseProfile } from '../../../../../assessment-framework/release/release-profiles.ts';
import type { ReportPreset } from '../../../../../assessment-framework/report-outline/outline.ts';
import { Surface } from '../../../../shared/components/page.tsx';
import { useStatus } from '../../../../shared/data/status.ts';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import type { Missing } from '../../missing.ts';
import { FrontMatter } from '../front-matter.tsx';
import { MissingList } from '../missing-list.tsx';
import { ReleasePreview } from '../release/release-preview.tsx';
import styles from '../reports.module.css';
import { FileList } from './file-list.tsx';
import { OrderBar } from './order-bar.tsx';

interface FilesViewProps {
  readonly missing: readonly Missing[];
  readonly language: Language;
  readonly languages: readonly Language[];
  readonly onLanguage: (language: Language) => void;
}

/** The files to make: for whom, in which language, and what each reader will not find in them. */
export function FilesView({ missing, ...tongue }: FilesViewProps) {
  const { t } = useTranslation('reports');
  const { assessmentId } = useWorkspace();
  const { reportTemplate } = useStatus().preferences;
  const [release, setRelease] = useState<ReleaseProfile>('internal');
  const [preset, setPreset] = useState<ReportPreset>('full');
  const order = {
    assessmentId,
    language: tongue.language,
    release,
    preset,
    template: reportTemplate === '' ? null : reportTemplate,
  };
  return (
    <div className={styles.columns}>
      <div className={styles.stack}>
        <Surface title={t('files.title')}>
          <OrderBar release={release} onRelease={setRelease} {...tongue} />
          <ReleasePreview release={release} />
          <FileList order={order} onPreset={setPreset} />
        </Surface>
        <FrontMatter />
      </div>
      <MissingList missing={missing} />
    </div>
  );
}
