import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import type { GapItem } from '../../facts/gap-items.ts';

/** What the gap is about, with the way there. */
export function GapSubject({
  item,
}: {
  readonly item: Pick<GapItem, 'subjectKind' | 'subject' | 'subjectName'>;
}) {
  const { t } = useTranslation('gaps');
  const { assessmentId } = useWorkspace();
  const { subjectKind, subject, subjectName } = item;
  if (subjectKind === 'topic') {
    return (
      <Link to="/a/$assessmentId/topics" params={{ assessmentId }} search={{ topic: subject }}>
        {subjectName}
      </Link>
    );
  }
  if (subjectKind === 'source') {
    return (
      <Link to="/a/$assessmentId/sources/$sourceId" params={{ assessmentId, sourceId: subject }}>
        {subjectName}
      </Link>
    );
  }
  return <span>{t('subject.system')}</span>;
}
