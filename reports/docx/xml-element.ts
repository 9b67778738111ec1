import { BuilderElement, type XmlComponent } from 'docx';

/** An element that docx has no class for, with its attributes as they are written. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly XmlComponent[] = [],
): XmlComponent {
  return new BuilderElement<Record<string, string | number>>({
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key, { key, value }] as const),
    ),
    children,
  });
}
