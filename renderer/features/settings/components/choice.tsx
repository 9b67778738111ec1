import { SegmentedControl } from '@mantine/core';
import { Setting } from './setting.tsx';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
}

/** A setting that is one of a few words. */
export function Choice<Value extends string>({ label, hint, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <Setting label={label} {...(hint ? { hint } : {})}>
      {(labelId) => (
        <SegmentedControl
          size="sm"
          aria-labelledby={labelId}
          data={options.map((option) => ({ ...option }))}
          value={value}
          onChange={(chosen) => onChoose(chosen as Value)}
        />
      )}
    </Setting>
  );
}
