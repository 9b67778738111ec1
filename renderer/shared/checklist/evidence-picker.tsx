import { Button, TextInput } from '@mantine/core';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../assessment-framework/model/assessment.ts';
import { saveRecord } from '../data/save-record.ts';
import { useWorkspace } from '../data/workspace.tsx';
import { attachFiles } from '../evidence-entry/attach-queue.ts';
import { pickFiles } from '../evidence-entry/incoming-files.ts';
import { InterviewForm } from '../evidence-entry/interview-form.tsx';
import { LinkForm } from '../evidence-entry/link-form.tsx';
import styles from './evidence.module.css';
import type { AnswerWork } from './use-answer.ts';

/** A longer list would not be read: a word in the search is quicker. */
const MOST_SHOWN = 100;

interface EvidencePickerProps {
  readonly work: AnswerWork;
  readonly onClose: () => void;
}

/** Menu of the assessment's evidence with a search, and three ways to enter something new. */
export function EvidencePicker({ work, onClose }: EvidencePickerProps) {
  const { t } = useTranslation('checklist');
  const { assessmentId, assessment } = useWorkspace();
  const [mode, setMode] = useState<'list' | 'interview' | 'link'>('list');
  const [search, setSearch] = useState('');
  const linked = work.answer?.evidence ?? [];
  const found = matching(assessment.evidence, search);
  const toggle = (id: string) =>
    work.change({
      evidence: linked.includes(id) ? linked.filter((other) => other !== id) : [...linked, id],
    });
  const addNew = (evidence: Evidence) => {
    saveRecord(assessmentId, 'evidence', evidence);
    work.change({ evidence: [...linked, evidence.id] });
    onClose();
  };
  const attach = async () => {
    const files = await pickFiles();
    if (files.length === 0) return;
    attachFiles(assessmentId, files, work.key);
    onClose();
  };
  if (mode !== 'list') {
    const Form = mode === 'interview' ? InterviewForm : LinkForm;
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: keeps letters inside the form from acting on the page
      <div onKeyDown={keepLetters}>
        <Form onAdd={addNew} onBack={() => setMode('list')} />
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps letters and arrows inside the menu from acting on the page
    <div className={styles.picker} onKeyDown={keepKeys}>
      <TextInput
        data-autofocus
        aria-label={t('evidence.search')}
        placeholder={t('evidence.search')}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {found.length === 0 ? (
        <p className={styles.none}>{t(search ? 'evidence.noMatch' : 'evidence.none')}</p>
      ) : (
        <ul className={styles.options} aria-label={t('evidence.existing')}>
          {found.slice(0, MOST_SHOWN).map((evidence) => (
            <li key={evidence.id}>
              <button
                type="button"
                className={styles.option}
                aria-pressed={linked.includes(evidence.id)}
                onClick={() => toggle(evidence.id)}
              >
                <span className={styles.tick}>
                  {linked.includes(evidence.id) && <IconCheck size={14} stroke={2} aria-hidden="true" />}
                </span>
                <span>{evidence.title}</span>
                <span className={styles.quiet}>{t(`evidence.kind.${evidence.kind}`)}</span>
              </button>
            </li>
          ))}
          {found.length > MOST_SHOWN && (
            <li className={styles.none}>{t('evidence.more', { count: found.length - MOST_SHOWN })}</li>
          )}
        </ul>
      )}
      <div className={styles.newOnes}>
        <span className={styles.quiet}>{t('evidence.new')}</span>
        <Button size="compact-sm" variant="default" onClick={() => setMode('interview')}>
          {t('evidence.kind.interview')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setMode('link')}>
          {t('evidence.kind.link')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => void attach()}>
          {t('evidence.kind.file')}
        </Button>
      </div>
    </div>
  );
}

function matching(evidence: readonly Evidence[], search: string): readonly Evidence[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return evidence.filter(({ title, file }) => {
    const text = `${title} ${file?.name ?? ''}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function keepLetters(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape') event.stopPropagation();
}

/** Arrow keys walk through search field and options; no key but Escape reaches the page behind. */
function keepKeys(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Escape') return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, li button')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    stops[Math.max(0, Math.min(stops.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
    event.preventDefault();
  }
  event.stopPropagation();
}
