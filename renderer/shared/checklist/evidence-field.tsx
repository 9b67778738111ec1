import { CloseButton, Popover } from '@mantine/core';
import IconPaperclip from '@tabler/icons-react/dist/esm/icons/IconPaperclip.mjs';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../assessment-framework/model/assessment.ts';
import {
  answerStrength,
  evidenceById,
  isStale,
} from '../../../assessment-framework/scoring/evidence-strength.ts';
import { KeyHint } from '../components/key-hint.tsx';
import { StrengthMark } from '../components/strength-mark.tsx';
import { showToast } from '../components/undo-toast.tsx';
import { useWorkspace } from '../data/workspace.tsx';
import { AttachList } from '../evidence-entry/attach-list.tsx';
import { attachFiles } from '../evidence-entry/attach-queue.ts';
import { useIncomingFiles } from '../evidence-entry/use-incoming-files.ts';
import { useFormat } from '../format/use-format.ts';
import styles from './evidence.module.css';
import { EvidencePicker } from './evidence-picker.tsx';
import type { AnswerWork } from './use-answer.ts';

interface EvidenceFieldProps {
  readonly work: AnswerWork;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** Evidence behind an answer as chips; more is linked or entered in the menu beside them, dropped here, or pasted. */
export function EvidenceField({ work, isOpen, onOpenChange }: EvidenceFieldProps) {
  const { t } = useTranslation('checklist');
  const { assessmentId, assessment } = useWorkspace();
  const field = useRef<HTMLDivElement>(null);
  // The menu hides while the button it hangs on is out of sight.
  useEffect(() => {
    if (isOpen) field.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const isOver = useIncomingFiles({
    target: field,
    disabled: work.answer === null,
    onFiles: ({ files, folders }) => {
      if (folders > 0) showToast({ message: t('evidence.folders', { count: folders }) });
      attachFiles(assessmentId, files, work.key);
    },
  });
  const linked = work.answer?.evidence ?? [];
  const byId = useMemo(() => evidenceById(assessment.evidence), [assessment.evidence]);
  const unlink = (id: string) => work.change({ evidence: linked.filter((other) => other !== id) });
  return (
    <div ref={field} className={styles.field} data-over={isOver}>
      <p className={styles.label}>
        {isOver ? t('evidence.drop') : t('evidence.label')}
        {work.answer && !isOver && <Strongest work={work} byId={byId} />}
      </p>
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
          transitionProps={{ duration: 0 }}
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
      <AttachList supports={work.key} />
    </div>
  );
}

interface StrongestProps {
  readonly work: AnswerWork;
  readonly byId: ReturnType<typeof evidenceById>;
}

/** How well the answer is supported, beside its level and never mixed with it. */
function Strongest({ work, byId }: StrongestProps) {
  const { t } = useTranslation('checklist');
  const { assessment } = useWorkspace();
  if (!work.answer) return null;
  const { strength } = answerStrength(work.answer, byId, assessment.head.referenceDate);
  return (
    <span className={styles.strongest}>
      {t('evidence.best')} <StrengthMark strength={strength} />
    </span>
  );
}

interface ChipProps {
  readonly id: string;
  readonly evidence: Evidence | undefined;
  readonly onUnlink: () => void;
}

function Chip({ id, evidence, onUnlink }: ChipProps) {
  const { t } = useTranslation('checklist');
  const { assessmentId, assessment } = useWorkspace();
  const format = useFormat();
  const title = evidence?.title ?? id;
  return (
    <li className={styles.chip}>
      <Link
        to="/a/$assessmentId/evidence"
        params={{ assessmentId }}
        search={{ evidence: id }}
        className={styles.chipTitle}
        title={title}
      >
        {title}
      </Link>
      {evidence && (
        <span className={styles.quiet}>
          {t(`shared:strength.${evidence.strength}`)}
          {isStale(evidence, assessment.head.referenceDate)
            ? ` · ${t('shared:strength.stale')}`
            : evidence.date && ` · ${format.date(evidence.date)}`}
        </span>
      )}
      <CloseButton size="xs" onClick={onUnlink} aria-label={t('evidence.unlink', { title })} />
    </li>
  );
}
