import { itemKindNames, readItem } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { cellText, columnsFor, firstColumns } from "./columns.ts";
import { countRows, deriveRows, filterChoices, type RowView } from "./derive-rows.ts";

const cards = [
  readItem("a", { kind: "project", title: "Portal 10", owner: "Ann", budget: 50, status: "done", z: "a1" }),
  readItem("b", { kind: "project", title: "Portal 9", owner: "Tom", status: "in-progress", z: "a0" }),
  readItem("c", { kind: "risk", title: "Late vendor", owner: "Ann", z: "a2" }),
  readItem("d", { kind: "project", title: "Archive", budget: 7, z: "a3" }),
  readItem("e", { kind: "stroke", z: "a4" }),
];
const view: RowView = { kind: "all", query: "", owner: "", status: "", sort: null };
const rows = (patch: Partial<RowView>) =>
  deriveRows(cards, { ...view, ...patch }, columnsFor(patch.kind ?? "all"));

describe("rows of the register", () => {
  it("stand by kind, within it as drawn, and leave pen strokes out", () =>
    expect(rows({})).toEqual(["b", "a", "d", "c"]));

  it("are filtered by kind, words, owner and status", () => {
    expect(rows({ kind: "risk" })).toEqual(["c"]);
    expect(rows({ query: "portal" })).toEqual(["b", "a"]);
    expect(rows({ owner: "Ann" })).toEqual(["a", "c"]);
    expect(rows({ status: "In progress" })).toEqual(["b"]);
  });

  it("are sorted by number, word and choice, without a value last both ways", () => {
    expect(rows({ kind: "project", sort: { key: "budget", descending: false } })).toEqual(["d", "a", "b"]);
    expect(rows({ kind: "project", sort: { key: "budget", descending: true } })).toEqual(["a", "d", "b"]);
    expect(rows({ sort: { key: "title", descending: false } })).toEqual(["d", "c", "b", "a"]);
    expect(rows({ kind: "project", sort: { key: "status", descending: false } })).toEqual(["d", "b", "a"]);
  });

  it("are the RAID register by kind, or by a computed figure, unknown last both ways", () => {
    const raid = [
      readItem("i", { kind: "issue", title: "Broken", z: "a0" }),
      readItem("r", { kind: "risk", title: "Late", z: "a1" }),
      readItem("s", { kind: "risk", title: "Dear", z: "a2" }),
      readItem("d", { kind: "decision", title: "Go", z: "a3" }),
      readItem("p", { kind: "project", title: "Work", z: "a4" }),
    ];
    const emv = new Map([
      ["r", 5],
      ["s", 9],
    ]);
    const of = (sort: RowView["sort"]) =>
      deriveRows(raid, { ...view, kind: "raid", sort }, columnsFor("raid"), (id) => emv.get(id) ?? null);
    expect(of(null)).toEqual(["r", "s", "i", "d"]);
    expect(of({ key: "figure-emv", descending: true })).toEqual(["s", "r", "i", "d"]);
    expect(of({ key: "figure-emv", descending: false })).toEqual(["r", "s", "i", "d"]);
    expect(countRows(raid).get("raid")).toBe(4);
  });

  it("come with what the filters can offer", () => {
    expect(filterChoices(cards, "project")).toEqual({
      owners: ["Ann", "Tom"],
      statuses: ["Done", "In progress", "Not started"],
    });
    expect(countRows(cards).get("all")).toBe(4);
    expect(countRows(cards).get("project")).toBe(3);
  });
});

describe("columns", () => {
  it.each(["all", "raid", ...itemKindNames] as const)(
    "of %s begin with the title and have names of their own",
    (kind) => {
      const keys = columnsFor(kind).map((column) => column.key);
      expect(keys[0]).toBe("title");
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of firstColumns(kind)) expect(keys).toContain(key);
    },
  );

  it("show exact values", () => {
    const [first] = cards;
    if (!first) throw new Error("no card");
    const text = (key: string) => {
      const column = columnsFor("all").find((one) => one.key === key);
      return column ? cellText(column, first, () => "Front office") : undefined;
    };
    expect(text("kind")).toBe("Project");
    expect(text("budget")).toBe("50");
    expect(text("status")).toBe("Done");
    expect(text("probability")).toBe("");
  });
});
