import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWorkspace } from '../data/workspace.tsx';
import { EmptyState } from './empty-state.tsx';
import { Surface } from './page.tsx';

interface NoSourcesProps {
  readonly title: string;
  /** What the page does with sources. */
  readonly text: string;
  /** Name of the link to the data sources. */
  readonly button: string;
}

/** What stands on a page about data sources before the first one is entered. */
export function NoSources({ title, text, button }: NoSourcesProps) {
  const { assessmentId } = useWorkspace();
  return (
    <Surface>
      <EmptyState title={title} text={text}>
        <Button
          renderRoot={(props) => <Link to="/a/$assessmentId/sources" params={{ assessmentId }} {...props} />}
        >
          {button}
        </Button>
      </EmptyState>
    </Surface>
  );
}
