import { composer } from './compose.ts';
import type { ReportContext } from './report-context.ts';
import type { Block } from './report-model.ts';
import { richBlocks } from './report-texts.ts';

const make = composer('context');

/** Chapter: the migration context in the words of the team (J 2). Without them it says so; figures are never invented. */
export function contextSection({ t, input }: ReportContext): readonly Block[] {
  const written = richBlocks(input.assessment.head.context);
  return [
    make.title(t('about.context')),
    ...(written.length > 0 ? written : [make.paragraph('none', t('about.noContext'))]),
  ];
}
