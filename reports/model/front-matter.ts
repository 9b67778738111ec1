import { teamOrganisations } from '../../assessment-framework/release/release-authors.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportModel, TitlePage } from './report-model.ts';

/** Title of the report: the one entered, else composed from the country and the year of the work. */
export function reportTitle({ t, input }: ReportContext): string {
  const { head } = input.assessment;
  return head.title || t('title.composed', { country: head.country });
}

/** Title page with the facts a reader needs before the first number. */
export function titlePage(context: ReportContext): TitlePage {
  const { t, input, format } = context;
  const { head } = input.assessment;
  return {
    kicker: t('title.kicker'),
    title: reportTitle(context),
    subtitle: head.country,
    facts: [
      {
        label: t('title.period'),
        text: t('title.periodText', {
          start: format.date(head.periodStart),
          end: format.date(head.periodEnd),
        }),
      },
      { label: t('title.referenceDate'), text: format.date(head.referenceDate) },
      { label: t('title.state'), text: t(`title.state.${head.state}`) },
      {
        label: t('title.framework'),
        text: t('title.frameworkText', {
          title: input.texts.framework.title,
          id: input.framework.settings.id,
          version: input.framework.settings.version,
        }),
      },
      { label: t('title.author'), text: input.author },
      { label: t('title.date'), text: format.date(input.generatedAt) },
      ...citation(context),
    ],
    notices: [
      ...(head.practice ? [{ title: t('title.practice.title'), text: t('title.practice') }] : []),
      ...versionNotice(context),
      { title: t('title.views.title'), text: t('title.views') },
      { title: t('title.disclaimer.title'), text: t('title.disclaimer') },
      { title: t('title.reading.title'), text: t('title.reading') },
    ],
  };
}

/** How to quote the report: by the organisations of the team, as publications are, else by who prepared it. */
function citation(context: ReportContext): TitlePage['facts'] {
  const { t, input } = context;
  const author = teamOrganisations(input.assessment, input.language) || input.author;
  if (author === '') return [];
  const text = t('title.citationText', {
    author,
    year: input.generatedAt.slice(0, 4),
    title: reportTitle(context),
    status: t(`title.state.${input.assessment.head.state}`),
  });
  return [{ label: t('title.citation'), text }];
}

/** For whom this version is and what is not in it; nothing for the team itself. */
function versionNotice({ t, input }: ReportContext): TitlePage['notices'] {
  const profile = input.choice?.release ?? 'internal';
  if (profile === 'internal') return [];
  return [{ title: t(`release.version.${profile}`), text: t(`release.note.${profile}`) }];
}

/** What the files say about themselves. */
export function reportProperties(context: ReportContext): ReportModel['properties'] {
  const { t, input } = context;
  return {
    title: reportTitle(context),
    subject: t('properties.subject', { country: input.assessment.head.country }),
    author: input.author,
    company: teamOrganisations(input.assessment, input.language),
    category: t('properties.category'),
    keywords: t('properties.keywords'),
    description: t('properties.description', {
      id: input.framework.settings.id,
      version: input.framework.settings.version,
    }),
    application: t('properties.application', { version: input.appVersion }),
    generatedAt: input.generatedAt,
  };
}

/** Heads, feet and captions with the places that renderers fill. */
export function pageTexts(context: ReportContext) {
  const { t, input } = context;
  const isBrief = context.preset === 'short' || context.preset === 'presentation';
  const places = { number: '{number}', text: '{text}', page: '{page}', pages: '{pages}', letter: '{letter}' };
  return {
    // A report of four pages needs no contents, slides no lists of what is on them.
    contentsTitle: context.preset === 'short' ? '' : t('page.contents'),
    tablesTitle: isBrief ? '' : t('page.tables'),
    figuresTitle: isBrief ? '' : t('page.figures'),
    seeTable: t('see.table', places),
    seeAnnexTable: t('see.annexTable', places),
    seeFigure: t('see.figure', places),
    seeChapter: t('see.chapter', places),
    header: { start: reportTitle(context), end: t(`title.state.${input.assessment.head.state}`) },
    pageTemplate: t('page.of', places),
    footerText: t(input.assessment.head.practice ? 'page.footerPractice' : 'page.footer', {
      framework: input.framework.settings.id,
      version: input.framework.settings.version,
    }),
    tableCaption: t('page.tableCaption', places),
    annexTableCaption: t('page.annexTableCaption', places),
    figureCaption: t('page.figureCaption', places),
    annexTemplate: t('page.annex', places),
  };
}
