import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWorkspace } from '../data/workspace.tsx';

interface ImportButtonProps {
  /** What the spreadsheet holds. */
  readonly kind: 'institutions' | 'sources';
  readonly children: ReactNode;
}

/** Leads to the page where a spreadsheet is brought in. */
export function ImportButton({ kind, children }: ImportButtonProps) {
  const { assessmentId } = useWorkspace();
  return (
    <Button
      variant="default"
      renderRoot={(props) => (
        <Link to="/a/$assessmentId/import" params={{ assessmentId }} search={{ kind }} {...props} />
      )}
    >
      {children}
    </Button>
  );
}
