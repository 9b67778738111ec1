import { goTo } from '../pages/frame.ts';
import { actionPanel, actionRow, showView } from '../pages/plan.ts';
import { appears, button, leaveByKey, type State } from './state.ts';

/** Views, forms and panels of the plan. */
export const PLAN: readonly State[] = [
  {
    name: 'form of a new action with its recommendations',
    show: async (page) => {
      await goTo(page, 'Plan');
      await button(page, 'Add an action').click();
      await appears(page.getByRole('option'));
    },
    leave: async (page) => {
      await leaveByKey(page);
      await leaveByKey(page);
    },
  },
  {
    name: 'an action',
    show: async (page) => {
      await goTo(page, 'Plan');
      await actionRow(page, 'Matching of entries').click();
      await appears(actionPanel(page, 'Matching of entries'));
    },
    leave: async (page) => goTo(page, 'Overview'),
  },
  ...(['Timeline', 'Institutions', 'Terms', 'Money', 'What if', 'Targets'] as const).map(
    (view): State => ({
      name: `plan: ${view}`,
      show: async (page) => {
        await goTo(page, 'Plan');
        await showView(page, view);
      },
    }),
  ),
  {
    name: 'plan: what becomes of the gaps',
    show: async (page) => {
      await goTo(page, 'Plan');
      await showView(page, 'What if');
      await page.getByText(/^Gaps \(/).click();
      await appears(page.getByRole('grid', { name: 'What becomes of the gaps' }));
    },
  },
  {
    name: 'plan: best next steps',
    show: async (page) => {
      await showView(page, 'Next steps');
      await button(page, 'Find the best next steps').click();
      await appears(page.getByRole('list', { name: 'Best next steps' }));
    },
  },
  {
    name: 'plan: what stays open',
    show: async (page) => {
      await page.getByText(/^Stay open \(/).click();
      await appears(page.getByRole('grid', { name: 'Gaps that stay open' }));
    },
  },
  {
    name: 'plan: a goal for many criteria',
    show: async (page) => {
      await showView(page, 'Targets');
      await page.getByRole('grid').getByRole('checkbox').first().check();
      await appears(page.getByRole('form', { name: 'A goal for the selected criteria' }));
    },
  },
];
