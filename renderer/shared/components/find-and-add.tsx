import { Select } from '@mantine/core';
import { useState } from 'react';

/** A longer list would not be read: a word more is quicker. */
const MOST_SHOWN = 60;

interface FindAndAddProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Said when no option has the words. */
  readonly nothing: string;
  readonly onAdd: (value: string) => void;
}

/** Finds something by its words and takes it; then it is ready for the next. */
export function FindAndAdd({ label, options, nothing, onAdd }: FindAndAddProps) {
  const [search, setSearch] = useState('');
  return (
    <Select
      size="xs"
      aria-label={label}
      placeholder={label}
      searchable
      limit={MOST_SHOWN}
      comboboxProps={{ withinPortal: false }}
      nothingFoundMessage={nothing}
      data={[...options]}
      value={null}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(value) => {
        setSearch('');
        if (value !== null) onAdd(value);
      }}
    />
  );
}
