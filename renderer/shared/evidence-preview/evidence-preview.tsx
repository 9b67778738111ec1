import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../assessment-framework/model/assessment.ts';
import { call } from '../bridge/bridge.ts';
import { ErrorBoundary } from '../components/error-boundary.tsx';
import { LoadingState } from '../components/loading-state.tsx';
import { useErrorSentence } from '../i18n/use-error-sentence.ts';
import styles from './evidence-preview.module.css';
import { ImagePreview } from './image-preview.tsx';
import { PreviewNote } from './preview-note.tsx';
import { TextPreview } from './text-preview.tsx';

// pdf.js is larger than the rest of the interface: it comes when the first PDF is looked at.
const PdfPreview = lazy(() => import('./pdf-preview.tsx').then((module) => ({ default: module.PdfPreview })));

interface EvidencePreviewProps {
  readonly assessmentId: string;
  readonly evidence: Evidence;
}

/** What is in a file of evidence, shown by its bytes and never by its name; nothing in it runs. */
export function EvidencePreview({ assessmentId, evidence }: EvidencePreviewProps) {
  const { t } = useTranslation('evidence-preview');
  const sentence = useErrorSentence();
  const place = { assessmentId, evidence: evidence.id };
  const inspected = useQuery({
    queryKey: ['evidence-file', assessmentId, evidence.id, evidence.file?.sha256],
    queryFn: () => call('evidence.inspect', place),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    enabled: evidence.file !== null,
  });
  if (evidence.file === null) return null;
  if (inspected.error) return <PreviewNote>{sentence(inspected.error)}</PreviewNote>;
  if (!inspected.data) return <LoadingState shape="list" />;
  const { show, size, mediaType, asNamed } = inspected.data;
  if (!asNamed) {
    return (
      <PreviewNote isWarning>
        {t(mediaType ? 'liesAs' : 'lies', { name: evidence.file.name, mediaType })}
      </PreviewNote>
    );
  }
  if (show === 'none') return <PreviewNote>{t('none')}</PreviewNote>;
  const file = { ...place, size, title: evidence.title };
  return (
    <div className={styles.frame}>
      <ErrorBoundary resetKey={evidence.id}>
        <Suspense fallback={<LoadingState shape="list" />}>
          {show === 'image' && <ImagePreview key={evidence.id} file={file} mediaType={mediaType} />}
          {show === 'pdf' && <PdfPreview key={evidence.id} file={file} />}
          {show === 'text' && <TextPreview key={evidence.id} file={file} />}
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}
