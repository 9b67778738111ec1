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
export function toneStyle(tone: Tone): string {
  return IDS[tone];
}

/** Bold text in the ink that reads on the shade; the shade itself belongs to the cell, which no style can carry. */
export const toneStyles: readonly IParagraphStyleOptions[] = (Object.keys(IDS) as Tone[]).map((tone) => ({
  id: IDS[tone],
  name: IDS[tone].replace(/(?<=[a-z])(?=[A-Z0-9])/g, ' '),
  basedOn: 'TableText',
  run: { bold: true, color: TONES[tone].ink },
  paragraph: { alignment: AlignmentType.CENTER },
}));
