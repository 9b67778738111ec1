import vocabulary from '@vocabulary/dcat';

type Node = Readonly<Record<string, unknown>>;
interface Term {
  readonly value: string;
}
interface Statement {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
}

const DCAT = 'http://www.w3.org/ns/dcat#';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';

// The package hands its statements to any maker of terms; this one keeps their names.
const term = (value: string): Term => ({ value });
const quad = (subject: Term, predicate: Term, object: Term): Statement => ({
  subject: subject.value,
  predicate: predicate.value,
  object: object.value,
});
const factory = { namedNode: term, blankNode: term, literal: term, defaultGraph: term, quad };
const statements = vocabulary({ factory: factory as never }) as unknown as readonly Statement[];
const said = (subject: string, predicate: string) =>
  statements
    .filter((one) => one.subject === subject && one.predicate === `${RDFS}${predicate}`)
    .map(({ object }) => object);
const defined = new Set(statements.map(({ subject }) => subject));

/** A class with those above it. */
const classesOf = (type: string): readonly string[] => [type, ...said(type, 'subClassOf').flatMap(classesOf)];

/**
 * What in a graph of JSON-LD goes against the RDF vocabulary of DCAT as its publisher brings it: terms that it does not
 * define, subjects outside the domain of a property, values outside its range. Values of other vocabularies keep their types.
 */
export function vocabularyProblems(
  context: Readonly<Record<string, string>>,
  graph: readonly Node[],
): readonly string[] {
  const full = (name: string) => {
    const [prefix = '', ...rest] = name.split(':');
    return `${context[prefix] ?? `${prefix}:`}${rest.join(':')}`;
  };
  const typesAt = (node: Node) => [node['@type'] ?? []].flat().map((type) => full(String(type)));
  const nodes = graph.flatMap(nodesIn);
  const types = new Map<unknown, readonly string[]>();
  for (const node of nodes) {
    const id = node['@id'];
    if (id !== undefined) types.set(id, [...(types.get(id) ?? []), ...typesAt(node)]);
  }
  const typesOf = (node: Node) => (types.get(node['@id']) ?? typesAt(node)).flatMap(classesOf);

  return nodes.flatMap((node) => {
    const unknown = typesAt(node).filter((type) => type.startsWith(DCAT) && !defined.has(type));
    const wrong = Object.entries(node).flatMap(([name, value]) => {
      const property = full(name);
      if (!property.startsWith(DCAT)) return [];
      if (!defined.has(property)) return `${name} is not defined`;
      const domains = said(property, 'domain');
      const isInDomain = domains.every((domain) => typesOf(node).includes(domain));
      const isInRange = [value].flat().every((one) =>
        said(property, 'range').every((range) => {
          if (range === `${RDFS}Resource`) return '@id' in Object(one);
          const isLiteral = typeof one === 'string' || '@value' in Object(one);
          return range === `${RDFS}Literal` ? isLiteral : !isLiteral && typesOf(one as Node).includes(range);
        }),
      );
      return [
        ...(isInDomain ? [] : [`${name} of ${node['@id']} is outside its domain`]),
        ...(isInRange ? [] : [`${name} of ${node['@id']} is outside its range`]),
      ];
    });
    return [...unknown.map((type) => `${type} is not defined`), ...wrong];
  });
}

/** A node with those that stand in it, however deep. */
function nodesIn(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null || '@value' in value) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesIn)];
}
