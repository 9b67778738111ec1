import styles from './key-hint.module.css';

interface KeyHintProps {
  /** Names of the keys as printed on them; `mod` becomes Ctrl or the Command sign. */
  readonly keys: readonly string[];
  /** What they do. */
  readonly children?: string;
}

const isMac = /Mac/.test(navigator.userAgent);
const printed = (key: string) => (key === 'mod' ? (isMac ? '⌘' : 'Ctrl') : key);

/** Names of keys as printed on the keyboard at hand, for a sentence. */
export const printedKeys = (keys: readonly string[]): string => keys.map(printed).join(' ');

/** Keys and what they do, in the foot of a page. */
export function KeyHint({ keys, children }: KeyHintProps) {
  return (
    <span className={styles.hint}>
      {keys.map((key) => (
        <kbd key={key} className={styles.key}>
          {printed(key)}
        </kbd>
      ))}
      {children && <span>{children}</span>}
    </span>
  );
}
