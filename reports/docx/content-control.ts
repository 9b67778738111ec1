import { FileChild } from 'docx';
import { cleanText } from '../clean-text.ts';
import { COLOURS } from '../theme.ts';
import { controlNumber } from './stable-hash.ts';
import { element } from './xml-element.ts';

/** Word takes titles and tags of content controls up to this length. */
const LONGEST = 64;
/** What the tags of the data in a report begin with. */
export const TAG_START = 'mdsa:';

/** `alias` is what Word writes on the frame of the control. */
export interface ControlName {
  readonly id: string;
  readonly alias?: string;
}

/**
 * A content control around the whole of a block: a refreshed report finds its data by the tag. It is not locked, and its
 * frame shows where the cursor stands in it, so that writers see what a refresh will replace.
 */
export class ContentControl extends FileChild {
  constructor({ id, alias }: ControlName, children: readonly FileChild[]) {
    super('w:sdt');
    const title = alias ? cleanText(alias).replace(/\s+/g, ' ').trim() : '';
    this.root.push(
      element('w:sdtPr', {}, [
        ...(title === '' ? [] : [element('w:alias', { 'w:val': shortened(title) })]),
        element('w:tag', { 'w:val': `${TAG_START}${id}` }),
        element('w:id', { 'w:val': controlNumber(id) }),
        element('w15:color', { 'w15:val': COLOURS.accent }),
      ]),
      element('w:sdtContent', {}, children),
    );
  }
}

function shortened(title: string): string {
  return title.length <= LONGEST ? title : `${cleanText(title.slice(0, LONGEST - 1)).trimEnd()}…`;
}
