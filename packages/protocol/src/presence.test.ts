import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cleanName, type Presence, presenceLimits, readPresence, readPresenceAfter } from "./presence.ts";

const full: Presence = {
  user: { id: "u1", name: "Ada", color: "#12ab9f", role: "editor" },
  cursor: [10.5, -20],
  selection: ["a", "b"],
  drag: { ids: ["a"], moves: [["a", 1, 2]] },
  trial: { edits: [{ id: "a", start: "2026-05-04", duration: 20 }] },
  view: { x: 0, y: 0, zoom: 0.5, width: 800, height: 600 },
  lens: "roadmap",
  following: "12345",
  editing: { id: "a", field: "title" },
  active: true,
  room: { hand: 5, laser: true, says: "Here", reaction: { kind: "yes", at: 1 }, done: "s1" },
  wrote: "s1-1",
};

const empty: Presence = {
  user: { id: "", name: "", color: "#6b7280", role: "viewer" },
  cursor: null,
  selection: [],
  drag: null,
  trial: null,
  view: null,
  lens: "",
  following: null,
  editing: null,
  active: false,
  room: null,
};

test("[P13] a whole presence is read as it is", () => {
  expect(readPresence(full)).toEqual(full);
  expect(readPresence({})).toEqual(empty);
});

test("[P13] what is not an object is no presence", () => {
  for (const odd of [null, undefined, 1, "x", [], true]) expect(readPresence(odd)).toBeNull();
});

test("[P14] a bad field becomes its default and the others stay", () => {
  const cases: [keyof Presence, unknown][] = [
    ["cursor", [Number.NaN, 0]],
    ["cursor", [Number.POSITIVE_INFINITY, 0]],
    ["cursor", [1, 2, 3].slice(0, 1)],
    ["selection", Array.from({ length: presenceLimits.selection + 1 }, (_, i) => `i${i}`)],
    ["selection", ["x".repeat(101)]],
    ["drag", { ids: ["a"], moves: [["a", Number.NaN, 0]] }],
    ["drag", { ids: [], moves: Array.from({ length: presenceLimits.moves + 1 }, () => ["a", 0, 0]) }],
    ["trial", { edits: [{ id: "a", start: "soon", duration: 20 }] }],
    ["trial", { edits: [{ id: "a", duration: -1 }] }],
    ["trial", { edits: Array.from({ length: presenceLimits.trial + 1 }, () => full.trial?.edits[0]) }],
    ["view", { ...full.view, zoom: 0 }],
    ["lens", "x".repeat(presenceLimits.lens + 1)],
    ["following", 12345],
    ["editing", { id: "", field: "title" }],
    ["active", "yes"],
    ["room", { ...full.room, says: "x".repeat(presenceLimits.says + 1) }],
    ["room", { ...full.room, hand: Number.NaN }],
    ["user", "Ada"],
    ["wrote", "x".repeat(presenceLimits.id + 1)],
  ];
  for (const [field, value] of cases) {
    expect(readPresence({ ...full, [field]: value })).toEqual({ ...full, [field]: empty[field] });
  }
});

test("[P14] a bad part of the user becomes its default and the others stay", () => {
  expect(readPresence({ ...full, user: { ...full.user, color: "red", role: "god" } })?.user).toEqual({
    ...full.user,
    color: "#6b7280",
    role: "viewer",
  });
});

test("[P15] reading is idempotent and drops what it does not know", () => {
  expect(readPresence({ ...full, extra: 1, ["__proto__"]: { a: 1 } })).toEqual(full);
  void fc.assert(
    fc.property(
      fc.record(
        {
          user: fc.anything(),
          cursor: fc.oneof(fc.anything(), fc.tuple(fc.double(), fc.double())),
          selection: fc.oneof(fc.anything(), fc.array(fc.string())),
          drag: fc.anything(),
          view: fc.anything(),
          lens: fc.anything(),
          following: fc.anything(),
          editing: fc.anything(),
          active: fc.anything(),
        },
        { requiredKeys: [] },
      ),
      (value) => {
        const once = readPresence(value);
        expect(readPresence(once)).toEqual(once);
      },
    ),
  );
});

test("[P16] a name is one short printable line", () => {
  expect(cleanName("  Ada \u202e\u0000 Lovelace\n")).toBe("Ada Lovelace");
  expect(Array.from(cleanName("😀".repeat(100)))).toHaveLength(60);
  void fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => cleanName(cleanName(name)) === cleanName(name)),
  );
});

test("[P13] [P14] reading after an earlier reading gives what reading by itself gives", () => {
  const field = fc.constantFrom(...(Object.keys(full) as (keyof Presence)[]));
  const json = fc.jsonValue({ maxDepth: 3 });
  const patch = fc.tuple(
    field,
    fc.oneof(
      json,
      field.map((name) => full[name]),
    ),
  );
  void fc.assert(
    fc.property(fc.array(patch, { maxLength: 6 }), (patches) => {
      let said: Record<string, unknown> = { ...full };
      let reading = readPresenceAfter(null, said);
      for (const [name, value] of patches) {
        said = { ...said, [name]: value };
        reading = readPresenceAfter(reading, JSON.parse(JSON.stringify(said)));
        expect(reading?.presence).toEqual(readPresence(said));
      }
    }),
  );
  expect(readPresenceAfter(readPresenceAfter(null, full), [])).toBeNull();
});
