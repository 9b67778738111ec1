import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import type { StepPlace } from '../facts/next-steps.ts';

interface StepLinkProps {
  readonly place: StepPlace;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A link to the place where a step begins. */
export function StepLink({ place, ...rest }: StepLinkProps) {
  const { assessmentId } = useWorkspace();
  const params = { assessmentId };
  switch (place.page) {
    case 'system':
      return (
        <Link
          to="/a/$assessmentId/system"
          params={params}
          search={{ criterion: place.criterion }}
          {...rest}
        />
      );
    case 'source':
      return (
        <Link
          to="/a/$assessmentId/sources/$sourceId"
          params={{ assessmentId, sourceId: place.source }}
          search={place.criterion ? { criterion: place.criterion } : {}}
          {...rest}
        />
      );
    default:
      return <Link to={`/a/$assessmentId/${place.page}`} params={params} {...rest} />;
  }
}
