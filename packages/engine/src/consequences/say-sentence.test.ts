import { describe, expect, it } from "vitest";
import { compare } from "./compare.ts";
import { benefit, buildState, type CardOf, dated, goal, type StateOf, team } from "./testing/build-state.ts";

const holidays = ["2013-11-28", "2013-12-25", "2014-01-01"];
const promise = {
  kind: "promise",
  item: "build",
  days: 20,
  wanted: "2013-07-26",
  given: "2013-08-23",
} as const;

interface Launch {
  readonly start?: string;
  readonly duration?: number;
  readonly goLive?: string;
  readonly loss?: number;
  readonly more?: Readonly<Record<string, CardOf>>;
}

/** A small program: rules before a build before go-live, which a benefit waits for. */
function launch({ start = "2013-01-07", duration = 60, goLive = "2013-10-01", loss = 0, more = {} }: Launch) {
  return {
    rules: {
      kind: "project",
      fields: { title: "Rules and requirements", start, duration },
      figures: { schedule: dated(start, "2013-03-29") },
    },
    build: {
      kind: "project",
      fields: { title: "Build" },
      figures: { schedule: dated("2013-04-01", "2013-08-30") },
    },
    live: {
      kind: "milestone",
      fields: { title: "Go-live", gate: true },
      figures: { schedule: dated(goLive, goLive) },
    },
    enrolled: {
      kind: "benefit",
      fields: { title: "More people enrolled" },
      figures: { benefit: benefit("2013-10-01", { firstYearLoss: loss }) },
    },
    ...more,
  } satisfies StateOf["cards"];
}

const links = {
  one: { kind: "dependency", from: "rules", to: "build" },
  two: { kind: "dependency", from: "build", to: "live" },
} as const;

function say(before: StateOf, after: StateOf): string {
  return compare(buildState({ meta: { holidays }, ...before }), buildState({ meta: { holidays }, ...after }))
    .sentence;
}

