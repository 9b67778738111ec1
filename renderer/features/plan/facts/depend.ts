interface Dependent {
  readonly id: string;
  readonly dependsOn: readonly string[];
}

/**
 * Whether an action would wait for itself if it depended on another: because that is the action itself, or because that
 * waits for it already, directly or through others.
 */
export function closesCircle(actions: readonly Dependent[], action: string, on: string): boolean {
  const needs = new Map(actions.map(({ id, dependsOn }) => [id, dependsOn]));
  const seen = new Set<string>();
  const open = [on];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === action) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(needs.get(id) ?? []));
  }
  return false;
}
