import { Link } from '@tanstack/react-router';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import type { Place } from '../facts/second-scoring.ts';
import styles from './sensitivity.module.css';

interface AnswerLinkProps {
  readonly place: Place;
  readonly children: string;
}

/** The way to an answer, in the system checklist or in that of a source. */
export function AnswerLink({ place: { criterion, source }, children }: AnswerLinkProps) {
  const { assessmentId } = useWorkspace();
  return source === null ? (
    <Link
      to="/a/$assessmentId/system"
      params={{ assessmentId }}
      search={{ criterion }}
      className={styles.link}
      title={children}
    >
      {children}
    </Link>
  ) : (
    <Link
      to="/a/$assessmentId/sources/$sourceId"
      params={{ assessmentId, sourceId: source }}
      search={{ criterion }}
      className={styles.link}
      title={children}
    >
      {children}
    </Link>
  );
}
