import { describe, expect, it } from "vitest";
import { findHealth } from "./find-health.ts";
import { type AskedState, ask, buildAsked } from "./testing/ask.ts";

const card = (title: string, start: string) => ({ kind: "project", fields: { title, start } }) as const;
const arrow = (from: string, to: string, fields = {}) => ({ kind: "dependency", from, to, fields }) as const;

const circle: AskedState = {
  cards: { a: card("A", "2026-01-05"), b: card("B", "2026-02-02"), c: card("C", "2026-03-02") },
  links: { ab: arrow("a", "b"), bc: arrow("b", "c"), ca: arrow("c", "a") },
  cycles: [["ca", "bc", "ab"]],
};

describe("E166 circles of dependencies", () => {
  it("are one finding each, with the links in walking order and the one that leads back in time to remove", () => {
    const finding = ask("cycle", circle);
    expect(finding?.title).toBe("“A”, “B” and “C” wait for each other");
    expect(finding?.severity).toBe("high");
    expect(finding?.cases.map(({ sentence, link }) => [sentence, link])).toEqual([
      ["“A” comes before “B”.", "ab"],
      ["“B” comes before “C”.", "bc"],
      ["“C” comes before “A”.", "ca"],
    ]);
    expect(finding?.cases.map(({ repair }) => repair?.do ?? null)).toEqual([null, null, "remove-link"]);
    expect(ask("cycle", { ...circle, cycles: [] })).toBeUndefined();
  });

  it("give up a soft link before any other, then a proposed one, then one without days", () => {
    const removed = (links: AskedState["links"]) =>
      ask("cycle", { ...circle, ...(links ? { links } : {}) })?.cases.find(({ repair }) => repair)?.link;
    const { ab, bc, ca } = { ab: arrow("a", "b"), bc: arrow("b", "c"), ca: arrow("c", "a") };
    expect(removed({ ab, bc: arrow("b", "c", { hardness: "soft" }), ca })).toBe("bc");
    expect(
      removed({ ab: arrow("a", "b", { status: "agreed" }), bc, ca: arrow("c", "a", { status: "agreed" }) }),
    ).toBe("bc");
    expect(removed({ ab, bc, ca: arrow("c", "a", { promised: "2026-01-05" }) })).not.toBe("ca");
  });

  it("are never high where a soft link is part of them", () => {
    const links = { ...circle.links, ca: arrow("c", "a", { hardness: "soft" }) };
    expect(ask("cycle", { ...circle, links })?.severity).toBe("middle");
  });

  it("say when something waits for itself, and come one by one", () => {
    const state: AskedState = {
      ...circle,
      links: { ...circle.links, aa: arrow("a", "a") },
      cycles: [["aa"], ["ab", "bc", "ca"]],
    };
    const titles = findHealth(buildAsked(state))
      .filter(({ rule }) => rule === "cycle")
      .map(({ title }) => title);
    expect(titles).toEqual(["“A”, “B” and “C” wait for each other", "“A” waits for itself"]);
  });
});
