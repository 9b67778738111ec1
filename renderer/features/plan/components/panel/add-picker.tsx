import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A longer list would not be read: a word more is quicker. */
const MOST_SHOWN = 60;

interface AddPickerProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onAdd: (value: string) => void;
}

/** Finds something by its words and adds it; then it is ready for the next. */
export function AddPicker({ label, options, onAdd }: AddPickerProps) {
  const { t } = useTranslation('plan');
  const [search, setSearch] = useState('');
  return (
    <Select
      size="xs"
      aria-label={label}
      placeholder={label}
      searchable
      limit={MOST_SHOWN}
      comboboxProps={{ withinPortal: false }}
      nothingFoundMessage={t('picker.none')}
      data={options.map((option) => ({ ...option }))}
      value={null}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(value) => {
        if (value !== null) onAdd(value);
        setSearch('');
      }}
    />
  );
}
