import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { InlineField } from '../../../shared/components/inline-field.tsx';
import { showToast } from '../../../shared/components/undo-toast.tsx';
import { copyText } from '../../../shared/copy-text.ts';
import type { ChangeEvidence } from '../facts/change-evidence.ts';
import styles from './evidence.module.css';

interface EvidenceLinkProps {
  readonly url: string;
  readonly onChange: ChangeEvidence;
}

/** The address as text: the application opens no foreign page, so it can be copied to where one is opened. */
export function EvidenceLink({ url, onChange }: EvidenceLinkProps) {
  const { t } = useTranslation('evidence');
  const copy = () => showToast({ message: t(copyText(url) ? 'link.copied' : 'link.notCopied') });
  return (
    <section className={styles.part}>
      <InlineField
        label={t('field.url')}
        type="multiline"
        maxLength={2_000}
        value={url}
        onSave={(text) => onChange({ url: text.trim() })}
      />
      <div className={styles.buttons}>
        <Button size="compact-sm" variant="default" disabled={url === ''} onClick={copy}>
          {t('link.copy')}
        </Button>
        <span className={styles.quiet}>{t('link.why')}</span>
      </div>
    </section>
  );
}
