import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TypicalFacts } from '../../../../assessment-framework/coverage/typical-facts.ts';
import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import styles from './facts.module.css';
import { TypicalFact } from './typical-fact.tsx';

interface VariablesFactProps {
  readonly source: DataSource;
  readonly typical: TypicalFacts;
  readonly onChange: (changes: Partial<DataSource>) => void;
}

const KINDS = ['person', 'place', 'event', 'economic'] as const;

/** What the source records and by what its results are tabulated, from the framework's vocabulary. */
export function VariablesFact({ source, typical, onChange }: VariablesFactProps) {
  const { t } = useTranslation('source');
  const { framework, texts } = useWorkspace();
  const { variables, tabulatedBy } = source;
  const item = (id: string) => ({ value: id, label: texts.variables[id]?.name ?? id });
  const groups = KINDS.map((kind) => ({
    group: t(`variables.kinds.${kind}`),
    items: framework.variables.filter((each) => each.kind === kind).map(({ id }) => item(id)),
  }));
  const record = (next: string[]) =>
    onChange({ variables: next, tabulatedBy: tabulatedBy.filter((id) => next.includes(id)) });
  // What is tabulated is recorded.
  const tabulate = (next: string[]) =>
    onChange({ variables: [...new Set([...variables, ...next])], tabulatedBy: next });
  const others = groups.map(({ group, items }) => ({
    group,
    items: items.filter(({ value }) => !variables.includes(value)),
  }));
  const common = {
    searchable: true,
    hidePickedOptions: true,
    clearSearchOnChange: true,
    maxDropdownHeight: 320,
    nothingFoundMessage: t('variables.noMatch'),
    classNames: { label: styles.label ?? '' },
  };
  return (
    <section className={styles.wide}>
      <h2 className={styles.title}>{t('variables.title')}</h2>
      <div className={styles.variables}>
        <div data-fact="variables">
          <MultiSelect
            comboboxProps={{ withinPortal: false }}
            {...common}
            label={t('variables.recorded')}
            placeholder={t('variables.search')}
            data={groups}
            value={[...variables]}
            onChange={record}
          />
          <TypicalFact name="variables" typical={typical} onConfirm={onChange} />
        </div>
        <div data-fact="tabulatedBy">
          <MultiSelect
            comboboxProps={{ withinPortal: false }}
            {...common}
            label={t('variables.tabulatedBy')}
            placeholder={t('variables.search')}
            data={[{ group: t('variables.ofThese'), items: variables.map(item) }, ...others]}
            value={[...tabulatedBy]}
            onChange={tabulate}
          />
        </div>
      </div>
    </section>
  );
}
