import { CloseButton, Popover } from '@mantine/core';
import IconPaperclip from '@tabler/icons-react/dist/esm/icons/IconPaperclip.mjs';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../assessment-framework/model/assessment.ts';
import { KeyHint } from '../components/key-hint.tsx';
import { useWorkspace } from '../data/workspace.tsx';
import { useFormat } from '../format/use-format.ts';
import styles from './evidence.module.css';
import { EvidencePicker } from './evidence-picker.tsx';
import type { AnswerWork } from './use-answer.ts';

interface EvidenceFieldProps {
  readonly work: AnswerWork;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** Evidence behind an answer as chips; more is linked or entered in the menu beside them. */
export function EvidenceField({ work, isOpen, onOpenChange }: EvidenceFieldProps) {
  const { t } = useTranslation('checklist');
  const { assessment } = useWorkspace();
  const field = useRef<HTMLDivElement>(null);
  // The menu hides while the button it hangs on is out of sight.
  useEffect(() => {
    if (isOpen) field.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const linked = work.answer?.evidence ?? [];
  const byId = new Map(assessment.evidence.map((evidence) => [evidence.id, evidence]));
  const unlink = (id: string) => work.change({ evidence: linked.filter((other) => other !== id) });
  return (
    <div ref={field}>
      <p className={styles.label}>{t('evidence.label')}</p>
      <div className={styles.chips}>
        {linked.length > 0 && (
          <ul className={styles.linked} aria-label={t('evidence.linked')}>
            {linked.map((id) => (
              <Chip key={id} id={id} evidence={byId.get(id)} onUnlink={() => unlink(id)} />
            ))}
          </ul>
        )}
        <Popover
          opened={isOpen}
          onChange={onOpenChange}
          position="top-start"
          width={380}
          trapFocus
          returnFocus
          hideDetached={false}
          shadow="md"
          transitionProps={{ duration: 120 }}
        >
          <Popover.Target>
            <button
              type="button"
              className={styles.add}
              aria-keyshortcuts="E"
              disabled={work.answer === null}
              onClick={() => onOpenChange(!isOpen)}
            >
              <IconPaperclip size={14} stroke={1.5} aria-hidden="true" />
              {t(work.answer ? 'evidence.add' : 'evidence.first')}
              {work.answer && <KeyHint keys={['E']} />}
            </button>
          </Popover.Target>
          <Popover.Dropdown aria-label={t('evidence.add')}>
            <EvidencePicker work={work} onClose={() => onOpenChange(false)} />
          </Popover.Dropdown>
        </Popover>
      </div>
    </div>
  );
}

interface ChipProps {
  readonly id: string;
  readonly evidence: Evidence | undefined;
  readonly onUnlink: () => void;
}

function Chip({ id, evidence, onUnlink }: ChipProps) {
  const { t } = useTranslation('checklist');
  const format = useFormat();
  const title = evidence?.title ?? id;
  return (
    <li className={styles.chip}>
      <span className={styles.chipTitle} title={title}>
        {title}
      </span>
      {evidence && (
        <span className={styles.quiet}>
          {t(`evidence.strength.${evidence.strength}`)}
          {evidence.date && ` · ${format.date(evidence.date)}`}
        </span>
      )}
      <CloseButton size="xs" onClick={onUnlink} aria-label={t('evidence.unlink', { title })} />
    </li>
  );
}
