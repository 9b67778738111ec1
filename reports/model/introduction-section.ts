import { CONFIDENCES } from '../../assessment-framework/model/common.ts';
import type { BlockScore } from '../../assessment-framework/scoring/result.ts';
import { composer, see } from './compose.ts';
import { joined, proseList, quoted, textCell } from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, Line, Row } from './report-model.ts';
import { richBlocks } from './report-texts.ts';

const make = composer('introduction');

/** Studies and standards that sentences of this chapter cite, as far as the framework names them. */
const PURPOSE_FROM = ['iom-mp-2011', 'unsd-toolkit'] as const;
const METHOD_FROM = ['un-nqaf', 'oecd-jrc-2008'] as const;

/** Chapter: mandate, objectives, scope, period, team, method and limits (J 1). */
export function introductionSection(context: ReportContext): readonly Block[] {
  const { t, input, format } = context;
  const { head } = input.assessment;
  return [
    make.title(t('introduction.title')),
    make.paragraph('purpose', { text: t('introduction.purpose'), notes: citations(context, PURPOSE_FROM) }),
    make.list(
      'objectives',
      ([1, 2, 3, 4] as const).map((at) => ({ text: t(`introduction.objective.${at}`) })),
    ),
    make.heading(2, t('introduction.scope')),
    ...scopeBlocks(context),
    make.paragraph(
      'period',
      t('introduction.period', {
        start: format.date(head.periodStart),
        end: format.date(head.periodEnd),
        reference: format.date(head.referenceDate),
      }),
    ),
    ...teamBlocks(context),
    make.heading(2, t('introduction.method')),
    make.paragraph(
      'method',
      see(
        {
          text: t('about.method', {
            framework: input.texts.framework.title,
            version: input.framework.settings.version,
          }),
          notes: citations(context, METHOD_FROM),
        },
        'annex-method:title',
      ),
    ),
    make.paragraph('evidence', evidenceSentence(context)),
    make.heading(2, t('introduction.limits')),
    make.paragraph('limits', see(limitsSentence(context), 'introduction:states')),
    statesTable(context),
    make.paragraph('trust', see(t('introduction.confidence'), 'introduction:confidence')),
    confidenceTable(context),
    ...notMet(context),
    make.heading(2, t('introduction.words')),
    make.paragraph('words', t('introduction.wordsIntro')),
    make.list('missing', missingWords(context)),
  ];
}

/** Citations of the framework as one footnote; none where it names none of them. */
export function citations(context: ReportContext, ids: readonly string[]): readonly string[] {
  const found = ids.flatMap((id) => context.input.framework.references.filter((one) => one.id === id));
  const texts = found.map(({ citation, url = '' }) => joined(context, [citation, url]));
  return texts.length === 0 ? [] : [joined(context, texts)];
}

function scopeBlocks(context: ReportContext): readonly Block[] {
  const { t, input } = context;
  const written = richBlocks(input.assessment.head.scope);
  return written.length > 0 ? written : [make.paragraph('no-scope', t('about.noScope'))];
}

/** The team by organisation and role; names of persons stand nowhere. */
function teamBlocks(context: ReportContext): readonly Block[] {
  const { t, input } = context;
  const groups = new Map<
    string,
    { organisation: string; role: 'assessor' | 'reviewer' | 'coordinator'; count: number }
  >();
  for (const { organisation, role } of input.assessment.people) {
    const key = `${role} ${organisation}`;
    const group = groups.get(key) ?? { organisation, role, count: 0 };
    groups.set(key, { ...group, count: group.count + 1 });
  }
  if (groups.size === 0) return [make.paragraph('no-team', t('introduction.noTeam'))];
  const lines = [...groups.values()]
    .toSorted(
      (a, b) => a.role.localeCompare(b.role, 'en') || a.organisation.localeCompare(b.organisation, 'en'),
    )
    .map(
      ({ organisation, role, count }): Line => ({
        lead: t('format.leadOf', { text: organisation || t('introduction.noOrganisation') }),
        text: t(`introduction.role.${role}`, { count }),
      }),
    );
  return [make.heading(2, t('introduction.team')), make.list('team', lines)];
}

function evidenceSentence({ t, input, release, format }: ReportContext): string {
  const { evidence } = input.assessment;
  if (!release.evidence) return t('introduction.evidence.leftOut');
  const of = (kind: 'file' | 'link' | 'interview') => evidence.filter((item) => item.kind === kind).length;
  return t('introduction.evidence', {
    count: evidence.length,
    documents: format.integer(of('file') + of('link')),
    interviews: format.integer(of('interview')),
  });
}

const blocksOf = ({ input }: ReportContext): readonly BlockScore[] => [
  ...input.scores.dimensions,
  ...input.scores.sources,
];

