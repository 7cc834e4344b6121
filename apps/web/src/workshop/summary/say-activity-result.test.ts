import { type Activity, readTalkRecord, talkKey } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { sayActivityResult } from "./say-activity-result.ts";
import { ADA, LUK, planOf } from "./testing/summary-case.ts";

const { items } = planOf({
  a: { kind: "project", title: "Portal" },
  b: { kind: "project", title: "Rules" },
});

function activityOf(fields: Readonly<Record<string, unknown>>): Activity {
  return readTalkRecord("activities", "v", { kinds: ["project"], closed: 9, counted: [ADA, LUK], ...fields });
}

function read<C extends "votes" | "estimates">(
  collection: C,
  field: string,
  said: Readonly<Record<string, unknown>>,
) {
  return new Map(
    Object.entries(said).map(([person, value]) => {
      const key = talkKey(person, "v");
      return [key, readTalkRecord(collection, key, { [field]: value, written: 1 })];
    }),
  );
}

const nothing = { boardId: "x", votes: new Map(), estimates: new Map(), items };

describe("the result of an activity in one line", () => {
  it("names the objects of a vote, the foremost first", () => {
    const votes = read("votes", "dots", { [ADA]: { d1: "b", d2: "a" }, [LUK]: { d1: "b" } });
    expect(sayActivityResult(activityOf({ kind: "dots" }), { ...nothing, votes })).toBe(
      "“Rules” 2 votes, “Portal” 1 vote",
    );
  });

  it("says the middle of an estimation, and how far apart people are", () => {
    const estimates = read("estimates", "values", { [ADA]: { a: 1 }, [LUK]: { a: 20 } });
    const said = sayActivityResult(activityOf({ kind: "scores", field: "businessValue" }), {
      ...nothing,
      estimates,
    });
    expect(said).toBe("“Portal” median 10.5 (far apart)");
  });

  it("says nothing of private writing, of nobody's ballots, and of sealed ones that cannot be opened", () => {
    expect(sayActivityResult(activityOf({ kind: "proposals" }), nothing)).toBeNull();
    expect(sayActivityResult(activityOf({ kind: "dots" }), nothing)).toBeNull();
    const votes = read("votes", "sealed", { [ADA]: "…" });
    expect(sayActivityResult(activityOf({ kind: "dots", sealWith: "p" }), { ...nothing, votes })).toBeNull();
  });
});
