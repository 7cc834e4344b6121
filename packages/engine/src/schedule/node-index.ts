/** Nodes by item id, over an index of items that is known already: numbering nodes costs no second index. */
export class NodeIndex implements ReadonlyMap<string, number> {
  readonly size: number;
  readonly #ids: readonly string[];
  readonly #items: ReadonlyMap<string, number>;
  readonly #numbers: Int32Array;

  /** `items` has the index of each id in `ids`, and `numbers` the node of each index. */
  constructor(ids: readonly string[], items: ReadonlyMap<string, number>, numbers: Int32Array) {
    this.#ids = ids;
    this.#items = items;
    this.#numbers = numbers;
    this.size = ids.length;
  }

  get(id: string): number | undefined {
    const item = this.#items.get(id);
    return item === undefined ? undefined : this.#numbers[item];
  }

  has(id: string): boolean {
    return this.#items.has(id);
  }

  *entries(): MapIterator<[string, number]> {
    for (const [item, id] of this.#ids.entries()) yield [id, this.#numbers[item] as number];
  }

  *keys(): MapIterator<string> {
    yield* this.#ids;
  }

  *values(): MapIterator<number> {
    for (const [, node] of this.entries()) yield node;
  }

  [Symbol.iterator](): MapIterator<[string, number]> {
    return this.entries();
  }

  forEach(visit: (node: number, id: string, map: ReadonlyMap<string, number>) => void): void {
    for (const [id, node] of this.entries()) visit(node, id, this);
  }
}
