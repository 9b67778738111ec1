import { AlignmentType, type IParagraphStyleOptions } from 'docx';
import type { Tone } from '../model/report-model.ts';
import { TONES } from '../theme.ts';

/** Ids of the paragraph styles of shaded cells, one a meaning. */
const IDS: Readonly<Record<Tone, string>> = {
  'ramp-0': 'Level0',
  'ramp-1': 'Level1',
  'ramp-2': 'Level2',
  'ramp-3': 'Level3',
  'ramp-4': 'Level4',
  'not-applicable': 'LevelNotApplicable',
  'not-known': 'LevelNotKnown',
  blank: 'LevelBlank',
  'severity-critical': 'SeverityCritical',
  'severity-high': 'SeverityHigh',
  'severity-medium': 'SeverityMedium',
  'severity-low': 'SeverityLow',
  muted: 'LevelMuted',
};

/** The paragraph style of the text in a shaded cell. */
export function toneStyle(tone: Tone, isSmall: boolean): string {
  return isSmall ? `${IDS[tone]}Small` : IDS[tone];
}

/** Bold text in the ink that reads on the shade; the shade itself belongs to the cell, which no style can carry. */
export const toneStyles: readonly IParagraphStyleOptions[] = [false, true].flatMap((isSmall) =>
  (Object.keys(IDS) as Tone[]).map((tone) => ({
    id: toneStyle(tone, isSmall),
    name: toneStyle(tone, isSmall).replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z])(?=[0-9])/g, ' '),
    basedOn: isSmall ? 'TableTextSmall' : 'TableText',
    run: { bold: true, color: TONES[tone].ink },
    paragraph: { alignment: AlignmentType.CENTER },
  })),
);
