import type { WorkList } from "./work-list.ts";

/** Nodes by item id, over the places of items that are there already: numbering nodes costs no second map. */
export class NodeIndex implements ReadonlyMap<string, number> {
  readonly size: number;
  readonly #items: Pick<WorkList, "ids" | "places">;
  readonly #numbers: Int32Array;
  readonly #order: Int32Array;

  /** `numbers` has the node of each item of the list, `order` the items in an order that ids alone decide. */
  constructor(items: Pick<WorkList, "ids" | "places">, numbers: Int32Array, order: Int32Array) {
    this.#items = items;
    this.#numbers = numbers;
    this.#order = order;
    this.size = items.ids.length;
  }

  get(id: string): number | undefined {
    const item = this.#items.places.get(id);
    return item === undefined ? undefined : this.#numbers[item];
  }

  has(id: string): boolean {
    return this.#items.places.get(id) !== undefined;
  }

  *entries(): MapIterator<[string, number]> {
    for (const item of this.#order) {
      // Gates stand in the order as well, behind all items.
      if (item < this.size) yield [this.#items.ids[item] as string, this.#numbers[item] as number];
    }
  }

  *keys(): MapIterator<string> {
    for (const [id] of this.entries()) yield id;
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
