import { describe, expect, it } from "vitest";
import { compare } from "./compare.ts";
import type { Consequences } from "./consequence.ts";
import { computeState, editCard, loadSample } from "./testing/compute-state.ts";

const asTyped = { statusDate: null };

function delta(found: Consequences, id: string, figure: string): number | null | undefined {
  return found.changes.find((change) => change.id === id && change.figure === figure)?.delta;
}

function after(found: Consequences, id: string, figure: string): unknown {
  return found.changes.find((change) => change.id === id && change.figure === figure)?.after;
}

describe("E144 HealthCare.gov, its rules a quarter later", () => {
  const sample = loadSample("healthcare-gov");
  const plan = { ...sample, meta: { ...sample.meta, ...asTyped } };
  const found = compare(
    computeState(plan),
    computeState(editCard(plan, "project-policy", { start: "2011-04-04" })),
  );

  // Counted with a calendar of 2013: 65 working days after 29 March is 1 July (Memorial Day between), 60 more
  // is 25 September (4 July, Labor Day), 29 days of test end on 5 November, 10 more are 19 November.
  it("E141 moves the dates as a calendar on the wall says", () => {
    expect(after(found, "project-policy", "finish")).toBe("2013-07-01");
    expect(delta(found, "project-policy", "finish")).toBe(65);
    expect(after(found, "project-eligibility", "finish")).toBe("2013-09-25");
    expect(after(found, "project-testing", "finish")).toBe("2013-11-05");
    expect(after(found, "milestone-authority", "finish")).toBe("2013-11-19");
    expect(delta(found, "milestone-authority", "finish")).toBe(22);
  });

  it("E141 says by how much the fixed day cannot be kept", () => {
    // 1 October to the morning of 25 November: 23 days of October and 16 of November.
    expect(after(found, "milestone-go-live", "constraint")).toBe(39);
    expect(delta(found, "milestone-go-live", "constraint")).toBe(22);
  });

  it("E144 says it in one sentence, and in a strip that starts with the day of opening", () => {
    expect(found.sentence).toBe(
      "Moving “Rules and requirements” by 13 weeks puts “Open enrollment begins” about 8 weeks behind its fixed " +
        "date of 1 October 2013 instead of about 3 weeks, moves “Authority to operate is signed” from 18 October " +
        "to 19 November 2013 and 5 other dates with it, breaks the link from “Rules and requirements” to “Last " +
        "key rules are final” and touches 4 people.",
    );
    expect(found.strip[0]?.short).toBe("Open enrollment begins 8 weeks late");
    expect(found.strip.map((change) => change.short)).toContain("1 link violated");
  });

  it("E145 names the people, and not the owner who is “Not named”", () => {
    expect(found.changes.find((change) => change.kind === "person")?.sentence).toBe(
      "It touches 4 people: CMS marketplace program; CMS chief information security officer; Director, Center " +
        "for Consumer Information; and FFM project lead.",
    );
  });
});

describe("E144 HealthCare.gov seen from February 2013, its core a quarter later", () => {
  const plan = loadSample("healthcare-gov");
  const before = computeState(plan);
  const finish = before.figures.schedule.items.get("project-eligibility")?.finish;
  const found = compare(
    before,
    computeState(editCard(plan, "project-eligibility", { constraint: "fnet", constraintDate: "2014-06-02" })),
  );

  it("E144 tells work under way that is held back as moved, and the benefit it costs", () => {
    expect(finish).toBe("2014-03-03");
    expect(found.sentence).toMatch(
      /^Moving “FFM: eligibility and enrollment” by 13 weeks puts “Open enrollment/,
    );
    expect(found.sentence).toMatch(/costs \$\d+\u202fM of first-year benefit/);
    const loss = delta(found, "plan", "firstYear") ?? 0;
    const lost = ["benefit-more-enrolled", "benefit-less-paper"].map(
      (id) => delta(found, id, "firstYear") ?? 0,
    );
    expect(loss).toBeCloseTo(
      lost.reduce((sum, one) => sum + one, 0),
      2,
    );
    // The ramp is over by then, so a quarter of a year costs a quarter of the yearly value, less the ramp's part.
    expect(loss).toBeLessThan(0);
    expect(loss).toBeGreaterThan((-1_520_000_000 * 91) / 365);
  });
});

describe("E144 Mars 2020, its sample caching a quarter later", () => {
  const sample = loadSample("mars-2020");
  const plan = { ...sample, meta: { ...sample.meta, ...asTyped } };
  const found = compare(
    computeState(plan),
    computeState(editCard(plan, "project-caching", { start: "2015-02-02" })),
  );

  // 22 November 2019 and 65 working days, over Thanksgiving, Christmas and New Year: 26 February 2020. The test
  // takes 58 days until 18 May, 20 days of margin end on 16 June (Memorial Day), 110 days at the Cape on 18 November.
  it("E141 moves the dates as a calendar on the wall says", () => {
    expect(after(found, "project-caching", "finish")).toBe("2020-02-26");
    expect(after(found, "project-testing", "finish")).toBe("2020-05-18");
    expect(after(found, "milestone-leaves-lab", "finish")).toBe("2020-06-16");
    expect(after(found, "project-launch", "finish")).toBe("2020-11-18");
    expect(delta(found, "milestone-leaves-lab", "finish")).toBe(65);
  });

  it("E141 says by how much the launch window is missed", () => {
    // 17 July to the morning of 19 November 2020: 11 + 21 + 22 + 22 + 13 days.
    expect(after(found, "milestone-window-opens", "constraint")).toBe(89);
    expect(delta(found, "milestone-window-opens", "constraint")).toBe(65);
  });

  it("E144 says it in one sentence, without trifles of money", () => {
    expect(found.sentence).toBe(
      "Moving “Sample caching system” by 13 weeks puts “Launch window opens” about 18 weeks behind its fixed date " +
        "of 17 July 2020 instead of about 5 weeks, moves “Rover leaves the laboratory” from 16 March to 16 June " +
        "2020 and 5 other dates with it, delays 3 benefits and touches 8 people.",
    );
    expect(found.strip.map((change) => change.short)).toEqual(
      expect.arrayContaining(["Launch window opens 18 weeks late", "3 benefits delayed", "8 people touched"]),
    );
  });
});

describe("E140 the samples", () => {
  it("E140 compared with themselves have no consequences", () => {
    const once = computeState(loadSample("barcelona-smart-city"));
    const again = computeState(loadSample("barcelona-smart-city"));
    expect(compare(once, again)).toEqual({ changes: [], strip: [], sentence: "Nothing else moves." });
  });
});