function sum(blocks: readonly BlockScore[], pick: (counts: BlockScore['counts']) => number): number {
  return blocks.reduce((total, { counts }) => total + pick(counts), 0);
}

/** The share of what nobody could find out, in a sentence. */
function limitsSentence(context: ReportContext): string {
  const { t, format } = context;
  const blocks = blocksOf(context);
  const total = sum(blocks, (counts) => counts.total);
  if (total === 0) return t('introduction.nothingAsked');
  const share = (count: number) => format.percent(count / total);
  return t('introduction.limitsText', {
    total: format.integer(total),
    notKnown: format.integer(sum(blocks, (counts) => counts.notKnown)),
    notKnownShare: share(sum(blocks, (counts) => counts.notKnown)),
    blank: format.integer(sum(blocks, (counts) => counts.blank)),
    blankShare: share(sum(blocks, (counts) => counts.blank)),
  });
}

function statesTable(context: ReportContext): Block {
  const { t, input, format } = context;
  const row = (label: string, blocks: readonly BlockScore[]): Row => ({
    cells: [
      textCell(label),
      ...[
        sum(blocks, ({ total }) => total),
        sum(blocks, ({ known }) => known),
        sum(blocks, ({ notApplicable }) => notApplicable),
        sum(blocks, ({ notKnown }) => notKnown),
        sum(blocks, ({ blank }) => blank),
      ].map((value) => textCell(format.integer(value), { align: 'end' })),
    ],
  });
  return {
    kind: 'table',
    id: make.id('states'),
    caption: t('about.completenessCaption'),
    columns: [
      { label: t('about.column.part'), share: 34 },
      { label: t('about.column.criteria'), share: 13, align: 'end' },
      { label: t('value.answered'), share: 13, align: 'end' },
      { label: t('value.na'), share: 13, align: 'end' },
      { label: t('value.nk'), share: 13, align: 'end' },
      { label: t('value.blank'), share: 14, align: 'end' },
    ],
    rows: [
      row(t('about.systemChecklist'), input.scores.dimensions),
      row(t('about.sourceChecklists', { count: input.scores.sources.length }), input.scores.sources),
    ],
    note: t('about.completenessNote'),
  };
}

/** How well the known answers are backed, by checklist. */
function confidenceTable(context: ReportContext): Block {
  const { t, input, format } = context;
  const row = (label: string, blocks: readonly BlockScore[]): Row => {
    const known = blocks.flatMap(({ terms }) => terms.filter(({ value }) => typeof value === 'number'));
    return {
      cells: [
        textCell(label),
        ...[...CONFIDENCES].reverse().map((confidence) => {
          const count = known.filter((term) => term.confidence === confidence).length;
          return textCell(
            known.length === 0
              ? t('value.blankChip')
              : t('introduction.countAndShare', {
                  count: format.integer(count),
                  share: format.percent(count / known.length),
                }),
            { align: 'end' },
          );
        }),
      ],
    };
  };
  return {
    kind: 'table',
    id: make.id('confidence'),
    caption: t('introduction.confidenceCaption'),
    columns: [
      { label: t('about.column.part'), share: 34 },
      ...[...CONFIDENCES].reverse().map((id) => ({
        label: t(`confidence.${id}`),
        share: 22,
        align: 'end' as const,
      })),
    ],
    rows: [
      row(t('about.systemChecklist'), input.scores.dimensions),
      row(t('about.sourceChecklists', { count: input.scores.sources.length }), input.scores.sources),
    ],
  };
}

/** Institutions of the inventory with which no meeting is recorded: said only where meetings are recorded at all. */
function notMet(context: ReportContext): readonly Block[] {
  const { t, input, release } = context;
  const met = new Set(input.assessment.evidence.flatMap(({ interview }) => interview?.institution ?? []));
  if (!release.evidence || met.size === 0) return [];
  const others = input.assessment.institutions
    .filter(({ id }) => !met.has(id))
    .toSorted((a, b) => a.order - b.order);
  return others.length === 0
    ? []
    : [
        make.paragraph(
          'not-met',
          t('introduction.notMet', {
            count: others.length,
            institutions: proseList(
              context,
              others.map(({ name }) => name),
              12,
            ),
          }),
        ),
      ];
}

/** The five words that a reader must tell apart (J, writing rules). */
function missingWords(context: ReportContext): readonly Line[] {
  const { t } = context;
  return (['not-collected', 'not-shared', 'not-published', 'not-applicable', 'not-known'] as const).map(
    (state) => ({
      lead: t('format.leadOf', { text: quoted(context, t(`figures.${state}`)) }),
      text: t(`figures.${state}.meaning`),
    }),
  );
}
