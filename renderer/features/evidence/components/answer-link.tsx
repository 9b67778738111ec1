import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Answer } from '../../../../assessment-framework/model/assessment.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';

interface AnswerLinkProps {
  readonly answer: Pick<Answer, 'criterion' | 'source'>;
  readonly children: ReactNode;
}

/** Leads to the criterion in its checklist. */
export function AnswerLink({ answer: { criterion, source }, children }: AnswerLinkProps) {
  const { assessmentId } = useWorkspace();
  return source === null ? (
    <Link to="/a/$assessmentId/system" params={{ assessmentId }} search={{ criterion }}>
      {children}
    </Link>
  ) : (
    <Link
      to="/a/$assessmentId/sources/$sourceId"
      params={{ assessmentId, sourceId: source }}
      search={{ criterion }}
    >
      {children}
    </Link>
  );
}
