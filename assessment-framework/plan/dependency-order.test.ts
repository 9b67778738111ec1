import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dependent, dependencyOrder } from './dependency-order.ts';

const items = (text: string): Dependent[] =>
  text.split(', ').map((each) => {
    const [id = '', ...dependsOn] = each.split(/[<+]/);
    return { id, dependsOn };
  });

describe('dependencyOrder', () => {
  it.each([
    ['a, b, c', 'a b c', []],
    ['a<c, b, c', 'b c a', []],
    ['a<b, b<c, c', 'c b a', []],
    ['a<gone, b', 'a b', []],
    ['a<a, b', 'a b', ['a']],
    ['a<b, b<a, c<a', 'a b c', ['a b']],
    ['d<c, c<b, b<c+a, a', 'c d a b', ['c b']],
  ])('%s', (text, order, cycles) => {
    const sorted = dependencyOrder(items(text));
    expect(sorted.order.join(' ')).toBe(order);
    expect(sorted.cycles.map((cycle) => cycle.join(' '))).toEqual(cycles);
  });

  it('places everything once, after what it needs, unless they wait for each other', () => {
    const id = fc.integer({ min: 0, max: 14 }).map(String);
    const lists = fc.uniqueArray(fc.record({ id, dependsOn: fc.array(id, { maxLength: 3 }) }), {
      selector: (each) => each.id,
    });
    fc.assert(
      fc.property(lists, (list) => {
        const { order, cycles } = dependencyOrder(list);
        expect([...order].sort()).toEqual(list.map((each) => each.id).sort());
        const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
          (list.find((each) => each.id === from)?.dependsOn ?? []).some(
            (next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))),
          );
        for (const { id: own, dependsOn } of list) {
          const cycle = cycles.find((each) => each.includes(own));
          expect(cycle !== undefined).toBe(reaches(own, own));
          for (const needed of dependsOn.filter((other) => order.includes(other))) {
            if (cycle?.includes(needed)) continue;
            expect(order.indexOf(needed)).toBeLessThan(order.indexOf(own));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('takes a chain of 5,000', () => {
    const chain = Array.from({ length: 5_000 }, (_, i) => ({ id: `a${i}`, dependsOn: [`a${i + 1}`] }));
    expect(dependencyOrder(chain).order[0]).toBe('a4999');
  });
});
