import type { Framework } from '../model/framework.ts';

/**
 * The variables a source has, given those its sheet names: these, and each variable for which one of several is enough
 * (`anyOf`) when one of them is there.
 */
export const recordedVariables = (
  { variables }: Pick<Framework, 'variables'>,
  recorded: readonly string[],
): string[] => [
  ...recorded,
  ...variables
    .filter(({ id, anyOf }) => !recorded.includes(id) && anyOf?.some((other) => recorded.includes(other)))
    .map(({ id }) => id),
];
