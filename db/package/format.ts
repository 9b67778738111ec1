import { z } from 'zod';
import { Id, Instant } from '../../assessment-framework/model/common.ts';

/** Version of the `.mdsa` file; a higher one is refused with `package-newer`. */
export const PACKAGE_FORMAT_VERSION = 1;
export const MANIFEST = 'manifest.json';
export const ASSESSMENT = 'assessment.json';
export const EVIDENCE_FOLDER = 'evidence/';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** `manifest.json` of a package: what it holds, so that damage and additions are seen. */
export const Manifest = z.strictObject({
  format: z.literal('mdsa-package'),
  formatVersion: z.literal(PACKAGE_FORMAT_VERSION),
  appVersion: z.string().max(40),
  assessmentId: Id,
  framework: z.strictObject({ id: z.string().max(40), version: z.string().max(20) }),
  createdAt: Instant,
  /** Every other file, by path. `size` in bytes. */
  files: z
    .array(z.strictObject({ path: z.string().max(80), sha256: Sha256, size: z.number().int().min(0) }))
    .max(20_001),
});
export type Manifest = z.infer<typeof Manifest>;

/** What a package may ask of this computer, in bytes of inflated content unless said otherwise. */
export interface PackageLimits {
  readonly manifestBytes: number;
  readonly assessmentBytes: number;
  readonly evidenceBytes: number;
  readonly totalBytes: number;
  readonly entries: number;
  /** Inflated to compressed size; text of an assessment stays far below, a bomb of zeros is near 1,000. */
  readonly ratio: number;
  /** Smaller files are not judged by their ratio. */
  readonly ratioFromBytes: number;
  /** Nesting of the JSON. */
  readonly depth: number;
}

const MEGABYTE = 1024 * 1024;

export const PACKAGE_LIMITS: PackageLimits = {
  manifestBytes: 8 * MEGABYTE,
  assessmentBytes: 256 * MEGABYTE,
  evidenceBytes: 100 * MEGABYTE,
  totalBytes: 4096 * MEGABYTE,
  entries: 20_010,
  ratio: 200,
  ratioFromBytes: MEGABYTE,
  depth: 40,
};

/** Why a file was not taken; each code has a sentence in the locale files of the interface. */
export type PackageErrorCode =
  | 'package-broken'
  | 'package-too-large'
  | 'package-unsafe'
  | 'package-newer'
  | 'package-invalid'
  | 'disk-full'
  | 'file-gone'
  | 'file-unreadable';

/** True for a failure of the disk or the file system, told by a code such as ENOSPC. */
export function hasSystemCode(error: unknown): error is Error & { code: string } {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^E[A-Z]+$/.test(error.code)
  );
}

/** Ends the reading of a package. `reason` in `params` is a word for the log and the sentence. */
export class PackageError extends Error {
  readonly code: PackageErrorCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(
    code: PackageErrorCode,
    params: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'PackageError';
    this.code = code;
    this.params = params;
  }
}
