import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
} from 'yaml';
import type { Problem } from './common.ts';

/** Limits of one YAML file: characters, nesting of lists and maps, and syntax errors reported. */
const YAML_LIMITS = { characters: 1_000_000, depth: 24, errors: 10 } as const;

/** A path inside a file: keys of maps and positions in lists. */
export type Path = readonly (string | number)[];

/** A parsed file that still knows on which line each value stands. */
export interface YamlSource {
  readonly file: string;
  readonly value: unknown;
  /** Line of the value, or of its nearest ancestor that exists; 1-based. */
  readonly lineOf: (path: Path) => number | undefined;
}

/** The parsed file, or null when it cannot be used at all; the problems say why. */
interface YamlResult {
  readonly source: YamlSource | null;
  readonly problems: readonly Problem[];
}

const offsetOf = (node: unknown) => (node as ParsedNode | null | undefined)?.range?.[0];

/** Node at the end of the path, as far as it exists. */
function deepest(root: Node | null, path: Path): unknown {
  let at: unknown = root;
  let found: unknown = root;
  for (const step of path) {
    if (isMap(at)) {
      const pair = at.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (!pair) break;
      found = pair.key;
      at = pair.value;
    } else if (isSeq(at) && typeof step === 'number' && step < at.items.length) {
      at = at.items[step];
      found = at;
    } else break;
  }
  return found;
}

type Finding = { readonly code: string; readonly node: unknown; readonly params?: Problem['params'] };

/** What the YAML language allows and a framework does not: references, tags, deep nesting, a key twice. */
function* forbidden(root: Node | null): Generator<Finding> {
  const open: { node: unknown; depth: number }[] = [{ node: root, depth: 1 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (isAlias(node)) yield { code: 'yaml-alias', node };
    else if (depth > YAML_LIMITS.depth)
      yield { code: 'yaml-too-deep', node, params: { maximum: YAML_LIMITS.depth } };
    else if (isSeq(node)) for (const item of node.items) open.push({ node: item, depth: depth + 1 });
    else if (isMap(node)) {
      const keys = new Set<unknown>();
      for (const { key, value } of node.items) {
        if (!isScalar(key) || typeof key.value === 'object') yield { code: 'yaml-key', node: key ?? node };
        else if (keys.has(String(key.value))) {
          yield { code: 'yaml-key-twice', node: key, params: { key: String(key.value).slice(0, 80) } };
        } else keys.add(String(key.value));
        open.push({ node: value, depth: depth + 1 });
      }
    }
  }
}

/**
 * Reads one YAML file from outside. Never throws: a file that is too long, too deep or wrongly written
 * gives problems. Aliases are refused, so that a short file cannot become a huge value.
 */
export function parseYaml(file: string, text: string): YamlResult {
  const refuse = (code: string, params: Problem['params'] = {}): YamlResult => ({
    source: null,
    problems: [{ file, place: '', code, params }],
  });
  if (text.length > YAML_LIMITS.characters)
    return refuse('file-too-long', { maximum: YAML_LIMITS.characters });

  const lines = new LineCounter();
  try {
    // The own check for doubled keys takes linear time; that of the parser compares every pair of keys.
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: 'silent',
    });
    const line = (offset: number | undefined) =>
      offset === undefined ? undefined : lines.linePos(offset).line;
    const problem = (code: string, offset: number | undefined, params: Problem['params'] = {}): Problem => {
      const at = line(offset);
      return { file, place: '', ...(at === undefined ? {} : { line: at }), code, params };
    };
    const syntax = [...document.errors, ...document.warnings].slice(0, YAML_LIMITS.errors);
    if (syntax.length > 0) {
      return {
        source: null,
        problems: syntax.map((error) =>
          problem('yaml-syntax', error.pos[0], { detail: error.message.slice(0, 200) }),
        ),
      };
    }
    const findings: Problem[] = [];
    for (const { code, node, params } of forbidden(document.contents)) {
      findings.push(problem(code, offsetOf(node), params));
      if (findings.length >= YAML_LIMITS.errors) break;
    }
    if (findings.length > 0) return { source: null, problems: findings };
    const root = document.contents;
    const lineOf = (path: Path) => line(offsetOf(deepest(root, path)));
    return { source: { file, value: document.toJS({ maxAliasCount: 0 }), lineOf }, problems: [] };
  } catch (error) {
    // The parser recurses: nesting beyond all measure ends in an exhausted stack.
    if (error instanceof RangeError) return refuse('yaml-too-deep', { maximum: YAML_LIMITS.depth });
    return refuse('yaml-syntax', { detail: error instanceof Error ? error.message.slice(0, 200) : '' });
  }
}
