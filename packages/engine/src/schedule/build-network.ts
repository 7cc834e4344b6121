import type { WorkCalendar } from "../calendar/work-calendar.ts";
import type { Plan } from "../plan.ts";
import { addLink, createLinkList, type LinkList } from "./collect-links.ts";
import { type Expansion, expandNesting } from "./expand-nesting.ts";
import { findCircles, sortCircles } from "./find-circles.ts";
import { findDated } from "./find-dated.ts";
import { findMornings } from "./find-mornings.ts";
import { findNesting } from "./find-nesting.ts";
import { indexLinks } from "./link-index.ts";
import { GATE, type Network, PARENT, WORK } from "./network.ts";
import { NodeIndex } from "./node-index.ts";
import { orderIds } from "./order-ids.ts";
import { placeLinks, placeNestings } from "./place-links.ts";
import { readAllWork } from "./remember-work.ts";
import { findLevels, numberByLevel } from "./sort-levels.ts";
import { type LinkArrays, sortLinks } from "./sort-links.ts";
import { planStartOf, type WorkList } from "./work-list.ts";

/**
 * Lays the dated items of a plan and their dependencies into flat arrays. Links that go round in a circle are
 * reported and left out, as are those whose ends are missing; nesting becomes links of its own. The numbers
 * of the nodes depend on ids and links only, never on the order of the records.
 */
export function buildNetwork(plan: Plan): Network {
  const index = indexLinks(plan.links);
  const work = readAllWork(plan, index);
  const drawn = placeLinks(index.dependencies, work.places);
  const nesting = findNesting(work.ids, placeNestings(index.nestings, work.places));
  let dated = findDated(work, nesting.parents, drawn);
  let things = expand(work, nesting.parents, nesting.hasParents, dated, drawn);
  let levels = findLevels(things.owner.length, things.links);
  let circles: readonly (readonly string[])[] = [];
  if (levels.reached < things.owner.length) {
    circles = findCircles(things.owner.length, things.links, things.links.ids);
    const rest = withoutLinks(drawn, new Set(circles.flat()));
    dated = findDated(work, nesting.parents, rest);
    things = expand(work, nesting.parents, nesting.hasParents, dated, rest);
    levels = findLevels(things.owner.length, things.links);
  }
  const order = orderThings(work, things);
  const numbers = numberByLevel(levels.levels, order);
  const cycles = sortCircles([...nesting.cycles, ...circles]);
  return assemble(work, nesting.parents, dated, things, order, numbers, cycles);
}

function expand(
  work: WorkList,
  parents: Int32Array,
  hasParents: boolean,
  dated: Uint8Array,
  links: LinkList,
): Expansion {
  if (hasParents) return expandNesting(work, parents, dated, links);
  const owner = new Int32Array(work.ids.length);
  for (let i = 0; i < owner.length; i++) owner[i] = i;
  return { owner, role: work.role, calendarOf: work.calendarOf, links };
}

function withoutLinks(links: LinkList, ids: ReadonlySet<string>): LinkList {
  const rest = createLinkList(links.count);
  for (let k = 0; k < links.count; k++) {
    const id = links.ids[k] as string;
    if (ids.has(id)) continue;
    const [from, to, type] = [links.from[k] as number, links.to[k] as number, links.type[k] as number];
    addLink(rest, id, from, to, type, links.lag[k] as number, links.unit[k] as number);
  }
  return rest;
}

/** All things in an order that only ids decide; the gates of a parent follow it. */
function orderThings(work: WorkList, things: Expansion): Int32Array {
  const items = orderIds(work.ids);
  const size = things.owner.length;
  if (size === items.length) return items;
  const gates = new Map<number, number[]>();
  for (let thing = items.length; thing < size; thing++) {
    const owner = things.owner[thing] as number;
    const found = gates.get(owner) ?? [];
    found.push(thing);
    // Both kinds of gate may have been opened in either order.
    found.sort((a, b) => (things.role[a] as number) - (things.role[b] as number));
    gates.set(owner, found);
  }
  const order: number[] = [];
  for (const item of items) order.push(item, ...(gates.get(item) ?? []));
  return Int32Array.from(order);
}

