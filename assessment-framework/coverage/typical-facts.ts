import type { DataSource, Institution } from '../model/assessment.ts';
import type { SourceType } from '../model/framework.ts';
import type { SourceTypeText } from '../model/framework-texts.ts';

/** Facts that a type of source may suggest. */
export type TypicalFacts = Partial<
  Pick<
    DataSource,
    | 'custodian'
    | 'unit'
    | 'frequency'
    | 'variables'
    | 'purpose'
    | 'population'
    | 'exclusions'
    | 'geography'
    | 'identifier'
  >
>;

const TEXTS = ['purpose', 'population', 'exclusions', 'geography', 'identifier'] as const;

/**
 * What sources of this type usually look like (C.1), only for facts that nobody has entered. Suggestions to confirm: they
 * are computed for the screen and are part of no record.
 *
 * The custodian is the first institution that fills a lead role of the type, likeliest role first; none when no
 * institution does.
 */
export function typicalFacts(
  source: DataSource,
  type: SourceType | undefined,
  {
    texts,
    institutions,
  }: {
    readonly texts: SourceTypeText | undefined;
    readonly institutions: readonly Pick<Institution, 'id' | 'roles'>[];
  },
): TypicalFacts {
  const typical = type?.typical;
  const found: TypicalFacts = {};
  if (typical?.unit && source.unit === 'unknown') found.unit = typical.unit;
  if (typical?.frequency && source.frequency === 'unknown') found.frequency = typical.frequency;
  if (typical && typical.variables.length > 0 && source.variables.length === 0)
    found.variables = [...typical.variables];
  if (source.custodian === null) {
    const custodian = typical?.custodians
      .map((role) => institutions.find(({ roles }) => roles.includes(role)))
      .find((institution) => institution !== undefined);
    if (custodian) found.custodian = custodian.id;
  }
  for (const name of TEXTS) {
    const text = texts?.typical?.[name];
    if (text && source[name].trim() === '') found[name] = text;
  }
  return found;
}
