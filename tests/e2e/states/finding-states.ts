import { goTo } from '../pages/frame.ts';
import { showAs, showView, toggleCritical } from '../pages/results.ts';
import { partOf, sentencesIn, whyPanel } from '../pages/why.ts';
import { appears, button, leaveByKey, type State } from './state.ts';

/** Panels and views of results and topics. */
export const FINDINGS: readonly State[] = [
  {
    name: 'why a number',
    show: async (page) => {
      await goTo(page, 'Results');
      await button(page, 'Why this number: Data system').click();
      // The sentences, and the name of the index, are in the language of the interface.
      await appears(whyPanel(page, /^(System index|مؤشر النظام)$/));
    },
  },
  {
    name: 'why a number: a dimension',
    show: async (page) => {
      await partOf(page, 'Legal and policy framework').click();
      await appears(whyPanel(page, 'Legal and policy framework'));
    },
  },
  {
    name: 'why a number: an answer',
    show: async (page) => {
      await partOf(page, /^D1[.]01/).click();
      await appears(whyPanel(page, /^D1[.]01/));
    },
  },
  {
    name: 'why a number: evidence, in Arabic',
    show: async (page) => {
      await sentencesIn(page, 'Arabic');
      await partOf(page, /^Statistics Act 2022/).click();
      await appears(whyPanel(page, /^Statistics Act 2022/));
    },
    leave: leaveByKey,
  },
  ...(
    [
      ['Sources', /source/i],
      ['Topics', /topics/i],
      ['Withheld', /no score/i],
      ['Evidence', /Documents support/i],
    ] as const
  ).map(
    ([view, heading]): State => ({
      name: `results: ${view}`,
      show: async (page) => {
        await page.getByRole('main').getByText(view, { exact: true }).first().click();
        await appears(page.getByRole('heading', { level: 2, name: heading }));
      },
    }),
  ),
  {
    name: 'results: how evidence supports the scores, as a chart',
    show: async (page) => {
      await showAs(page, 'Evidence', 'Chart');
      await appears(page.getByRole('img', { name: /What the levels of each dimension and source rest on/ }));
    },
  },
  {
    name: 'files of a chart',
    show: async (page) => {
      await button(page, 'Export the chart: Evidence').click();
      await appears(page.getByRole('menuitem', { name: /PNG/ }));
    },
    leave: leaveByKey,
  },
  {
    name: 'the filter of the results',
    show: async (page) => {
      await page.getByRole('button', { name: 'Filter', exact: true }).click();
      await appears(page.getByRole('combobox', { name: 'Institution' }));
    },
    leave: leaveByKey,
  },
  {
    name: 'results under a filter',
    show: async (page) => {
      await toggleCritical(page);
      await appears(page.getByText(/^Rests on/));
      await showView(page, 'Dimensions');
    },
  },
  {
    name: 'a cell of the topics covered',
    show: async (page) => {
      await goTo(page, 'Topics covered');
      await page
        .getByRole('gridcell', { name: /: \d+$/ })
        .first()
        .click();
      await appears(page.getByRole('complementary'));
    },
  },
];
