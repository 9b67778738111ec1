import { useTranslation } from 'react-i18next';
import { isStale } from '../../../assessment-framework/scoring/evidence-strength.ts';
import { useWorkspace } from '../data/workspace.tsx';
import { useFormat } from '../format/use-format.ts';
import { PlainText } from '../rich-text/plain-text.tsx';
import { OpenSubject } from './open-subject.tsx';
import styles from './why.module.css';

/** The last step of the way: what a piece of evidence is, and how much it can carry. */
export function EvidenceView({ id }: { readonly id: string }) {
  const { t } = useTranslation('why');
  const format = useFormat();
  const { assessment } = useWorkspace();
  const piece = assessment.evidence.find((each) => each.id === id);
  if (!piece) return <p className={styles.quiet}>{t('gone')}</p>;
  const kind = t(`evidence.kind.${piece.kind}`);
  const strength = t(`shared:strength.${piece.strength}`);
  const supports = assessment.answers.filter(({ evidence }) => evidence.includes(id)).length;
  return (
    <div className={styles.body}>
      <ul className={styles.sentences}>
        <li>
          {piece.date === null
            ? t('evidence.of', { kind, strength })
            : t('evidence.dated', { kind, strength, date: format.date(piece.date) })}
        </li>
        {piece.file && <li>{t('evidence.file', { name: piece.file.name })}</li>}
        {piece.url !== '' && <li className={styles.address}>{piece.url}</li>}
        {piece.staleOn !== null && isStale(piece, assessment.head.referenceDate) && (
          <li>{t('evidence.stale', { date: format.date(piece.staleOn) })}</li>
        )}
        {piece.note !== '' && (
          <li>
            <PlainText markdown={piece.note} />
          </li>
        )}
        <li>{t('evidence.supports', { count: supports })}</li>
      </ul>
      <div className={styles.buttons}>
        <OpenSubject subject={{ kind: 'evidence', id }} />
      </div>
    </div>
  );
}
