interface Dictionaries {
  /** Languages to check, the most important first; `en` stands for any English. */
  readonly wanted: readonly string[];
  /** Languages that the checker knows. */
  readonly available: readonly string[];
  /** Files of dictionaries on this computer; null where the system brings its own. */
  readonly onDisk: readonly string[] | null;
}

/** Languages whose spelling can be checked without fetching anything, each once, in the order wanted. */
export function spellingLanguages({ wanted, available, onDisk }: Dictionaries): string[] {
  const usable =
    onDisk === null
      ? available
      : available.filter((language) =>
          onDisk.some((file) => file.endsWith('.bdic') && file.startsWith(`${language}-`)),
        );
  const found = wanted.flatMap((language) => {
    const exact = usable.find((one) => one === language);
    const near = usable.find((one) => one.split('-')[0] === language.split('-')[0]);
    return exact ?? near ?? [];
  });
  return [...new Set(found)];
}
