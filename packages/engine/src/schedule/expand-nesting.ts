import { createWorkCalendar } from "../calendar/create-work-calendar.ts";
import { addLink, createLinkList, type LinkList, WORKING } from "./collect-links.ts";
import { FF, FINISH_GATE, FS, GATE, PARENT, SS } from "./network.ts";
import type { WorkList } from "./work-list.ts";

/** The things a network is made of, and the links between them, before they are sorted. */
export interface Expansion {
  /** For each thing the index of its item. The first ones are the items themselves. */
  readonly owner: ArrayLike<number>;
  readonly role: ArrayLike<number>;
  readonly calendarOf: ArrayLike<number>;
  readonly links: LinkList;
}

const MIXED = -2;
const UNKNOWN = -1;

/**
 * Turns nesting into links. A parent lies around its children: a link from each of them to it. What binds the
 * parent from outside, its own earliest date or a link, binds each child: such a parent gets a gate for
 * starts (FS, SS) and one for finishes (FF, SF), with links from the gate to all that is inside.
 */
export function expandNesting(
  work: WorkList,
  parents: Int32Array,
  dated: Uint8Array,
  drawn: LinkList,
): Expansion {
  const size = work.ids.length;
  const isParent = new Uint8Array(size);
  for (const parent of parents) if (parent >= 0) isParent[parent] = 1;
  const owner: number[] = [];
  const role: number[] = [];
  const calendarOf: number[] = [];
  for (let i = 0; i < size; i++) {
    owner.push(i);
    role.push(isParent[i] === 1 ? PARENT : (work.role[i] as number));
    calendarOf.push(work.calendarOf[i] as number);
  }
  findParentCalendars(work, parents, isParent, calendarOf);

  const gates = new Int32Array(size).fill(-1);
  const finishGates = new Int32Array(size).fill(-1);
  const open = (gatesOf: Int32Array, parent: number, code: number): void => {
    if ((gatesOf[parent] as number) >= 0) return;
    gatesOf[parent] = owner.length;
    owner.push(parent);
    role.push(code);
    calendarOf.push(work.calendarOf[parent] as number);
  };
  for (let i = 0; i < size; i++) {
    if (isParent[i] === 1 && ((work.minStart[i] as number) > Number.NEGATIVE_INFINITY || hasFixed(work, i))) {
      open(gates, i, GATE);
    }
  }
  const links = createLinkList(drawn.count + 3 * size);
  for (let k = 0; k < drawn.count; k++) {
    const type = drawn.type[k] as number;
    let to = drawn.to[k] as number;
    if (isParent[to] === 1) {
      const byStart = type === FS || type === SS;
      open(byStart ? gates : finishGates, to, byStart ? GATE : FINISH_GATE);
      to = (byStart ? gates : finishGates)[to] as number;
    }
    const id = drawn.ids[k] as string;
    addLink(links, id, drawn.from[k] as number, to, type, drawn.lag[k] as number, drawn.unit[k] as number);
  }
  for (let i = 0; i < size; i++) {
    const parent = parents[i] as number;
    if (parent < 0) continue;
    if (dated[i] === 1 || dated[parent] !== 1) addLink(links, null, i, parent, FF, 0, WORKING);
    link(gates, i, SS);
    link(finishGates, i, FF);
  }
  return { owner, role, calendarOf, links };

  /** Links the nearest gate above an item to the item, or to its own gate. */
  function link(gatesOf: Int32Array, item: number, type: number): void {
    let above = parents[item] as number;
    while (above >= 0 && (gatesOf[above] as number) < 0) above = parents[above] as number;
    if (above < 0) return;
    const own = gatesOf[item] as number;
    if (own < 0 && isParent[item] === 1) return;
    addLink(links, null, gatesOf[above] as number, own < 0 ? item : own, type, 0, WORKING);
  }
}

function hasFixed(work: WorkList, item: number): boolean {
  return (work.maxStart[item] as number) < Number.POSITIVE_INFINITY && !Number.isNaN(work.fixedStart[item]);
}

/** A parent counts on the calendar of its children, or on one of all days where they have different ones. */
function findParentCalendars(
  work: WorkList,
  parents: Int32Array,
  isParent: Uint8Array,
  calendarOf: number[],
): void {
  const common = new Int32Array(parents.length).fill(UNKNOWN);
  let isMixed = false;
  for (let i = 0; i < parents.length; i++) {
    if (isParent[i] === 1) continue;
    let mine = calendarOf[i] as number;
    for (let up = parents[i] as number; up >= 0; up = parents[up] as number) {
      const known = common[up] as number;
      if (known === mine || known === MIXED) break;
      if (known !== UNKNOWN) mine = MIXED;
      common[up] = mine;
      isMixed ||= mine === MIXED;
    }
  }
  const everyDay = work.calendars.length;
  if (isMixed) work.calendars.push(createWorkCalendar({ workdays: [], holidays: [] }));
  for (let i = 0; i < parents.length; i++) {
    const found = common[i] as number;
    if (found !== UNKNOWN) calendarOf[i] = found === MIXED ? everyDay : found;
  }
}
