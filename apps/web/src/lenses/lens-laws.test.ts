import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BoardSession } from "../session/session-context.ts";
import { createLocalSession } from "../testing/local-session.ts";
import type { Rect } from "../workspace/camera.ts";
import { allLenses } from "./all-lenses.ts";
import type { Arrangement } from "./arrangement.ts";
import type { Lens, LensInput } from "./lens.ts";
import { placesFreely } from "./places-freely.ts";
import { fillRandomBoard } from "./testing/random-board.ts";

const CARDS = 300;
const SEED = 20_261;

let board: BoardSession;
let shuffled: BoardSession;
let empty: BoardSession;

beforeAll(() => {
  board = createLocalSession((it) => fillRandomBoard(it, CARDS, SEED));
  shuffled = createLocalSession((it) => fillRandomBoard(it, CARDS, SEED, 7));
  empty = createLocalSession();
});
afterAll(() => {
  for (const session of [board, shuffled, empty]) session.dispose();
});

function inputOf({ live, figures }: BoardSession, lens: Lens): LensInput {
  const { items, links, linksAt } = live;
  return { items, links, linksAt, meta: live.meta(), figures, look: lens.look };
}

function overlap(a: Rect, b: Rect): boolean {
  const slack = 0.01;
  return (
    a.x + slack < b.x + b.width &&
    b.x + slack < a.x + a.width &&
    a.y + slack < b.y + b.height &&
    b.y + slack < a.y + a.height
  );
}

/** The first two cards that cover each other, by their titles. */
function covered({ places }: Arrangement): readonly [string, string] | undefined {
  const cards = [...places].sort(([, a], [, b]) => a.x - b.x);
  for (const [at, [id, rect]] of cards.entries()) {
    for (const [other, next] of cards.slice(at + 1)) {
      if (next.x >= rect.x + rect.width) break;
      if (overlap(rect, next)) return [id, other];
    }
  }
  return undefined;
}

const arranging = allLenses.filter((lens) => !placesFreely(lens));

describe("every lens", () => {
  it("has an id, a word and a question of its own, and a key from 1 to 9", () => {
    for (const of of ["id", "label", "question"] as const) {
      expect(new Set(allLenses.map((lens) => lens[of])).size).toBe(allLenses.length);
    }
    expect(allLenses.length).toBeLessThanOrEqual(9);
  });
});

describe.each(arranging.map((lens) => [lens.label, lens] as const))("%s", (_, lens) => {
  it("gives each of its cards a place on which no other stands", () => {
    const { places } = lens.place(inputOf(board, lens));
    expect(places.size).toBeGreaterThan(5);
    expect(covered({ places } as Arrangement)).toBeUndefined();
    for (const rect of places.values()) {
      expect([rect.x, rect.y, rect.width, rect.height].every(Number.isFinite)).toBe(true);
      expect(Math.min(rect.width, rect.height)).toBeGreaterThan(0);
    }
  });

  it("names each mark, token, column and lane once", () => {
    const { under, over, tokens, ticks, lanes } = lens.place(inputOf(board, lens));
    for (const list of [under, over, ticks, lanes]) {
      expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
    }
    expect(new Set(tokens.map(({ id }) => id)).size).toBe(tokens.length);
    for (const { name } of tokens) expect(name).not.toBe("");
  });

  it("arranges the same records the same way, in whatever order they came", () => {
    const [one, other] = [lens.place(inputOf(board, lens)), lens.place(inputOf(shuffled, lens))];
    expect(new Map([...other.places].sort())).toEqual(new Map([...one.places].sort()));
    expect(other.ticks).toEqual(one.ticks);
    expect(other.lanes).toEqual(one.lanes);
  });

  it("changes nothing when a card is let go where it stands", () => {
    const input = inputOf(board, lens);
    for (const [id, rect] of lens.place(input).places) {
      const drop = lens.drop(input, new Map([[id, rect]]));
      if (drop.ok) expect([id, drop.writes]).toEqual([id, []]);
      else expect(drop.reason.length).toBeGreaterThan(10);
    }
  });

  it("does by an arrow key what a hand can do, and leaves a locked card where it is", () => {
    const input = inputOf(board, lens);
    let changing = 0;
    for (const [id, rect] of lens.place(input).places) {
      for (const direction of ["left", "right", "up", "down"] as const) {
        const [dx, dy] = lens.step(input, id, direction, false);
        if (dx === 0 && dy === 0) continue;
        const drop = lens.drop(input, new Map([[id, { ...rect, x: rect.x + dx, y: rect.y + dy }]]));
        if (!drop.ok) continue;
        if (drop.writes.length > 0 || drop.question !== undefined) changing += 1;
        if (drop.writes.length > 0) expect(drop.name).not.toBe("");
        // Writes to other locked cards are left out when they are run; the one in the hand is refused at once.
        const own = drop.writes.filter((write) => write.do === "set" && write.id === id);
        if (input.items.get(id)?.locked) expect([id, own]).toEqual([id, []]);
      }
    }
    expect(changing).toBeGreaterThan(0);
  });

  it("takes any choice that another browser may name", () => {
    for (const odd of ["", "constructor", "__proto__", "-1", "1e9", "none", "x".repeat(200)]) {
      for (const name of Object.keys(lens.look)) {
        const input = { ...inputOf(board, lens), look: { ...lens.look, [name]: odd } };
        const { places } = lens.place(input);
        const [first] = places;
        if (first) expect(lens.drop(input, new Map([first]))).toHaveProperty("ok");
        for (const rect of places.values()) expect(Number.isFinite(rect.x + rect.y + rect.width)).toBe(true);
      }
    }
  });

  it("says what to add while it is empty, and makes it", () => {
    const input = inputOf(empty, lens);
    expect(lens.place(input).places.size).toBe(0);
    expect(lens.empty.text.length).toBeGreaterThan(10);
    expect(lens.create(input, lens.empty.kind, [0, 0])?.kind).toBe(lens.empty.kind);
  });
});
