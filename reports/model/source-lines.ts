import type { ReportContext } from './report-context.ts';
import type { Block, Chapter } from './report-model.ts';

/** What numbers and facts of a table or figure rest on. */
type Source = 'answers' | 'gaps' | 'records' | 'plan' | 'framework';

const CHAPTERS: Readonly<Partial<Record<Chapter['id'], Source>>> = {
  summary: 'answers',
  introduction: 'answers',
  institutions: 'records',
  sources: 'answers',
  coverage: 'answers',
  system: 'answers',
  certainty: 'answers',
  gaps: 'gaps',
  recommendations: 'gaps',
  research: 'gaps',
  plan: 'plan',
  targets: 'records',
  reservations: 'records',
  'annex-gaps': 'gaps',
  'annex-people': 'records',
  'annex-evidence': 'records',
  'annex-source-answers': 'framework',
  'annex-method': 'framework',
  'annex-legal': 'records',
};

/** Blocks that rest on something else than their chapter does. */
const BLOCKS: Readonly<Record<string, Source>> = {
  'summary:gaps': 'gaps',
  'sources:inventory': 'records',
  'targets:baseline': 'answers',
};

/** Below each numbered table and figure stands what it rests on, as a line of its own behind the note. */
export function withSourceLines(context: ReportContext, chapters: readonly Chapter[]): readonly Chapter[] {
  return chapters.map((chapter) => ({
    ...chapter,
    parts: chapter.parts.map((part) => ({
      ...part,
      blocks: part.blocks.map((block) => withSource(context, chapter.id, block)),
    })),
  }));
}

function withSource({ t, format, input }: ReportContext, chapter: Chapter['id'], block: Block): Block {
  if (!('caption' in block) || (block.kind === 'table' && block.unnumbered)) return block;
  const source = BLOCKS[block.id ?? ''] ?? CHAPTERS[chapter];
  if (source === undefined) return block;
  const { id: framework, version } = input.framework.settings;
  const date = format.date(input.assessment.head.referenceDate);
  const line = t(`sourceLine.${source}`, { date, framework, version });
  return { ...block, note: block.note ? `${block.note}\n${line}` : line };
}
