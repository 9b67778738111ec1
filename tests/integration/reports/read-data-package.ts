import dataPackages from 'datapackage';

interface Resource {
  readonly name: string;
  read(options: {
    readonly keyed: true;
    readonly relations: true;
  }): Promise<readonly Record<string, unknown>[]>;
}
interface Loaded {
  readonly valid: boolean;
  readonly errors: readonly Error[];
  readonly resources: readonly Resource[];
}

/**
 * Reads a bundle with the library of the makers of Data Packages: the descriptor against its published profile, every cell
 * against its type and bounds, keys and references between the tables.
 */
export async function readDataPackage(descriptor: string): Promise<{
  readonly errors: readonly string[];
  readonly rows: Readonly<Record<string, readonly Record<string, unknown>[]>>;
}> {
  const loaded: Loaded = await dataPackages.Package.load(descriptor);
  const errors = loaded.errors.map(String);
  const rows: Record<string, readonly Record<string, unknown>[]> = {};
  for (const resource of loaded.resources) {
    try {
      rows[resource.name] = await resource.read({ keyed: true, relations: true });
    } catch (error) {
      const { errors: parts = [] } = Object(error) as { readonly errors?: readonly Error[] };
      errors.push(`${resource.name}: ${error}`, ...parts.map(String));
    }
  }
  return { errors, rows };
}
