import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { indexWhenQuiet } from '../../../electron/shell/when-quiet.ts';
import { anApplication, codeOf, type TestApplication } from './services.ts';

let app: TestApplication;
let id: string;

beforeEach(async () => {
  app = anApplication();
  await app.ask('profile.save', { name: 'Amina', organisation: 'IOM', role: 'assessor' });
  ({ id } = await app.ask('assessments.create', {
    country: 'Auroria',
    periodStart: '2026-03-01',
    periodEnd: '2026-04-30',
    referenceDate: '2026-03-31',
  }));
});
afterEach(() => app.close());

const answer = (justification: string, value: 1 | 2 | 3 = 3) =>
  app.ask('answers.save', {
    assessmentId: id,
    answer: { criterion: 'D1.01', source: null, value, justification },
  });
const find = (text: string) => app.ask('search.find', { assessmentId: id, text });

describe('search.find', () => {
  it('finds what was saved a moment ago, and not what was undone', async () => {
    await answer('The census act of 2019');
    expect(await find('census a')).toEqual({
      hits: [
        {
          kind: 'answers',
          entityId: 'D1.01',
          name: '',
          field: 'justification',
          snippet: [
            { text: 'The ', hit: false },
            { text: 'census', hit: true },
            { text: ' ', hit: false },
            { text: 'act', hit: true },
            { text: ' of 2019', hit: false },
          ],
        },
      ],
      total: 1,
    });

    await app.ask('history.undo', { assessmentId: id });
    expect(await find('census')).toEqual({ hits: [], total: 0 });
    expect((await find('auror')).hits).toMatchObject([{ kind: 'head', entityId: id, name: 'Auroria' }]);
  });

  it('refuses what is too long, and does not find in what is not there', async () => {
    expect(codeOf(await app.dispatch('search.find', { assessmentId: id, text: 'x'.repeat(201) }))).toBe(
      'bad-input',
    );
    expect(codeOf(await app.dispatch('search.find', { assessmentId: id, text: 'x', limit: 0 }))).toBe(
      'bad-input',
    );
    expect(codeOf(await app.dispatch('search.find', { assessmentId: 'none', text: 'x' }))).toBe('not-found');
  });

  it('answers with what it knows while somebody else writes', async () => {
    await answer('Before');
    await find('before');
    const other = new BetterSqlite3(join(app.folder, 'library.sqlite'));
    await answer('After');
    other.exec('BEGIN IMMEDIATE');
    const found = await find('after');
    other.exec('ROLLBACK');
    other.close();

    expect(found.total).toBe(0);
    expect((await find('after')).total).toBe(1);
  });

  it('lets a save pass while a large import is taken in', async () => {
    const records = Array.from({ length: 3_000 }, (_, n) => ({ id: `i${n}`, name: `Ministry ${n}` }));
    await app.ask('records.saveMany', { assessmentId: id, kind: 'institutions', records });
    const order: string[] = [];
    const searching = find('ministry').then(({ total }) => order.push(`found ${total}`));
    await answer('Meanwhile');
    order.push('saved');
    await searching;

    expect(order).toEqual(['saved', 'found 3000']);
  });
});

describe('the index in quiet moments', () => {
  it('catches up when nobody asks, and stops when somebody does', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setImmediate'] });
    try {
      const quiet = indexWhenQuiet(
        () => app.library.search,
        (error) => app.logged.push(error),
      );
      await answer('Something');
      expect(app.library.search.behind()).toEqual([id]);
      await vi.advanceTimersByTimeAsync(1_400);
      quiet.stir();
      await vi.advanceTimersByTimeAsync(1_400);
      expect(app.library.search.behind()).toEqual([id]);
      await vi.advanceTimersByTimeAsync(200);
      expect(app.library.search.behind()).toEqual([]);

      await answer('More');
      quiet.stop();
      quiet.stir();
      await vi.advanceTimersByTimeAsync(10_000);
      expect(app.library.search.behind()).toEqual([id]);
      expect(app.logged).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('history.changes and history.restore', () => {
  it('list the acts and give back an earlier value, as a change of its own', async () => {
    await answer('First', 1);
    await answer('Second', 2);
    const { changes, people, more } = await app.ask('history.changes', { assessmentId: id, limit: 1 });
    expect([people, more]).toEqual([['Amina'], true]);
    const entry = changes[0]!.entries.find(({ field }) => field === 'justification')!;

    await app.ask('history.restore', { assessmentId: id, entry: entry.id, value: 'from' });
    const { answers } = await app.ask('assessments.open', { id });
    expect(answers).toMatchObject([{ justification: 'First', value: 2 }]);
    await app.ask('history.undo', { assessmentId: id });
    expect((await app.ask('assessments.open', { id })).answers).toMatchObject([{ justification: 'Second' }]);
  });

  it('say what is wrong', async () => {
    const code = async (procedure: string, input: object) =>
      codeOf(await app.dispatch(procedure, { assessmentId: id, ...input }));

    expect(await code('history.changes', { since: 'Monday' })).toBe('bad-input');
    expect(await code('history.changes', { limit: 201 })).toBe('bad-input');
    expect(await code('history.restore', { entry: 'x', value: 'between' })).toBe('bad-input');
    expect(await code('history.restore', { entry: 'x', value: 'from' })).toBe('not-found');
    expect(
      codeOf(await app.dispatch('history.restore', { assessmentId: 'none', entry: 'x', value: 'to' })),
    ).toBe('not-found');
    expect(await app.ask('history.changes', { assessmentId: 'none' })).toEqual({
      changes: [],
      people: [],
      more: false,
    });
  });
});
