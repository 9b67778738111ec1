import { packageBytes } from '../../db/package/write-package.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { buildPractice } from '../../practice-country/build-practice.ts';
import { holds } from '../../reports/proof/proof.ts';
import { readArguments } from './read-arguments.ts';
import { UsageError } from './usage-error.ts';
import { writeFiles } from './write-files.ts';

/** `practice --out FILE`: writes the invented practice country as a package. */
export async function practice(args: readonly string[]): Promise<void> {
  const { out, file } = readArguments(args, ['out']);
  if (file !== undefined) throw new UsageError('too-many', { extra: file });
  if (out === undefined) throw new UsageError('missing-out');
  // The digest says it all: nothing of it is composed.
  await writeFiles([{ path: out, bytes: practicePackage(), prove: () => holds({}) }]);
}

/** The package of the practice country; the same data give the same bytes. */
export function practicePackage(): Uint8Array {
  const { assessment, evidence } = buildPractice();
  return packageBytes({
    assessment,
    readEvidence: (sha256) => {
      const bytes = evidence.get(sha256);
      return bytes === undefined ? null : { size: bytes.length, parts: [bytes] };
    },
    appVersion: packageJson.version,
    createdAt: assessment.head.updatedAt,
  });
}
