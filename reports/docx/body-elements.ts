/** An element as docx writes it: its name with its content, which is a list or holds attributes alone. */
export type Element = Readonly<Record<string, unknown>>;

/** Whether it is an element, and not text. */
export function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands in an element of that name. */
export function childrenOf(parent: Element, name: string): readonly unknown[] {
  const content = parent[name];
  return Array.isArray(content) ? content : [];
}

/** The child of a name in an element of a name. */
export function childOf(parent: Element, name: string, child: string): Element | undefined {
  return childrenOf(parent, name).find((one): one is Element => isElement(one) && child in one);
}

/** The value of an element such as `<w:pStyle w:val="…"/>` among others. */
export function valueIn(parent: Element | undefined, name: string, child: string): string | undefined {
  const content = parent && childOf(parent, name, child)?.[child];
  const attributes = isElement(content) ? content._attr : undefined;
  const value = isElement(attributes) ? attributes['w:val'] : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** The id of the style of a paragraph. */
export function styleOf(paragraph: Element): string | undefined {
  return valueIn(childOf(paragraph, 'w:p', 'w:pPr'), 'w:pPr', 'w:pStyle');
}
