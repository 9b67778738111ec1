import { Link } from '@tanstack/react-router';
import { useWorkspace } from '../../../shared/data/workspace.tsx';

interface CriterionLinkProps {
  readonly criterion: string;
  /** null for a system criterion. */
  readonly source: string | null;
}

/** A criterion by its short name, leading to its answer. */
export function CriterionLink({ criterion, source }: CriterionLinkProps) {
  const { assessmentId, texts } = useWorkspace();
  const label =
    (source === null ? texts.systemCriteria : texts.sourceCriteria)[criterion]?.label ?? criterion;
  return source === null ? (
    <Link to="/a/$assessmentId/system" params={{ assessmentId }} search={{ criterion }}>
      {label}
    </Link>
  ) : (
    <Link
      to="/a/$assessmentId/sources/$sourceId"
      params={{ assessmentId, sourceId: source }}
      search={{ criterion }}
    >
      {label}
    </Link>
  );
}
