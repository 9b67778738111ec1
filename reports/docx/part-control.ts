import { FileChild, type XmlComponent } from 'docx';
import { cleanText } from '../clean-text.ts';
import { controlNumber } from './stable-hash.ts';
import { element } from './xml-element.ts';

/** A part of the document that is no data: a list that a refresh finds, or something Word keeps among its building blocks. */
interface PartName {
  readonly name: string;
  readonly title: string;
  /** Of Word's building blocks; Word offers to update contents. */
  readonly gallery?: 'Table of Contents' | 'Cover Pages';
}

/** A control around such a part. */
export class PartControl extends FileChild {
  constructor({ name, title, gallery }: PartName, content: readonly XmlComponent[]) {
    super('w:sdt');
    const tag = `mdsa-list:${name}`;
    this.root.push(
      element('w:sdtPr', {}, [
        element('w:alias', { 'w:val': cleanText(title) }),
        element('w:tag', { 'w:val': tag }),
        element('w:id', { 'w:val': controlNumber(tag) }),
        ...(gallery === undefined
          ? []
          : [
              element('w:docPartObj', {}, [
                element('w:docPartGallery', { 'w:val': gallery }),
                element('w:docPartUnique'),
              ]),
            ]),
      ]),
      element('w:sdtContent', {}, content),
    );
  }
}
