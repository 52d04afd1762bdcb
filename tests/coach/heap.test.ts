import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Heap } from '../../src/coach/heap.ts';

const drain = <T>(heap: Heap<T>) => {
  const items: T[] = [];
  for (let item = heap.pop(); item !== undefined; item = heap.pop()) items.push(item);
  return items;
};

describe('a heap', () => {
  it('gives nothing when it is empty', () => {
    const heap = new Heap<number>((item) => item);
    expect(heap.pop()).toBeUndefined();
    heap.push(1);
    expect([heap.pop(), heap.pop()]).toEqual([1, undefined]);
  });

  it('gives the least rank first, and of equal ranks the one put in first', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 })), (ranks) => {
        const heap = new Heap<{ rank: number; order: number }>(({ rank }) => rank);
        const items = ranks.map((rank, order) => ({ rank, order }));
        items.forEach((item) => heap.push(item));
        expect(drain(heap)).toEqual(
          [...items].sort((a, b) => a.rank - b.rank || a.order - b.order),
        );
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('keeps its order while items come and go', () => {
    const heap = new Heap<number>((item) => item);
    [5, 3, 8].forEach((item) => heap.push(item));
    expect(heap.pop()).toBe(3);
    [1, 6].forEach((item) => heap.push(item));
    expect(drain(heap)).toEqual([1, 5, 6, 8]);
  });
});
