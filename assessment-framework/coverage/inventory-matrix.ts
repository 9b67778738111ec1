import type { Assessment, DataSource, TopicLink } from '../model/assessment.ts';
import type { Framework, Population, Topic } from '../model/framework.ts';
import { recordedVariables } from './recorded-variables.ts';

/** How far an element or a population group is there, best first. */
export type Presence = 'tabulated' | 'recorded' | 'missing';

/** An element that a topic demands, or a population group of whom it speaks, over all sources linked to the topic. */
export interface Demand {
  readonly id: string;
  /** The best that any linked source offers. */
  readonly presence: Presence;
  /** Linked sources that offer exactly this, in the order of the inventory; all linked ones where it is missing. */
  readonly sources: readonly string[];
}

/** Why a source that is not linked to a topic may measure it. */
export interface PossibleSource {
  readonly source: string;
  /** The framework names its type as a main or other source of the topic, or its variables hold all the topic demands. */
  readonly because: 'main' | 'other' | 'variables';
}

/** One topic of the inventory with everything that its sources say of themselves. */
export interface InventoryRow {
  readonly topic: Topic;
  /** Existing sources linked with a share above 0, in the order of the inventory. */
  readonly linked: readonly TopicLink[];
  readonly possible: readonly PossibleSource[];
  readonly elements: readonly Demand[];
  readonly populations: readonly Demand[];
}

/** One source in one topic. */
export interface InventoryCell {
  /** null without a link; a link with share 0 says that the source was looked at and covers nothing. */
  readonly link: TopicLink | null;
  readonly possible: PossibleSource['because'] | null;
}

/** The inventory as a matrix. Cells and presences are looked up, not laid out: there may be 1,000 sources. */
export interface InventoryMatrix {
  readonly rows: readonly InventoryRow[];
  readonly cell: (topic: string, source: string) => InventoryCell;
  /** What the facts of a source say of a variable of the framework. */
  readonly element: (source: string, variable: string) => Presence;
  /** Whether a source tells a population group apart. */
  readonly population: (source: string, group: string) => Presence;
}

type Ground = Pick<Framework, 'variables' | 'topics' | 'populations'>;
type Parts = Pick<Assessment, 'sources' | 'topicLinks'>;

/** Fewest demanded elements at which holding all of them says something of the topic of a source. */
const TELLING_ELEMENTS = 4;

const NOTHING: InventoryCell = { link: null, possible: null };

/**
 * Fills the matrix topic x source x population group x disaggregation from the facts of the sources (B, C.2) and their
 * links to topics. Planned sources hold nothing yet and are left out, as they are from coverage (F.5).
 *
 * An element counts as tabulated or recorded by what the sheet of the source says, a variable of which one of several is
 * enough included. A population group is there when the source has one of the variables that tell it apart; a type that
 * holds nobody else tabulates it with every figure.
 */
export function inventoryMatrix(framework: Ground, { sources, topicLinks }: Parts): InventoryMatrix {
  const existing = sources.filter(({ status }) => status !== 'planned');
  const presences = new Map(existing.map((source) => [source.id, presencesOf(framework, source)]));
  const typeOf = new Map(existing.map(({ id, type }) => [id, type]));
  const groups = new Map(framework.populations.map((group) => [group.id, group]));
  const element = (source: string, variable: string): Presence =>
    presences.get(source)?.get(variable) ?? 'missing';
  const population = (source: string, id: string): Presence =>
    groupPresence(groups.get(id), typeOf.get(source), (variable) => element(source, variable));

  const links = new Map<string, Map<string, TopicLink>>();
  for (const link of topicLinks) {
    if (!typeOf.has(link.source)) continue;
    const ofTopic = links.get(link.topic) ?? new Map<string, TopicLink>();
    links.set(link.topic, ofTopic.set(link.source, link));
  }
  const possible = new Map<string, Map<string, PossibleSource>>();
  const rows = framework.topics.map((topic): InventoryRow => {
    const ofTopic = links.get(topic.id);
    const linked = existing.flatMap(({ id }) => {
      const link = ofTopic?.get(id);
      return link && link.share > 0 ? [link] : [];
    });
    const candidates = existing.flatMap((source): PossibleSource[] => {
      if (ofTopic?.has(source.id)) return [];
      const because = reasonToLink(topic, source, element);
      return because ? [{ source: source.id, because }] : [];
    });
    possible.set(topic.id, new Map(candidates.map((candidate) => [candidate.source, candidate])));
    const ids = linked.map(({ source }) => source);
    return {
      topic,
      linked,
      possible: candidates,
      elements: topic.mandatory.map((id) => demand(id, ids, (source) => element(source, id))),
      populations: topic.populations.map((id) => demand(id, ids, (source) => population(source, id))),
    };
  });
  return {
    rows,
    element,
    population,
    cell: (topic, source) => {
      const link = links.get(topic)?.get(source);
      if (link) return { link, possible: null };
      const because = possible.get(topic)?.get(source)?.because;
      return because ? { link: null, possible: because } : NOTHING;
    },
  };
}

/** What the sheet of a source says of each variable it names. */
function presencesOf(framework: Ground, source: DataSource): ReadonlyMap<string, Presence> {
  const presences = new Map<string, Presence>();
  for (const id of recordedVariables(framework, source.variables)) presences.set(id, 'recorded');
  for (const id of recordedVariables(framework, source.tabulatedBy)) presences.set(id, 'tabulated');
  return presences;
}

const RANK: Readonly<Record<Presence, number>> = { tabulated: 2, recorded: 1, missing: 0 };

function best(presences: readonly Presence[]): Presence {
  if (presences.includes('tabulated')) return 'tabulated';
  return presences.includes('recorded') ? 'recorded' : 'missing';
}

function groupPresence(
  group: Population | undefined,
  type: string | undefined,
  element: (variable: string) => Presence,
): Presence {
  if (!group || type === undefined) return 'missing';
  return group.sourceTypes.includes(type) ? 'tabulated' : best(group.toldApartBy.map(element));
}

function demand(id: string, sources: readonly string[], presenceIn: (source: string) => Presence): Demand {
  const found = sources.map((source) => ({ source, presence: presenceIn(source) }));
  const presence = best(found.map((each) => each.presence));
  return {
    id,
    presence,
    sources: found.filter((each) => RANK[each.presence] === RANK[presence]).map((each) => each.source),
  };
}

function reasonToLink(
  topic: Topic,
  source: DataSource,
  element: (source: string, variable: string) => Presence,
): PossibleSource['because'] | null {
  if (topic.mainSources.includes(source.type)) return 'main';
  if (topic.otherSources.includes(source.type)) return 'other';
  const holdsAll =
    topic.mandatory.length >= TELLING_ELEMENTS &&
    topic.mandatory.every((id) => element(source.id, id) !== 'missing');
  return holdsAll ? 'variables' : null;
}
