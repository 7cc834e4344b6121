import { expect, it } from "vitest";
import { suggestGroups } from "./suggest-groups.ts";

const list = (...texts: readonly string[]) => texts.map((text, at) => ({ key: `k${at}`, text }));

it("puts together what speaks of the same, whatever the endings, and leaves the rest alone", () => {
  const groups = suggestGroups(
    list(
      "The supplier delivers late",
      "Late delivery by suppliers",
      "Training of the branch staff is missing",
      "Nobody trained the staff",
      "The budget is not agreed",
      "Our supplier could go bankrupt",
    ),
  );
  expect(groups.map(({ keys }) => keys)).toEqual([
    ["k0", "k1", "k5"],
    ["k2", "k3"],
  ]);
  expect(groups.map(({ title }) => title)).toEqual(["Supplier, late", "Staff, trained"]);
});

it("groups nothing for common words, single notes and empty texts", () => {
  expect(suggestGroups([])).toEqual([]);
  expect(suggestGroups(list("Late supplier"))).toEqual([]);
  expect(suggestGroups(list("", "", "…"))).toEqual([]);
  expect(suggestGroups(list("We do not have the money", "We do not have any people"))).toEqual([]);
});

it("puts equal texts together and never gives two groups one title", () => {
  const groups = suggestGroups(list("Data", "Data", "Größe prüfen", "Größe prüfen"));
  expect(groups).toHaveLength(2);
  expect(new Set(groups.map(({ title }) => title)).size).toBe(2);
  expect(groups[1]?.title).toBe("Größe, prüfen");
});

it("does not depend on the order, and puts no text into two groups", () => {
  const words = ["supplier", "late", "staff", "training", "budget", "data", "owner", "risk"];
  const all = Array.from({ length: 40 }, (_, at) =>
    [words[at % 8], words[(at * 3) % 8], words[(at * at) % 7]].slice(0, 1 + (at % 3)).join(" "),
  );
  for (let length = 2; length <= all.length; length += 6) {
    const entries = list(...all.slice(0, length));
    const groups = suggestGroups(entries);
    expect(suggestGroups(entries.toReversed())).toEqual(groups);
    expect(suggestGroups([...entries.slice(length / 2), ...entries.slice(0, length / 2)])).toEqual(groups);
    const keys = groups.flatMap((group) => group.keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(groups.every((group) => group.keys.length > 1)).toBe(true);
    expect(new Set(groups.map(({ title }) => title)).size).toBe(groups.length);
  }
});
