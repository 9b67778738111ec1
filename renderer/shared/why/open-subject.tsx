import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../data/workspace.tsx';
import styles from './why.module.css';
import { useWhy, type WhyPlace } from './why-context.ts';

/** Leads from a derivation to the page where what it speaks of is entered; the panel closes. */
export function OpenSubject({ subject }: { readonly subject: WhyPlace }) {
  const { t } = useTranslation('why');
  const { assessmentId } = useWorkspace();
  const { close } = useWhy();
  const shared = { className: styles.go, onClick: close, children: t(`go.${subject.kind}`) };
  const params = { assessmentId };
  switch (subject.kind) {
    case 'index':
      return <Link to="/a/$assessmentId/results" params={params} {...shared} />;
    case 'dimension':
      return (
        <Link to="/a/$assessmentId/system" params={params} search={{ dimension: subject.id }} {...shared} />
      );
    case 'source':
      return (
        <Link
          to="/a/$assessmentId/sources/$sourceId"
          params={{ assessmentId, sourceId: subject.id }}
          {...shared}
        />
      );
    case 'topic':
      return <Link to="/a/$assessmentId/topics" params={params} search={{ topic: subject.id }} {...shared} />;
    case 'cell':
      return (
        <Link
          to="/a/$assessmentId/topics"
          params={params}
          search={{ topic: subject.topic, source: subject.source }}
          {...shared}
        />
      );
    case 'evidence':
      return (
        <Link to="/a/$assessmentId/evidence" params={params} search={{ evidence: subject.id }} {...shared} />
      );
    case 'answer':
      return subject.source === null ? (
        <Link
          to="/a/$assessmentId/system"
          params={params}
          search={{ criterion: subject.criterion }}
          {...shared}
        />
      ) : (
        <Link
          to="/a/$assessmentId/sources/$sourceId"
          params={{ assessmentId, sourceId: subject.source }}
          search={{ criterion: subject.criterion }}
          {...shared}
        />
      );
  }
}
