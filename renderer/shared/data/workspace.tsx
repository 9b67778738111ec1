import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { DecidedGap } from '../../../assessment-framework/gaps/decided-gaps.ts';
import { hasBegun, listedGaps } from '../../../assessment-framework/gaps/has-begun.ts';
import type { Assessment } from '../../../assessment-framework/model/assessment.ts';
import type { Framework } from '../../../assessment-framework/model/framework.ts';
import type { FrameworkTexts } from '../../../assessment-framework/model/framework-texts.ts';
import type { Gap, Scores } from '../../../assessment-framework/scoring/result.ts';
import { ErrorState } from '../components/error-state.tsx';
import { LoadingState } from '../components/loading-state.tsx';
import { assessmentQuery, frameworkQuery } from './assessment.ts';
import { refreshList } from './library.ts';
import { decidedFor, gapsFor, scoresFor } from './scores.ts';
import { useStatus } from './status.ts';

/** The open assessment with the framework it is pinned to. */
export interface Workspace {
  readonly assessmentId: string;
  readonly assessment: Assessment;
  readonly framework: Framework;
  readonly texts: FrameworkTexts;
}

const NO_GAPS: readonly Gap[] = [];

const WorkspaceContext = createContext<Workspace | null>(null);
/** The workspace as it was when the hands last rested. */
const SettledContext = createContext<Workspace | null>(null);

/** How long nothing must change before what takes longer than a frame is computed again. */
const REST_MS = 160;

/** The open assessment. Only for pages inside `WorkspaceGate`, that is under `/a/$assessmentId`. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('useWorkspace needs an open assessment');
  return workspace;
}

/** Scores of the open assessment, recomputed when an answer, a source or a link changes. */
export function useScores(): Scores {
  const { framework, assessment } = useWorkspace();
  return scoresFor(framework, assessment);
}

/**
 * Gaps of the open assessment, gravest first as the engine orders them. They follow an answer once the hands rest:
 * finding them takes longer than a frame in a large assessment. None before there is anything to judge.
 */
export function useGaps(): readonly Gap[] {
  const settled = useContext(SettledContext);
  if (!settled) throw new Error('useGaps needs an open assessment');
  const { framework, assessment } = settled;
  return useMemo(
    () => (hasBegun(assessment) ? listedGaps(gapsFor(framework, assessment), assessment) : NO_GAPS),
    [framework, assessment],
  );
}

/**
 * The gaps of `useGaps` and those entered by hand, with what the team decided about each: dismissed, merged, reopened. What
 * counts among them, `countsAsGap` says.
 */
export function useDecidedGaps(): readonly DecidedGap[] {
  const settled = useContext(SettledContext);
  if (!settled) throw new Error('useDecidedGaps needs an open assessment');
  const { framework, assessment } = settled;
  const gaps = useGaps();
  return useMemo(() => decidedFor(framework, assessment, gaps), [framework, assessment, gaps]);
}

/** The workspace a moment after its last change; another assessment or language at once. */
function useSettled(workspace: Workspace | null): Workspace | null {
  const [settled, setSettled] = useState(workspace);
  const isOther = settled?.assessmentId !== workspace?.assessmentId || settled?.texts !== workspace?.texts;
  useEffect(() => {
    const timer = setTimeout(() => setSettled(workspace), isOther ? 0 : REST_MS);
    return () => clearTimeout(timer);
  }, [workspace, isOther]);
  return isOther ? workspace : settled;
}

/** Loads assessment and framework, then shows the page; shows loading and failure until then. */
export function WorkspaceGate({ children }: { readonly children: ReactNode }) {
  const { assessmentId = '' } = useParams({ strict: false });
  const { preferences } = useStatus();
  const assessment = useQuery(assessmentQuery(assessmentId));
  const pinned = assessment.data?.framework;
  const framework = useQuery({
    ...frameworkQuery(pinned?.id ?? '', pinned?.version ?? '', preferences.interfaceLanguage),
    enabled: pinned !== undefined,
  });
  const workspace = useMemo(
    () =>
      assessment.data && framework.data
        ? {
            assessmentId,
            assessment: assessment.data,
            framework: framework.data.framework,
            texts: framework.data.texts,
          }
        : null,
    [assessmentId, assessment.data, framework.data],
  );
  // Counts and dates in the list of assessments have changed while one was open.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every assessment that is left
  useEffect(() => () => void refreshList(), [assessmentId]);
  const settled = useSettled(workspace);
  const error = assessment.error ?? framework.error;
  if (error && !workspace) {
    return (
      <ErrorState
        error={error}
        onRetry={() => void (assessment.error ? assessment.refetch() : framework.refetch())}
      />
    );
  }
  if (!workspace) return <LoadingState shape="page" />;
  return (
    <WorkspaceContext.Provider value={workspace}>
      <SettledContext.Provider value={settled}>{children}</SettledContext.Provider>
    </WorkspaceContext.Provider>
  );
}
