import { Assessment } from '../../assessment-framework/model/assessment.ts';
import { type FieldRules, HEAD_RULES, RECORD_RULES } from '../../assessment-framework/release/field-rules.ts';

/** An invented person with words that stand nowhere else. */
export interface PlantedPerson {
  readonly given: string;
  readonly surname: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

const GIVEN = [
  'Zöhra',
  'Ñulio',
  'Bjørgny',
  'Quentessa',
  'Xavrian',
  'Łumira',
  'Jędrych',
  'Ötzania',
  'Yvaine',
  'Čestmila',
];
const BEGIN = ['Vark', 'Ostr', 'Quill', 'Zemb', 'Thal'];
const END = ['ovíč', 'anděl', 'meÿer', 'ström', 'eñez', 'ołek', "o'brack", '-lagoux', 'ibşen', 'uharte'];
const PHONES = [
  (n: string) => `+999 20 7${n.slice(0, 2)} ${n.slice(2)}7`,
  (n: string) => `(022) 555-${n}`,
  (n: string) => `00999 22 3${n.slice(0, 2)} ${n.slice(2)} 11`,
  (n: string) => `079 81${n.slice(0, 1)} ${n.slice(1)} 5`,
  (n: string) => `tel. 66.${n.slice(0, 2)}.${n.slice(2)}.91.27`,
];

/** Fifty invented persons, each with an e-mail address and a telephone number. */
export const PLANTED: readonly PlantedPerson[] = Array.from({ length: 50 }, (_, index) => {
  const given = GIVEN[index % 10]!;
  const surname = `${BEGIN[Math.floor(index / 10)]!}${END[index % 10]!}`;
  const handle = `u${index}.${surname.replace(/[^a-z]/gi, '')}`;
  return {
    given,
    surname,
    name: `${given} ${surname}`,
    email: `${handle}@mail${index}.example`,
    phone: PHONES[index % 5]!(String(4000 + 37 * index)),
  };
});

const at = '2026-03-02T09:30:00.000Z';

/** Ways in which people are mentioned. */
const MENTIONS: readonly ((person: PlantedPerson) => string)[] = [
  ({ name, email, phone }) => `Seen by ${name} (${email}, ${phone}).`,
  ({ given, surname, phone }) => `${surname.toUpperCase()}, ${given} said so; ${phone}`,
  ({ given, surname, email }) => `Mail of ${given.charAt(0)}. ${surname}: <${email}>`,
  ({ name, email }) => `**${name}** wrote *${email}*`,
  ({ surname, phone }) => `Mr ${surname}'s office, ${phone}`,
];
/** In what a body is called, a surname alone is the body's own. */
const WHOLE = [0, 1, 3];

/**
 * The assessment with the fifty persons as team, contacts, interviewed, authors and in the history, and a mention of one of
 * them in every field that holds words.
 */
export function withPlantedPeople(assessment: Assessment): Assessment {
  let next = 0;
  const mention = (text: string, limit: number, isBody: boolean): string => {
    const number = next++;
    // Each person in every form, sooner or later.
    const turn = number + Math.floor(number / PLANTED.length);
    const form = isBody ? WHOLE[turn % WHOLE.length]! : turn % MENTIONS.length;
    const sentence = MENTIONS[form]!(PLANTED[number % PLANTED.length]!);
    const rest = limit - sentence.length - 1;
    if (rest < 0) return text;
    return text === '' ? sentence : `${text.slice(0, rest)} ${sentence}`;
  };
  const planted = <T extends object>(record: T, rules: FieldRules): T =>
    Object.fromEntries(
      Object.entries(record).map(([field, value]: [string, unknown]) => {
        const rule = rules[field];
        if (rule?.kind === 'text' && typeof value === 'string')
          return [field, rule.limit < 100 ? value : mention(value, rule.limit, rule.isBody === true)];
        if (rule?.kind === 'facts') return [field, mention(String(value), 8_000, false)];
        if (rule?.kind !== 'group' || value === null || typeof value !== 'object') return [field, value];
        const inner = (item: object) => planted(item, rule.fields);
        return [field, Array.isArray(value) ? (value as object[]).map(inner) : inner(value)];
      }),
    ) as T;

  const peopled = withIdentities(assessment);
  const lists = Object.entries(RECORD_RULES).map(([kind, rules]) => [
    kind,
    peopled[kind as keyof typeof RECORD_RULES].map((record) => planted(record, rules)),
  ]);
  return Assessment.parse({
    ...peopled,
    head: planted(peopled.head, HEAD_RULES),
    ...Object.fromEntries(lists),
  });
}

function withIdentities(assessment: Assessment): Assessment {
  const [team, contacts, interviewed, authors, past] = [0, 10, 20, 30, 40].map((from) =>
    PLANTED.slice(from, from + 10),
  ) as [PlantedPerson[], PlantedPerson[], PlantedPerson[], PlantedPerson[], PlantedPerson[]];
  const [first, ...institutions] = assessment.institutions;
  const by = (index: number) => authors[index % 10]!.name;
  return {
    ...assessment,
    people: [
      ...assessment.people,
      ...team.map(({ name }, index) => ({
        id: `planted-${index}`,
        name,
        // Some work in their own name.
        organisation: ['Institute of Statistics', '', name][index % 3]!,
        role: (['assessor', 'reviewer', 'coordinator'] as const)[index % 3]!,
      })),
    ],
    institutions: [
      {
        ...first!,
        contacts: [
          ...first!.contacts,
          ...contacts.map(({ name, email, phone, surname }, index) => ({
            ...{ id: `c-${surname.replace(/[^a-z]/gi, '')}`, name, email, phone },
            ...{ position: 'Head', focalPoint: index % 2 === 0, consentToPublish: index % 3 === 0 },
          })),
        ],
      },
      ...institutions,
    ],
    answers: assessment.answers.map((answer, index) => ({
      ...answer,
      answeredBy: by(index),
      answeredAt: at,
    })),
    evidence: [
      ...assessment.evidence,
      ...interviewed.map(({ name }, index) => ({
        ...{ id: `talk-${index}`, kind: 'interview' as const, title: `Talk with ${name}` },
        ...{ strength: 'heard' as const, url: '', date: null, describesFrom: null, describesTo: null },
        ...{ staleOn: null, note: '' },
        file: { name: `${name}.pdf`, sha256: 'a'.repeat(64), size: 3, mediaType: 'application/pdf' },
        interview: {
          function: 'Head',
          institution: null,
          place: '',
          consent: index % 2 === 0,
          personName: name,
        },
      })),
    ],
    reviews: [
      ...assessment.reviews,
      ...authors.slice(0, 2).map(({ name }, index) => ({
        ...{ id: `planted-${index}`, criterion: assessment.answers[0]!.criterion },
        ...{ source: assessment.answers[0]!.source, reviewer: 'planted-1', verdict: 'disagree' as const },
        ...{ proposedValue: 4 as const, comment: 'We disagree.', at },
        resolution: {
          outcome: index === 0 ? ('reservation' as const) : ('rejected' as const),
          ...{ text: 'Noted.', by: name, at },
        },
      })),
    ],
    history: [
      ...assessment.history,
      ...past.map(({ name, phone }, index) => ({
        ...{ id: `planted-${index}`, change: 'planted', at, by: index < 5 ? name : 'Somebody' },
        ...{ entity: 'institutions', entityId: first!.id, field: 'contacts', from: [] },
        to: index < 5 ? null : [{ name, phone }],
      })),
    ],
  };
}
