import type { IdTable } from "./id-table.ts";

/** Nodes by item id, over the table of items that is there already: numbering nodes costs no second one. */
export class NodeIndex implements ReadonlyMap<string, number> {
  readonly size: number;
  readonly #table: IdTable;
  readonly #numbers: Int32Array;
  readonly #order: Int32Array;

  /** `numbers` has the node of each item of the table, `order` the items in an order that ids alone decide. */
  constructor(table: IdTable, numbers: Int32Array, order: Int32Array) {
    this.#table = table;
    this.#numbers = numbers;
    this.#order = order;
    this.size = table.ids.length;
  }

  get(id: string): number | undefined {
    const item = this.#table.find(id);
    return item < 0 ? undefined : this.#numbers[item];
  }

  has(id: string): boolean {
    return this.#table.find(id) >= 0;
  }

  *entries(): MapIterator<[string, number]> {
    for (const item of this.#order) {
      // Gates stand in the order as well, behind all items.
      if (item < this.size) yield [this.#table.ids[item] as string, this.#numbers[item] as number];
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
