/**
 * Numbers for ids in the order in which they come: 0, 1, 2 … The engine's own string map finds them (it knows the
 * hash of each string, which costs more to compute than to look up); a hash of our own orders them.
 */
export class IdTable {
  readonly ids: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** Gives the next number to an id that has none yet. */
  add(id: string): number {
    const number = this.ids.length;
    this.#numbers.set(id, number);
    this.ids.push(id);
    return number;
  }

  /** The number of an id, or -1. */
  find(id: string): number {
    return this.#numbers.get(id) ?? -1;
  }
}
