const DRAWS =
  /^(xmlns|version|baseProfile|viewBox|width|height|x|y|[xy][12]|d[xy]?|c[xy]|r[xy]?|points|transform|fill.*|stroke.*|opacity|id|text-anchor|dominant-baseline|font-.*|style|clip-path|offset|stop-.*|xml:space)$/;

/** Attributes in capital letters of the drawing library's own; style sheets for the mouse; empty helpers. */
const NOT_DRAWN = 'style, script, foreignObject';

/**
 * What the drawing library wrote, as a drawing that other programs read: nothing for the mouse, no style sheet, no mark of
 * the library, with a title for screen readers. Texts stay texts.
 */
export function plainSvg(drawn: string, title: string): string {
  const { documentElement: root, ...page } = parsed(drawn);
  for (const element of root.querySelectorAll(NOT_DRAWN)) element.remove();
  for (const element of [root, ...root.querySelectorAll('*')])
    for (const { name } of [...element.attributes]) if (!DRAWS.test(name)) element.removeAttribute(name);
  root.setAttribute('role', 'img');
  const name = page.create('title');
  name.textContent = title;
  root.prepend(name);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`;
}

function parsed(drawn: string) {
  const page = new DOMParser().parseFromString(drawn, 'image/svg+xml');
  return {
    documentElement: page.documentElement,
    create: (name: string) => page.createElementNS('http://www.w3.org/2000/svg', name),
  };
}
