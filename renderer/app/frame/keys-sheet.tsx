import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../shared/components/key-hint.tsx';
import styles from './keys-sheet.module.css';

/** Every key of the application, by where it works; names of keys that are words come from the locale file. */
const GROUPS = [
  {
    key: 'checklist',
    lines: [
      { key: 'level', keys: ['0', '1', '2', '3', '4'] },
      { key: 'notApplicable', keys: ['N'] },
      { key: 'notKnown', keys: ['U'] },
      { key: 'sure', keys: ['L', 'M', 'H'] },
      { key: 'next', keys: ['J', '↓'] },
      { key: 'previous', keys: ['K', '↑'] },
      { key: 'evidence', keys: ['E'] },
      { key: 'clear', keys: ['Del'] },
      { key: 'filter', keys: ['F'] },
      { key: 'assign', keys: ['A'] },
      { key: 'proposal', keys: ['P'] },
      { key: 'select', keys: ['X'] },
      { key: 'selectMore', keys: ['Shift', '↑', '↓'] },
      { key: 'selectAll', keys: ['mod', 'A'] },
      { key: 'split', keys: ['S'] },
    ],
  },
  {
    key: 'lists',
    lines: [
      { key: 'move', keys: ['↑', '↓', '←', '→'] },
      { key: 'ends', keys: ['Home', 'End'] },
      { key: 'open', keys: ['Enter'] },
      { key: 'selectRow', keys: ['Space'] },
    ],
  },
  {
    key: 'everywhere',
    lines: [
      { key: 'find', keys: ['mod', 'K'] },
      { key: 'undo', keys: ['mod', 'Z'] },
      { key: 'redo', keys: ['mod', 'Shift', 'Z'] },
      { key: 'paste', keys: ['mod', 'V'] },
      { key: 'leave', keys: ['Esc'] },
      { key: 'keys', keys: ['?'] },
    ],
  },
] as const;

interface KeysSheetProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** All keys on one sheet. */
export function KeysSheet({ opened, onClose }: KeysSheetProps) {
  const { t } = useTranslation('app');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('keys.title')}
      size={560}
      closeButtonProps={{ 'aria-label': t('shared:close') }}
      // Its head is no banner of the page.
      attributes={{ header: { role: 'presentation' } }}
    >
      <div className={styles.groups}>
        {GROUPS.map((group) => (
          <section key={group.key} className={styles.group}>
            <h3 className={styles.name}>{t(`keys.groups.${group.key}`)}</h3>
            <dl className={styles.lines}>
              {group.lines.map((line) => (
                <div key={line.key} className={styles.line}>
                  <dt>{t(`keys.${line.key}`)}</dt>
                  <dd className={styles.keys}>
                    <KeyHint keys={line.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles.note}>{t('keys.note')}</p>
    </Modal>
  );
}
