import { createKeeper } from "../memory/create-keeper.ts";
import { describeSchedule } from "./describe-schedule.ts";
import { isSameSchedule } from "./is-same-schedule.ts";
import { isDated } from "./read-work.ts";
import type { ScheduleFigures } from "./schedule-figures.ts";
import type { ScheduleView } from "./schedule-view.ts";

const keepFigures = createKeeper(isSameSchedule);

/** Schedule figures by item id, each made when it is first asked for; goes over items in the network's order. */
export class FiguresByItem implements ReadonlyMap<string, ScheduleFigures> {
  readonly size: number;
  readonly #view: ScheduleView;
  readonly #made = new Map<string, ScheduleFigures>();
  readonly #ids: readonly string[];

  constructor(view: ScheduleView) {
    const { ids, indexOf, dated } = view.network;
    this.#view = view;
    this.#ids =
      view.network.planStart === null
        ? []
        : ids.filter((id, node) => dated[node] === 1 && indexOf.get(id) === node);
    this.size = this.#ids.length;
  }

  get(id: string): ScheduleFigures | undefined {
    const known = this.#made.get(id);
    if (known) return known;
    const { network, plan } = this.#view;
    const node = network.indexOf.get(id);
    const item = plan.items.get(id);
    if (node === undefined || !item || !isDated(item) || !this.has(id)) return undefined;
    const figures = keepFigures(item, Object.freeze(describeSchedule(this.#view, item, node)));
    this.#made.set(id, figures);
    return figures;
  }

  has(id: string): boolean {
    const { indexOf, dated, planStart } = this.#view.network;
    const node = indexOf.get(id);
    return node !== undefined && planStart !== null && dated[node] === 1;
  }

  *entries(): MapIterator<[string, ScheduleFigures]> {
    for (const id of this.#ids) {
      const figures = this.get(id);
      if (figures) yield [id, figures];
    }
  }

  *keys(): MapIterator<string> {
    yield* this.#ids;
  }

  *values(): MapIterator<ScheduleFigures> {
    for (const [, figures] of this.entries()) yield figures;
  }

  [Symbol.iterator](): MapIterator<[string, ScheduleFigures]> {
    return this.entries();
  }

  forEach(
    visit: (figures: ScheduleFigures, id: string, map: ReadonlyMap<string, ScheduleFigures>) => void,
  ): void {
    for (const [id, figures] of this.entries()) visit(figures, id, this);
  }
}
