import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { InputOf } from '../../../../electron/api/contract.ts';
import type { ImportKind } from '../../../../electron/api/contract-imports.ts';
import { call } from '../../../shared/bridge/bridge.ts';
import { missingFields, withColumn } from '../reading.ts';
import type { OpenedFile } from './use-opened-file.ts';

const PAUSE_MS = 150;
const NO_COLUMNS: readonly (string | null)[] = [];

interface Choices {
  /** The sheet and heading row that the columns below belong to. */
  readonly place: string;
  readonly columns: readonly (string | null)[];
}

/** The first sheet that a user would see and that holds something. */
const firstSheet = ({ sheets }: OpenedFile) =>
  Math.max(
    0,
    sheets.findIndex(({ hidden, rows }) => !hidden && rows > 0),
  );

/**
 * How the file is read, and what would come of it. Every choice is answered by a new preview after a pause; the one before
 * stays in sight until then. `revision` changes when the assessment has changed under it.
 */
export function useReading(file: OpenedFile, kind: ImportKind, revision: number) {
  const { importId } = file;
  const [sheet, setSheet] = useState(() => firstSheet(file));
  const [headerRow, setHeaderRow] = useState<number | null>(null);
  const [existing, setExisting] = useState<'skip' | 'update'>('skip');
  const [defaultType, setDefaultType] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Choices | null>(null);

  const match = useQuery({
    queryKey: ['imports', importId, 'match', kind, sheet, headerRow],
    queryFn: () => call('imports.match', { importId, kind, sheet, headerRow }),
    placeholderData: (before, query) => (query?.queryKey[3] === kind ? before : undefined),
  });
  const heading = match.data?.headerRow ?? 0;
  const place = `${kind} ${sheet} ${heading}`;
  const guessed = useMemo(() => match.data?.columns.map(({ field }) => field) ?? NO_COLUMNS, [match.data]);
  const columns = chosen?.place === place ? chosen.columns : guessed;
  const missing = match.data ? missingFields(match.data, columns) : [];

  const reading: InputOf<'imports.apply'> = useMemo(
    () => ({ importId, kind, sheet, headerRow: heading, columns: [...columns], existing, defaultType }),
    [importId, kind, sheet, heading, columns, existing, defaultType],
  );
  const [settled] = useDebouncedValue(reading, PAUSE_MS);
  const isMatched = match.data !== undefined && !match.isPlaceholderData && missing.length === 0;
  const preview = useQuery({
    queryKey: ['imports', importId, 'preview', revision, settled],
    queryFn: () => call('imports.preview', settled),
    placeholderData: keepPreviousData,
    enabled: isMatched && settled === reading,
    gcTime: 0,
  });
  return {
    sheet,
    match,
    columns,
    missing,
    existing,
    defaultType,
    reading,
    preview,
    /** Whether the preview in sight shows what would be taken in now. */
    isCurrent: isMatched && settled === reading && preview.isSuccess && !preview.isPlaceholderData,
    chooseSheet: (next: number) => {
      setSheet(next);
      setHeaderRow(null);
      setChosen(null);
    },
    chooseHeaderRow: setHeaderRow,
    chooseColumn: (index: number, field: string | null) =>
      setChosen({ place, columns: withColumn(columns, index, field) }),
    chooseExisting: setExisting,
    /** Source type of rows that tell none; null: they are not taken. */
    chooseDefaultType: setDefaultType,
  };
}

export type Reading = ReturnType<typeof useReading>;
