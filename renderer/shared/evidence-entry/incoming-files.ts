/** Files of a drop or a paste, and how many folders came with them, which cannot be attached. */
export interface IncomingFiles {
  readonly files: readonly File[];
  readonly folders: number;
}

/** What a drop or a paste carries. Must be asked while its event is being handled: afterwards it is empty. */
export function incomingFiles(data: DataTransfer): IncomingFiles {
  const items = [...data.items].filter(({ kind }) => kind === 'file');
  const isFolder = (item: DataTransferItem) => item.webkitGetAsEntry()?.isDirectory ?? false;
  return {
    files: items.filter((item) => !isFolder(item)).flatMap((item) => item.getAsFile() ?? []),
    folders: items.filter(isFolder).length,
  };
}

/** Whether a drag carries files; what they are is known only at the drop. */
export const carriesFiles = (data: DataTransfer | null): boolean => data?.types.includes('Files') ?? false;

/** The name that every browser gives to a picture without one. */
const NAMELESS = /^image\.(png|jpe?g|gif|webp|bmp)$/i;

/** A pasted screenshot gets a name with its moment (local time); files that have a name keep it. */
export function named(file: File, word: string, moment: Date): File {
  const ending = NAMELESS.exec(file.name)?.[1];
  if (ending === undefined) return file;
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  // No colons: they are not allowed in file names everywhere.
  const time = `${two(moment.getHours())}.${two(moment.getMinutes())}.${two(moment.getSeconds())}`;
  return new File([file], `${word} ${day} ${time}.${ending.toLowerCase()}`, { type: file.type });
}

/** Lets the user choose files in the dialog of the system; empty when they close it without any. */
export function pickFiles(): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}
