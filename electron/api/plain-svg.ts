const ELEMENTS = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan title desc defs clipPath linearGradient stop'.split(
    ' ',
  ),
);

/** Attributes that draw; none of them can load, link or run anything. */
const ATTRIBUTES = new Set(
  (
    'xmlns version baseProfile viewBox width height x y x1 y1 x2 y2 dx dy cx cy r rx ry d points transform ' +
    'fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset ' +
    'stroke-linecap stroke-linejoin stroke-miterlimit opacity color id class role aria-label lang xml:lang xml:space ' +
    'direction unicode-bidi text-anchor dominant-baseline font-family font-size font-weight font-style style ' +
    'clip-path offset stop-color stop-opacity gradientUnits gradientTransform clipPathUnits preserveAspectRatio'
  ).split(' '),
);

const XMLNS = 'http://www.w3.org/2000/svg';
/** A value may point to a part of the same picture and to nothing else. */
const OWN_PART = /url\(\s*(?!["']?#[\w-]+["']?\s*\))/i;
/** What a style sheet can fetch or hide with: at-rules, escapes, comments, old expressions. */
const ACTIVE_STYLE = /[@\\<]|\/\*|expression|javascript:|image|src\s*\(/i;

const TAG = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;
const DECLARATION =
  /^\s*<\?xml\s+version="1\.[01]"(?:\s+encoding="utf-8")?(?:\s+standalone="(?:yes|no)")?\s*\?>/i;
/** The five entities of XML and numbers of characters; all others need a document type, and there is none. */
const WILD_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/i;
const DEEPEST = 64;

/**
 * Whether a text is one well-formed `svg` element of shapes, gradients and texts: no script, no style sheet, no foreign
 * object, no picture, no link, no event, no entity, no comment, nothing loaded from anywhere. What is not known is refused.
 */
export function isPlainSvg(text: string): boolean {
  const body = text.replace(DECLARATION, '').trim();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are no XML
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(body) || WILD_AMPERSAND.test(body)) return false;
  const open: string[] = [];
  let at = 0;
  while (at < body.length) {
    if (body[at] !== '<') {
      const next = body.indexOf('<', at);
      if (open.length === 0 || next === -1 || body.slice(at, next).includes(']]>')) return false;
      at = next;
      continue;
    }
    TAG.lastIndex = at;
    const tag = TAG.exec(body);
    if (tag === null) return false;
    const [whole, closes, name = '', attributes = '', isEmpty] = tag;
    at += whole.length;
    if (closes) {
      if (attributes !== '' || isEmpty || open.pop() !== name) return false;
      if (open.length === 0) return at === body.length;
      continue;
    }
    const isRoot = open.length === 0;
    if (!ELEMENTS.has(name) || isRoot !== (name === 'svg') || open.length >= DEEPEST) return false;
    if (!hasPlainAttributes(attributes, isRoot)) return false;
    if (!isEmpty) open.push(name);
    else if (isRoot) return at === body.length;
  }
  return false;
}

function hasPlainAttributes(text: string, isRoot: boolean): boolean {
  const seen = new Set<string>();
  for (const [, name = '', inDouble, inSingle] of text.matchAll(ATTRIBUTE)) {
    const value = unescaped(inDouble ?? inSingle ?? '');
    if (seen.has(name) || !ATTRIBUTES.has(name) || OWN_PART.test(value)) return false;
    if (name === 'xmlns' && value !== XMLNS) return false;
    if (name === 'style' && ACTIVE_STYLE.test(value)) return false;
    seen.add(name);
  }
  return !isRoot || seen.has('xmlns');
}

/** What a reader of XML makes of the value: it must be judged as it is read. */
function unescaped(value: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return value.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (_, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return name ? (named[name] ?? '') : code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
