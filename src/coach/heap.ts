/** A queue that gives back the item of least rank first, and of equal ranks the one put in first. */
export class Heap<T> {
  #items: { item: T; rank: number; order: number }[] = [];
  #order = 0;
  #rankOf: (item: T) => number;

  constructor(rankOf: (item: T) => number) {
    this.#rankOf = rankOf;
  }

  /** Puts an item in. */
  push(item: T): void {
    const items = this.#items;
    items.push({ item, rank: this.#rankOf(item), order: this.#order++ });
    let index = items.length - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#before(index, parent)) return;
      this.#swap(index, parent);
      index = parent;
    }
  }

  /** Takes the first item out; `undefined` when there is none. */
  pop(): T | undefined {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (!first || !last) return undefined;
    if (items.length === 0) return first.item;
    items[0] = last;
    let index = 0;
    for (;;) {
      const left = 2 * index + 1;
      const right = left + 1;
      let least = index;
      if (left < items.length && this.#before(left, least)) least = left;
      if (right < items.length && this.#before(right, least)) least = right;
      if (least === index) return first.item;
      this.#swap(index, least);
      index = least;
    }
  }

  #before(a: number, b: number): boolean {
    const one = this.#items[a]!;
    const other = this.#items[b]!;
    return one.rank < other.rank || (one.rank === other.rank && one.order < other.order);
  }

  #swap(a: number, b: number): void {
    const item = this.#items[a]!;
    this.#items[a] = this.#items[b]!;
    this.#items[b] = item;
  }
}
