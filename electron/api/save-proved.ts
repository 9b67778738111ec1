import type { ExportOutcome, FileProof } from './contract-shapes.ts';
import type { FileKind, Files } from './services.ts';

/** Saves a file where the user says; `write` makes it and proves it before it takes its place. */
export async function saveProved(
  files: Pick<Files, 'save'>,
  { kind, name }: { readonly kind: FileKind; readonly name: string },
  write: (path: string) => Promise<FileProof>,
): Promise<ExportOutcome> {
  const proofs: FileProof[] = [];
  const outcome = await files.save({
    kind,
    name,
    write: async (path) => {
      proofs.push(await write(path));
    },
  });
  if (outcome.kind === 'cancelled') return outcome;
  const [proof] = proofs;
  if (proof === undefined) throw new Error('a file was saved that nobody wrote');
  return { ...outcome, proof };
}
