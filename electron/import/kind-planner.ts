import type { DataSource, Institution } from '../../assessment-framework/model/assessment.ts';
import type { IndicatorRecord } from '../../assessment-framework/model/country-profile.ts';
import type { RecordToSave } from '../../db/record-repository.ts';
import type { ImportKind } from '../api/contract-imports.ts';
import type { Sheet } from './cell.ts';
import type { RowReader } from './row-reader.ts';
import type { Lexicons } from './vocabulary.ts';

/** What is in the assessment before the import. */
interface Existing {
  readonly institutions: readonly Institution[];
  readonly sources: readonly DataSource[];
  readonly indicators: readonly IndicatorRecord[];
}

/** What an import is made with. */
export interface PlanInput {
  readonly kind: ImportKind;
  readonly sheet: Sheet;
  readonly headerRow: number;
  readonly columns: readonly (string | null)[];
  readonly existing: 'skip' | 'update';
  /** Source type where a row tells none; null: such a row is refused. */
  readonly defaultType: string | null;
  readonly there: Existing;
  readonly lexicons: Lexicons;
  readonly newId: () => string;
  /** Called between rows with the share that is done (0-1); throws to cancel. */
  readonly step: (done: number) => void;
}

/** One row as it would be taken. `kept`: it adds to the record of a row above. */
type RowOutcome = 'new' | 'update' | 'kept' | 'refused';

/** Turns rows of one kind into records. */
export interface KindPlanner {
  /** Takes a row; its problems are in the reader. */
  row(reader: RowReader): { readonly outcome: RowOutcome; readonly name: string };
  /** The records to save, in the order of their references. */
  records(): readonly RecordToSave[];
}
