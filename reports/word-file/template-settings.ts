import { splice } from './splice.ts';
import type { WordPackage } from './word-package.ts';
import { attributeOf, childOf, descendants, type XmlElement } from './xml-tree.ts';

const CORE = 'docProps/core.xml';
const APP = 'docProps/app.xml';
const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
/** Settings of a template that would hinder those who work on the report, or lead out of the file. */
const DROPPED = [
  'w:attachedTemplate',
  'w:documentProtection',
  'w:writeProtection',
  'w:updateFields',
  'w:mailMerge',
];

/** What a template says of itself: a picture, and properties such as labels that name who set them. */
const OF_THE_TEMPLATE = /^(?:thumbnail|custom-properties)$/;

/** Makes a filled template a document of its own: title, author, properties and language of the report, nothing of whose it was. */
export function settleTemplate(to: WordPackage, from: WordPackage): void {
  dropSettings(to);
  takeLanguage(to, from);
  const links = to.relationships('');
  const own = links.filter(({ kind }) => OF_THE_TEMPLATE.test(kind));
  to.unrelate('', new Set(own.map(({ id }) => id)));
  for (const { target } of own) if (to.has(target)) to.remove(target);
  const app = links.find(({ kind }) => kind === 'extended-properties')?.target;
  // Its manager and company are those of whoever made the template.
  if (app !== undefined && to.has(app) && from.has(APP)) to.set(app, from.text(APP));
  const core = links.find(({ kind }) => /core-properties$/.test(kind))?.target ?? CORE;
  if (!from.has(CORE)) return;
  if (to.has(core)) to.set(core, from.text(CORE));
  else {
    to.add(core, from.text(CORE), CORE_TYPE);
    to.relateCoreProperties(core);
  }
}

function dropSettings(file: WordPackage): void {
  const path = file.related(file.main, 'settings');
  if (path === undefined || !file.has(path)) return;
  const gone = file.root(path).children.filter(({ name }) => DROPPED.includes(name));
  file.set(
    path,
    splice(
      file.text(path),
      gone.map(({ start, end }) => ({ start, end, text: '' })),
    ),
  );
  const links = file.relationships(path).filter(({ external }) => external);
  file.unrelate(path, new Set(links.map(({ id }) => id)));
}

/** The report's language, so that Word checks its spelling and screen readers pronounce it. */
function takeLanguage(to: WordPackage, from: WordPackage): void {
  const [source, target] = [languageIn(from), languageIn(to)];
  if (!source?.tag || !target) return;
  const { path, defaults, tag } = target;
  const xml = to.text(path);
  const change = tag
    ? { start: tag.start, end: tag.end, text: source.text }
    : { start: defaults.bodyEnd, end: defaults.bodyEnd, text: source.text };
  if (defaults.bodyStart !== defaults.end) to.set(path, splice(xml, [change]));
}

function languageIn(file: WordPackage): {
  readonly path: string;
  readonly defaults: XmlElement;
  readonly tag: XmlElement | undefined;
  readonly text: string;
} | null {
  const path = file.related(file.main, 'styles');
  if (path === undefined) return null;
  const root = file.root(path);
  const defaults = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  if (!defaults) return null;
  const tag = descendants(defaults).find((element) => element.name === 'w:lang');
  const xml = file.text(path);
  return {
    path,
    defaults,
    tag,
    text: tag && attributeOf(xml, tag, 'w:val') ? xml.slice(tag.start, tag.end) : '',
  };
}
