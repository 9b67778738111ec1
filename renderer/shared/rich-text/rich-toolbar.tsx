import { Tooltip } from '@mantine/core';
import IconBold from '@tabler/icons-react/dist/esm/icons/IconBold.mjs';
import IconItalic from '@tabler/icons-react/dist/esm/icons/IconItalic.mjs';
import IconList from '@tabler/icons-react/dist/esm/icons/IconList.mjs';
import IconListNumbers from '@tabler/icons-react/dist/esm/icons/IconListNumbers.mjs';
import { useTranslation } from 'react-i18next';
import { printedKeys } from '../components/key-hint.tsx';
import type { MarkName, MarkState } from './rich-editor.ts';
import styles from './rich-text.module.css';

const TOOLS = [
  { mark: 'bold', Icon: IconBold, keys: ['mod', 'B'], shortcut: 'Control+B' },
  { mark: 'italic', Icon: IconItalic, keys: ['mod', 'I'], shortcut: 'Control+I' },
  { mark: 'points', Icon: IconList, keys: ['mod', 'Shift', '8'], shortcut: 'Control+Shift+8' },
  { mark: 'steps', Icon: IconListNumbers, keys: ['mod', 'Shift', '7'], shortcut: 'Control+Shift+7' },
] as const satisfies readonly { readonly mark: MarkName; readonly [more: string]: unknown }[];

interface RichToolbarProps {
  readonly state: MarkState;
  readonly onToggle: (mark: MarkName) => void;
}

/** The four marks of a note. No stop for Tab: each has its keys, and the field is left by one press. */
export function RichToolbar({ state, onToggle }: RichToolbarProps) {
  const { t } = useTranslation('shared');
  return (
    <div role="toolbar" aria-label={t('richText.toolbar')} className={styles.toolbar}>
      {TOOLS.map(({ mark, Icon, keys, shortcut }) => (
        <Tooltip
          key={mark}
          label={t('richText.tool', { name: t(`richText.${mark}`), keys: printedKeys(keys) })}
        >
          <button
            type="button"
            tabIndex={-1}
            className={styles.tool}
            aria-label={t(`richText.${mark}`)}
            aria-pressed={state[mark]}
            aria-keyshortcuts={shortcut}
            // The field keeps the focus and its selection.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onToggle(mark)}
          >
            <Icon size={16} stroke={1.8} aria-hidden="true" />
          </button>
        </Tooltip>
      ))}
    </div>
  );
}