describe("E144 the sentence a room hears", () => {
  it("E144 says what was moved, what moves with it, what it costs and what it breaks", () => {
    const both = [
      { ...promise, link: "one" },
      { ...promise, link: "two", item: "live" },
    ];
    expect(
      say(
        { cards: launch({}), links },
        {
          cards: launch({ start: "2013-04-08", goLive: "2013-12-19", loss: 1_200_000 }),
          links,
          violations: both,
        },
      ),
    ).toBe(
      "Moving “Rules and requirements” by 13 weeks moves “Go-live” from 1 October to 19 December 2013, " +
        "costs $1.2\u202fM of first-year benefit and breaks 2 promises.",
    );
  });

  it("E144 says it the other way round as gently", () => {
    expect(
      say(
        {
          cards: launch({ start: "2013-04-08", goLive: "2014-01-09", loss: 1_200_000 }),
          links,
          violations: [{ ...promise, link: "one" }],
        },
        { cards: launch({}), links },
      ),
    ).toBe(
      "Moving “Rules and requirements” 13 weeks earlier moves “Go-live” from 9 January 2014 to 1 October 2013, " +
        "brings $1.2\u202fM more first-year benefit and mends the promise from “Rules and requirements” to “Build”.",
    );
  });

  it("E144 names one broken link by its ends, and counts several of both kinds", () => {
    const moved = launch({ start: "2013-01-08" });
    const link = { ...promise, kind: "link", link: "two", item: "live" } as const;
    expect(say({ cards: launch({}), links }, { cards: moved, links, violations: [link] })).toBe(
      "Moving “Rules and requirements” by 1 day breaks the link from “Build” to “Go-live”.",
    );
    const several = [link, { ...promise, link: "one" }];
    expect(say({ cards: launch({}), links }, { cards: moved, links, violations: several })).toBe(
      "Moving “Rules and requirements” by 1 day breaks 1 promise and 1 other link.",
    );
  });

  it("E144 tells a fixed date that cannot be kept from one that moves", () => {
    const missed = (days: number, given: string) => [
      { kind: "constraint", link: null, item: "live", days, wanted: "2013-10-01", given } as const,
    ];
    const longer = launch({ duration: 75 });
    expect(say({ cards: launch({}) }, { cards: longer, violations: missed(15, "2013-10-22") })).toBe(
      "Making “Rules and requirements” 3 weeks longer puts “Go-live” 3 weeks behind its fixed date of 1 October 2013.",
    );
    expect(
      say(
        { cards: launch({}), violations: missed(15, "2013-10-22") },
        { cards: longer, violations: missed(18, "2013-10-25") },
      ),
    ).toBe(
      "Making “Rules and requirements” 3 weeks longer puts “Go-live” about 3 weeks behind its fixed date of 1 October 2013 instead of 3 weeks.",
    );
    expect(say({ cards: longer, violations: missed(15, "2013-10-22") }, { cards: launch({}) })).toBe(
      "Making “Rules and requirements” 3 weeks shorter lets “Go-live” keep its fixed date of 1 October 2013 again.",
    );
  });

  it("E144 puts one goal by name at risk, and counts several", () => {
    const cut = (late: readonly string[], title = "Cut cost to serve") =>
      ({ kind: "goal", fields: { title }, figures: { goal: goal({ late }) } }) as const;
    const two = ["b", "c"].map((b) => ({ benefit: b, link: b, share: 0.5 }));
    const half = { kind: "goal", figures: { goal: goal({ late: ["b"], shares: two }) } } as const;
    const fine = { kind: "goal", figures: { goal: goal({ shares: two }) } } as const;
    const moved = { start: "2013-01-21" };
    expect(
      say(
        { cards: launch({ more: { g: cut([]) } }) },
        { cards: launch({ ...moved, more: { g: cut(["b"]) } }) },
      ),
    ).toBe("Moving “Rules and requirements” by 2 weeks makes the goal “Cut cost to serve” late.");
    expect(
      say({ cards: launch({ more: { g: fine } }) }, { cards: launch({ ...moved, more: { g: half } }) }),
    ).toBe("Moving “Rules and requirements” by 2 weeks puts an untitled goal at risk.");
    expect(
      say(
        { cards: launch({ more: { g: fine, h: fine } }) },
        { cards: launch({ ...moved, more: { g: half, h: half } }) },
      ),
    ).toBe("Moving “Rules and requirements” by 2 weeks puts 2 goals at risk.");
  });

  it("E144 uses the plural after several deeds and the singular after one", () => {
    const other = {
      kind: "team",
      fields: { title: "Security", capacity: 3 },
      figures: { team: team({ "2013-07": 5 }, 0) },
    } as const;
    const full = {
      ...other,
      fields: { title: "Security", capacity: 2 },
      figures: { team: team({ "2013-07": 15 }, 60) },
    };
    expect(
      say(
        { cards: launch({ more: { t: other } }) },
        { cards: launch({ start: "2013-01-21", more: { t: full } }) },
      ),
    ).toBe("These 2 changes overbook “Security” in July 2013.");
    expect(say({ cards: launch({ more: { t: other } }) }, { cards: launch({ more: { t: full } }) })).toBe(
      "Changing the capacity in full-time people of “Security” overbooks “Security” in July 2013.",
    );
  });

  it("E144 tells cards dragged together as one deed", () => {
    const at = (start: string, goLive: string) =>
      ({
        ...launch({ start, goLive }),
        build: {
          kind: "project",
          fields: { title: "Build", start },
          figures: { schedule: dated(start, start) },
        },
      }) satisfies StateOf["cards"];
    expect(say({ cards: at("2013-01-07", "2013-10-01") }, { cards: at("2013-01-21", "2013-10-15") })).toBe(
      "Moving 2 projects by 2 weeks moves “Go-live” from 1 October to 15 October 2013.",
    );
  });

  it("E144 tells of links and cards that came and went", () => {
    const late = { cards: launch({ goLive: "2013-10-15" }), links };
    expect(say({ cards: launch({}), links: { one: links.one } }, late)).toBe(
      "Linking “Build” to “Go-live” moves “Go-live” from 1 October to 15 October 2013.",
    );
    expect(say(late, { cards: launch({}), links: { one: links.one } })).toBe(
      "Removing the link from “Build” to “Go-live” moves “Go-live” from 15 October to 1 October 2013.",
    );
    const { build: _build, ...rest } = launch({});
    expect(say(late, { cards: rest })).toBe(
      "Removing “Build” moves “Go-live” from 15 October to 1 October 2013.",
    );
  });

  it("E144 names a changed field, and the calendar", () => {
    const off = launch({ goLive: "2013-10-15" });
    const cancelled = { ...off, build: { ...off.build, fields: { title: "Build", status: "cancelled" } } };
    expect(say({ cards: launch({}) }, { cards: cancelled })).toBe(
      "Canceling “Build” moves “Go-live” from 1 October to 15 October 2013.",
    );
    expect(say({ cards: launch({}) }, { cards: off, meta: { holidays: ["2013-10-01"] } })).toBe(
      "Changing the working days moves “Go-live” from 1 October to 15 October 2013.",
    );
  });

  it("E144 counts what moves along and delays benefits without money", () => {
    const moved = launch({ start: "2013-01-21", goLive: "2013-10-15" });
    const after = {
      ...moved,
      build: { ...moved.build, figures: { schedule: dated("2013-04-15", "2013-09-13") } },
      enrolled: { ...moved.enrolled, figures: { benefit: benefit("2013-10-16") } },
    };
    const before = {
      ...launch({}),
      enrolled: { ...moved.enrolled, figures: { benefit: benefit("2013-10-01") } },
    };
    expect(say({ cards: before }, { cards: after })).toBe(
      "Moving “Rules and requirements” by 2 weeks moves “Go-live” from 1 October to 15 October 2013 " +
        "and 1 other date with it and delays “More people enrolled”.",
    );
  });

  it("E144 says that nothing else moves", () => {
    expect(say({ cards: launch({}) }, { cards: launch({ start: "2013-01-21" }) })).toBe(
      "Nothing else moves.",
    );
  });
});
