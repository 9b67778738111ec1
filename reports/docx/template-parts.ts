/** Cuts a template such as `Page {page} of {pages}` at its places; odd entries are the names of places. */
export function templateParts(template: string): readonly string[] {
  return template.split(/\{(\w+)\}/);
}
