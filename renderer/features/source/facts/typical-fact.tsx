import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TypicalFacts } from '../../../../assessment-framework/coverage/typical-facts.ts';
import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import styles from './facts.module.css';

interface TypicalProps {
  readonly typical: TypicalFacts;
  readonly onConfirm: (changes: Partial<DataSource>) => void;
}

/** What sources of this type usually say here. Shown, never entered before it is confirmed. */
export function TypicalFact({ name, typical, onConfirm }: TypicalProps & { readonly name: string }) {
  const { t } = useTranslation('source');
  const words = useTypicalWords();
  if (!isTypical(name, typical)) return null;
  const value = words(name, typical);
  return (
    <p className={styles.typical}>
      <span>{t('typical.usually', { value })}</span>
      <Button
        size="compact-xs"
        px={2}
        variant="subtle"
        aria-label={t('typical.confirmOne', { fact: t(`facts.${name}`), value })}
        onClick={() => onConfirm({ [name]: typical[name] })}
      >
        {t('typical.confirm')}
      </Button>
    </p>
  );
}

/** All suggestions at once: one click, one step of undo. */
export function TypicalAll({ typical, onConfirm }: TypicalProps) {
  const { t } = useTranslation('source');
  const { length } = Object.keys(typical);
  if (length === 0) return null;
  return (
    <div className={styles.typicalAll}>
      <span>{t('typical.text', { count: length })}</span>
      <Button size="compact-sm" variant="default" onClick={() => onConfirm(typical)}>
        {t('typical.confirmAll', { count: length })}
      </Button>
    </div>
  );
}

const isTypical = (name: string, typical: TypicalFacts): name is keyof TypicalFacts =>
  Object.hasOwn(typical, name);

/** A suggestion in words: labels for choices, names for ids. */
function useTypicalWords() {
  const { t } = useTranslation('source');
  const format = useFormat();
  const { assessment, texts } = useWorkspace();
  return (name: keyof TypicalFacts, typical: TypicalFacts): string => {
    switch (name) {
      case 'unit':
      case 'frequency':
        return t(`options.${name}.${typical[name]}`);
      case 'custodian':
        return assessment.institutions.find(({ id }) => id === typical.custodian)?.name ?? '';
      case 'variables':
        return format.list((typical.variables ?? []).map((id) => texts.variables[id]?.name ?? id));
      default:
        return typical[name] ?? '';
    }
  };
}
