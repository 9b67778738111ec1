import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from '../components/undo-toast.tsx';
import { paintRichText } from './paint-rich-text.ts';
import type { MarkState, RichEditor } from './rich-editor.ts';
import { useRichParts } from './rich-parts.ts';
import styles from './rich-text.module.css';
import { RichToolbar } from './rich-toolbar.tsx';

const NO_MARKS: MarkState = { bold: false, italic: false, points: false, steps: false };

interface RichTextFieldProps {
  readonly label: string;
  /** Words at the end of the label's line, for example that it is saved. */
  readonly state: ReactNode;
  /** The text as it is stored, Markdown. */
  readonly value: string;
  /** The text with what is typed and not yet stored. */
  readonly text: string;
  readonly onChange: (markdown: string) => void;
  readonly onBlur: () => void;
  readonly isDisabled: boolean;
  readonly placeholder: string;
  /** In characters of Markdown. */
  readonly maxLength: number;
}

/**
 * Text with bold, italic and lists. One element is all of it: it shows the text until it is entered, and becomes the editor
 * where it stands. Until the editor is loaded it takes the Markdown itself, so that no key is lost.
 */
export function RichTextField(props: RichTextFieldProps) {
  const { label, state, value, text, isDisabled, placeholder, maxLength } = props;
  const { t } = useTranslation('shared');
  const id = useId();
  const parts = useRichParts();
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<RichEditor | null>(null);
  const known = useRef(text);
  const latest = useRef(props);
  latest.current = props;
  const [marks, setMarks] = useState(NO_MARKS);
  const [isFocused, setFocused] = useState(false);

  const start = () => {
    if (!parts || !place.current || isDisabled) return null;
    if (editor.current) return editor.current;
    known.current = text;
    editor.current = parts.startRichEditor({
      place: place.current,
      markdown: text,
      maxLength,
      onChange: (markdown) => {
        known.current = markdown;
        latest.current.onChange(markdown);
      },
      onMarks: (next) => setMarks((now) => (isSame(now, next) ? now : next)),
      onTooLong: () => showToast({ message: t('richText.tooLong', { count: maxLength }) }),
    });
    return editor.current;
  };
  const enter = () => {
    if (!editor.current) start()?.focusEnd();
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new element is there when it is enabled again
  useEffect(() => {
    return () => {
      editor.current?.stop();
      editor.current = null;
    };
  }, [isDisabled]);

  useLayoutEffect(() => {
    const element = place.current;
    if (!element || editor.current) return;
    if (parts && document.activeElement === element) enter();
    else if (parts) paintRichText(element, parts.readRichText(text));
    else if (element.textContent !== text) element.textContent = text;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a stored text that changed elsewhere is taken over
  useEffect(() => {
    if (value === known.current || text !== value) return;
    known.current = value;
    editor.current?.replace(value);
  }, [value]);

  return (
    <div>
      <div className={styles.labelLine}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: as a label does, for the mouse */}
        <span id={id} className={styles.label} onClick={() => place.current?.focus()}>
          {label}
        </span>
        <span className={styles.end}>
          {isFocused && parts && (
            <RichToolbar state={marks} onToggle={(mark) => editor.current?.toggle(mark)} />
          )}
          {state}
        </span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a textarea holds no formatting */}
      <div
        key={isDisabled ? 'off' : 'on'}
        ref={place}
        className={styles.box}
        role="textbox"
        aria-multiline="true"
        aria-labelledby={id}
        aria-placeholder={placeholder}
        aria-disabled={isDisabled}
        tabIndex={isDisabled ? -1 : 0}
        contentEditable={isDisabled ? false : 'plaintext-only'}
        suppressContentEditableWarning
        dir="auto"
        data-empty={text === ''}
        data-placeholder={placeholder}
        data-raw={parts === null}
        onPointerEnter={() => void start()}
        onFocus={() => {
          setFocused(true);
          enter();
        }}
        onBlur={() => {
          setFocused(false);
          props.onBlur();
        }}
        onInput={(event) => {
          if (!editor.current) props.onChange((event.currentTarget.textContent ?? '').slice(0, maxLength));
        }}
      />
    </div>
  );
}

const isSame = (a: MarkState, b: MarkState): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.points === b.points && a.steps === b.steps;
