/** Where items stand in a work list, by their ids: those at the ends of links by the number of the end. */
export class Places {
  /** The place of the item that an end is, by the end's number; -1 where there is none. */
  readonly ofEnd: Int32Array;
  readonly #endOf: ReadonlyMap<string, number>;
  readonly #others = new Map<string, number>();

  constructor(endOf: ReadonlyMap<string, number>) {
    this.#endOf = endOf;
    this.ofEnd = new Int32Array(endOf.size).fill(-1);
  }

  set(id: string, place: number): void {
    const end = this.#endOf.get(id);
    if (end === undefined) this.#others.set(id, place);
    else this.ofEnd[end] = place;
  }

  get(id: string): number | undefined {
    const end = this.#endOf.get(id);
    if (end === undefined) return this.#others.get(id);
    const place = this.ofEnd[end] as number;
    return place < 0 ? undefined : place;
  }
}
