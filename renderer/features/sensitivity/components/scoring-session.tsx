import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../../shared/components/page.tsx';
import { PageHeader } from '../../../shared/components/page-header.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { BlindScoring } from './blind-scoring.tsx';
import type { Session } from './sample-form.tsx';

interface ScoringSessionProps {
  readonly session: Session;
  readonly onStop: () => void;
}

/** The sample one criterion at a time; nothing else of the results is on the page meanwhile. */
export function ScoringSession({ session: { person, places, first }, onStop }: ScoringSessionProps) {
  const { t } = useTranslation('sensitivity');
  const { assessment } = useWorkspace();
  const [position, setPosition] = useState(first);
  const place = places[position];
  const name = assessment.people.find(({ id }) => id === person)?.name ?? '';
  if (!place) return null;
  const step = (by: 1 | -1) =>
    places[position + by] === undefined ? null : () => setPosition(position + by);
  return (
    <Page layout="fill">
      <PageHeader
        title={t('title.scoring')}
        subtitle={t('subtitle.scoring', { position: position + 1, total: places.length, name })}
      />
      <BlindScoring
        key={position}
        place={place}
        person={person}
        onPrevious={step(-1)}
        onNext={step(1)}
        onStop={onStop}
      />
    </Page>
  );
}
