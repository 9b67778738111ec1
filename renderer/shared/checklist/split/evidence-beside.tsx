import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../data/workspace.tsx';
import { EvidencePreview } from '../../evidence-preview/evidence-preview.tsx';
import { useFormat } from '../../format/use-format.ts';
import list from '../floating-list.module.css';
import type { AnswerWork } from '../use-answer.ts';
import styles from './split.module.css';

/** The evidence of an answer, and what is in the piece that is chosen. */
export function EvidenceBeside({ work }: { readonly work: AnswerWork }) {
  const { t } = useTranslation('checklist');
  const format = useFormat();
  const { assessmentId, assessment } = useWorkspace();
  const [asked, setAsked] = useState<string | null>(null);
  const linked = work.answer?.evidence ?? [];
  const pieces = assessment.evidence.filter(({ id }) => linked.includes(id));
  const chosen = pieces.find(({ id }) => id === asked) ?? pieces[0];
  if (!chosen) return <p className={styles.quiet}>{t('split.noEvidence')}</p>;
  return (
    <>
      <ul className={styles.plain}>
        {pieces.map((piece) => (
          <li key={piece.id}>
            <button
              type="button"
              className={list.option}
              aria-pressed={piece.id === chosen.id}
              onClick={() => setAsked(piece.id)}
            >
              <span />
              <span dir="auto">{piece.title}</span>
              <span className={styles.quiet}>{piece.date && format.date(piece.date)}</span>
            </button>
          </li>
        ))}
      </ul>
      {chosen.note && (
        <p className={styles.words} dir="auto">
          {chosen.note}
        </p>
      )}
      {chosen.url && (
        <p className={styles.words} dir="ltr">
          {chosen.url}
        </p>
      )}
      {chosen.file && (
        <div className={styles.preview}>
          <EvidencePreview key={chosen.id} assessmentId={assessmentId} evidence={chosen} />
        </div>
      )}
    </>
  );
}
