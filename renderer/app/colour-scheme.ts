import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core';

/**
 * The scheme lives in the library's preferences, not in the browser: this manager only holds what was read there.
 */
export function heldColourScheme(initial: MantineColorScheme): MantineColorSchemeManager {
  let held = initial;
  return {
    get: () => held,
    set: (value) => {
      held = value;
    },
    subscribe: () => {},
    unsubscribe: () => {},
    clear: () => {
      held = initial;
    },
  };
}
