import { Editor, Extension } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import StarterKit from '@tiptap/starter-kit';
import { readRichText } from '../../../assessment-framework/rich-text/read-rich-text.ts';
import { writeRichText } from '../../../assessment-framework/rich-text/write-rich-text.ts';
import { fromEditorDocument, toEditorDocument } from './editor-document.ts';

export { toPlainText } from '../../../assessment-framework/rich-text/plain-text.ts';
export { readRichText };

/** What of the text at the cursor is switched on. */
export interface MarkState {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly points: boolean;
  readonly steps: boolean;
}
export type MarkName = keyof MarkState;

interface RichEditorOptions {
  /** Element with the role of a text field; its content becomes the editor's until `stop`. */
  readonly place: HTMLElement;
  readonly markdown: string;
  /** In characters of Markdown. */
  readonly maxLength: number;
  readonly onChange: (markdown: string) => void;
  readonly onMarks: (state: MarkState) => void;
  readonly onTooLong: () => void;
}

/** An editor at work in an element. */
export interface RichEditor {
  /** Puts the cursor at the end; the element has or gets the focus. */
  readonly focusEnd: () => void;
  /** Takes over a text that changed elsewhere. Says nothing of it through `onChange`. */
  readonly replace: (markdown: string) => void;
  readonly toggle: (mark: MarkName) => void;
  readonly stop: () => void;
}

/** Paragraphs, bold, italic, two kinds of lists and line breaks: nothing else can be typed, pasted or dropped. */
const simpleText = StarterKit.configure({
  blockquote: false,
  code: false,
  codeBlock: false,
  dropcursor: false,
  gapcursor: false,
  heading: false,
  horizontalRule: false,
  link: false,
  strike: false,
  trailingNode: false,
  underline: false,
});

/**
 * Tells the editor where the cursor stands. The browser says so only after the key that moved it; on a slow computer the next
 * key comes first, and would be taken for one at the old place and lost.
 */
function takeCursor(view: EditorView): void {
  const { selection, doc, tr } = view.state;
  const shown = view.dom.ownerDocument.getSelection();
  if (
    view.composing ||
    !(selection instanceof TextSelection) ||
    !isText(shown?.anchorNode) ||
    !isText(shown.focusNode)
  )
    return;
  if (!view.dom.contains(shown.anchorNode) || !view.dom.contains(shown.focusNode)) return;
  const anchor = view.posAtDOM(shown.anchorNode, shown.anchorOffset);
  const head = view.posAtDOM(shown.focusNode, shown.focusOffset);
  if ((anchor === selection.anchor && head === selection.head) || Math.max(anchor, head) > doc.content.size)
    return;
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))));
}

const isText = (node: Node | null | undefined): node is Text => node?.nodeType === Node.TEXT_NODE;

/** Makes the element an editor. A text nobody edits comes back byte for byte. */
export function startRichEditor(options: RichEditorOptions): RichEditor {
  const { place, maxLength, onChange, onMarks, onTooLong } = options;
  const contentOf = (markdown: string) => toEditorDocument(readRichText(markdown));
  const limit = Extension.create({
    name: 'limit',
    dispatchTransaction({ transaction, next }) {
      const { before, doc, docChanged } = transaction;
      const grows = docChanged && doc.content.size > before.content.size;
      // Each character takes two at most once written, so short texts need no writing.
      if (
        grows &&
        doc.content.size * 3 > maxLength &&
        writeRichText(fromEditorDocument(doc.toJSON())).length > maxLength
      )
        onTooLong();
      else next(transaction);
    },
  });
  let isPlainAsked = false;
  const editor = new Editor({
    element: { mount: place },
    extensions: [simpleText, limit],
    content: contentOf(options.markdown),
    injectCSS: false,
    // A point is begun as in a letter; signs around words stay signs.
    enableInputRules: ['bulletList'],
    enablePasteRules: false,
    editorProps: {
      handleDOMEvents: {
        keydown: (view, event) => {
          takeCursor(view);
          // Tab and Escape leave the field, as they leave every other.
          return event.key === 'Tab' || event.key === 'Escape';
        },
      },
      // Cells of a table stand in lines and tabs in the plain text; as HTML their words would run together.
      handlePaste: (view, event) => {
        const plain = event.clipboardData?.getData('text/plain') ?? '';
        const html = event.clipboardData?.getData('text/html') ?? '';
        // Pasting the plain text asks here again.
        if (isPlainAsked || plain === '' || !/<table\b/i.test(html)) return false;
        isPlainAsked = true;
        try {
          return view.pasteText(plain.trimEnd(), event);
        } finally {
          isPlainAsked = false;
        }
      },
    },
  });
  let base = { markdown: options.markdown, doc: editor.state.doc };
  const marks = () =>
    onMarks({
      bold: editor.isActive('bold'),
      italic: editor.isActive('italic'),
      points: editor.isActive('bulletList'),
      steps: editor.isActive('orderedList'),
    });
  editor.on('update', () => {
    const { doc } = editor.state;
    onChange(doc.eq(base.doc) ? base.markdown : writeRichText(fromEditorDocument(doc.toJSON())));
  });
  editor.on('transaction', marks);
  const toggles: Readonly<Record<MarkName, () => boolean>> = {
    bold: () => editor.commands.toggleBold(),
    italic: () => editor.commands.toggleItalic(),
    points: () => editor.commands.toggleBulletList(),
    steps: () => editor.commands.toggleOrderedList(),
  };
  return {
    focusEnd: () => {
      editor.commands.setTextSelection(editor.state.doc.content.size);
      editor.view.focus();
      // The element may have had the focus before it was an editor, which then has to be told.
      place.dispatchEvent(new FocusEvent('focus'));
    },
    replace: (markdown) => {
      editor.commands.setContent(contentOf(markdown), { emitUpdate: false });
      base = { markdown, doc: editor.state.doc };
    },
    toggle: (mark) => void toggles[mark](),
    stop: () => editor.destroy(),
  };
}