function assemble(
  work: WorkList,
  parents: Int32Array,
  datedItems: Uint8Array,
  things: Expansion,
  order: Int32Array,
  numbers: Int32Array,
  cycles: readonly (readonly string[])[],
): Network {
  const size = numbers.length;
  const ids = new Array<string>(size);
  const floats = () => new Float64Array(size);
  const bytes = () => new Uint8Array(size);
  const calendarOf = new Uint16Array(size);
  const [duration, left, minStart, minFinish] = [floats(), floats(), floats(), floats()];
  const [maxStart, maxFinish, fixedStart] = [floats(), floats(), floats()];
  const [role, dated, asLate, isParent] = [bytes(), bytes(), bytes(), bytes()];
  const parent = new Int32Array(size);
  const parentNodes: number[] = [];
  let hasLate = false;
  const { planAt, statusAt } = findFloors(work);
  for (let thing = 0; thing < size; thing++) {
    const node = numbers[thing] as number;
    const item = things.owner[thing] as number;
    const kind = things.role[thing] as number;
    const calendar = things.calendarOf[thing] as number;
    ids[node] = work.ids[item] as string;
    calendarOf[node] = calendar;
    role[node] = kind;
    dated[node] = datedItems[item] as number;
    const isWork = kind < PARENT;
    const up = kind < GATE ? (parents[item] as number) : -1;
    parent[node] = up < 0 ? -1 : (numbers[up] as number);
    isParent[node] = isWork ? 0 : 1;
    duration[node] = isWork ? (work.duration[item] as number) : 0;
    left[node] = isWork ? (work.left[item] as number) : 1;
    minFinish[node] = isWork ? (work.minFinish[item] as number) : Number.NEGATIVE_INFINITY;
    fixedStart[node] = isWork ? (work.fixedStart[item] as number) : Number.NaN;
    maxStart[node] = kind < GATE ? (work.maxStart[item] as number) : Number.POSITIVE_INFINITY;
    maxFinish[node] = kind < GATE ? (work.maxFinish[item] as number) : Number.POSITIVE_INFINITY;
    let floor = planAt[calendar] as number;
    if (isWork && work.waits[item] === 1) floor = Math.max(floor, statusAt[calendar] as number);
    if (isWork) floor = Math.max(floor, work.minStart[item] as number);
    if (kind === GATE) {
      floor = Math.max(floor, work.minStart[item] as number);
      if ((work.fixedStart[item] as number) > floor) floor = work.fixedStart[item] as number;
    }
    minStart[node] = floor;
    if (kind === PARENT) parentNodes.push(node);
    if (isWork && work.asLate[item] === 1 && kind === WORK) {
      asLate[node] = 1;
      hasLate = true;
    }
  }
  const links: LinkArrays = sortLinks(things.links, numbers, calendarOf);
  const nodesOfParents = Int32Array.from(parentNodes).sort();
  return {
    ids,
    indexOf: new NodeIndex(work, numbers, order),
    calendars: work.calendars,
    calendarOf,
    role,
    dated,
    left,
    planStart: planStartOf(work),
    statusDay: work.statusDay,
    hasLate,
    parents: nodesOfParents,
    duration,
    minStart,
    minFinish,
    maxStart,
    maxFinish,
    fixedStart,
    morning: findMornings({ role, minStart, fixedStart, parents: nodesOfParents, ...links }),
    asLate,
    parent,
    isParent,
    ...links,
    cycles,
  };
}

/** The start of the plan and the status date as positions on each calendar. */
function findFloors(work: WorkList): { planAt: readonly number[]; statusAt: readonly number[] } {
  const planStart = planStartOf(work);
  const { statusDay } = work;
  const at = (day: number | null, otherwise: number) => (calendar: WorkCalendar) =>
    day === null ? otherwise : calendar.toWork(day);
  return {
    planAt: work.calendars.map(at(planStart, 0)),
    statusAt: work.calendars.map(at(statusDay, Number.NEGATIVE_INFINITY)),
  };
}
