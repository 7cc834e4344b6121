import { x25519 } from "@noble/curves/ed25519.js";
import { addItem, decisionId, putTalk, takeSnapshot } from "@throughline/board";
import { type Activity, talkKey } from "@throughline/model";
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useTalk } from "../../live/use-talk.ts";
import { type Rendered, renderInBoard } from "../../panels/testing/render-in-board.tsx";
import type { BoardSession } from "../../session/session-context.ts";
import { LOCAL_PERSON } from "../../testing/local-session.ts";
import { announce, announcements } from "../activity/announce.ts";
import { toBase64Url } from "../seal/base64url.ts";
import { storeBallot } from "./ballot.ts";
import { EstimatesBody } from "./estimates-body.tsx";
import { ownEstimates } from "./own-estimates.ts";

const PEOPLE = ["ann-ann-ann-ann0", "bob-bob-bob-bob0", "eve-eve-eve-eve0"];

let board: Rendered | undefined;
beforeEach(() => {
  // A server that does not answer: names of people are not known.
  vi.stubGlobal("fetch", () => new Promise(() => {}));
});
afterEach(() => {
  board?.close();
  board = undefined;
  localStorage.clear();
  vi.unstubAllGlobals();
});

function Shown() {
  const activity = useTalk("activities").get("a1");
  return activity ? <EstimatesBody activity={activity} /> : null;
}

function open(patch: Partial<Activity>, can: Partial<BoardSession> = {}): Rendered {
  const it = renderInBoard(<Shown />, (document) => {
    addItem(document, { kind: "project", pos: [0, 0], title: "Hub", id: "hub" });
    addItem(document, { kind: "project", pos: [0, 400], title: "Portal", id: "portal" });
  });
  board = it;
  Object.assign(it.session, can);
  const rules: Partial<Activity> = {
    kind: "scores",
    title: "Value",
    kinds: ["project"],
    field: "businessValue",
    opened: 1,
  };
  act(
    () =>
      void putTalk(it.session.talk, "activities", "a1", { ...rules, hidden: false, closed: null, ...patch }),
  );
  return it;
}

function say(
  it: Rendered,
  person: string,
  values: Record<string, number | [number, number, number]>,
  abstained = [""],
) {
  act(() => void putTalk(it.session.talk, "estimates", talkKey(person, "a1"), { values, abstained }));
}

const end = (it: Rendered, counted = [...PEOPLE, LOCAL_PERSON]) =>
  act(() => void putTalk(it.session.talk, "activities", "a1", { closed: 2, counted }));
const own = (it: Rendered) =>
  ownEstimates(it.session, it.session.liveTalk.records("activities").get("a1") as Activity).getState().ballot;
const button = (it: Rendered, text: string) => {
  const found = it.all("button").find((one) => one.textContent?.includes(text));
  if (!found) throw new Error(`There is no button “${text}”.`);
  return found;
};
const choose = (it: Rendered, text: string) => {
  const label = it.all("label").find((one) => one.textContent === text);
  it.click(label?.querySelector("input") as HTMLInputElement);
};
const card = (it: Rendered, name: string) => it.named(name);

describe("a participant", () => {
  it("estimates one object after the other, with progress, and everything is kept at once", () => {
    const it = open({ hidden: true, sealWith: toBase64Url(x25519.keygen().publicKey) });
    expect(it.root.textContent).toContain("0 of 2 estimated");
    expect(it.root.textContent).toContain("1 of 2");
    choose(it, "8");
    expect(own(it)).toEqual(new Map([["hub", 8]]));
    expect(announcements(it.session).getState().message).toBe("Hub: 8. Kept.");
    expect(it.session.liveTalk.records("estimates").get(talkKey(LOCAL_PERSON, "a1"))).toMatchObject({
      values: null,
    });
    expect(it.root.textContent).toContain("1 of 2 estimated");
    expect(it.root.textContent).toContain("sealed until the end");
    act(() => (it.find("form") as HTMLFormElement).requestSubmit());
    expect(it.root.textContent).toContain("2 of 2");
    expect(document.activeElement?.tagName).toBe("INPUT");
    it.click(it.named("I cannot say"));
    expect(own(it).get("portal")).toBe("?");
    expect(it.root.textContent).toContain("That was all.");
    it.click(button(it, "All in a list"));
    expect(it.all("article")).toHaveLength(2);
    expect(it.all("input:checked")).toHaveLength(2);
  });

  it("goes back to what is still open", () => {
    const it = open({ hidden: true, sealWith: toBase64Url(x25519.keygen().publicKey) });
    act(() => (it.find("form") as HTMLFormElement).requestSubmit());
    choose(it, "3");
    it.click(button(it, "1 is still open"));
    expect(card(it, "Hub")).toBeTruthy();
  });

  it("types a number where there is no scale, and is told kindly what cannot be read", () => {
    const it = open({ field: "reach" });
    const input = it.find('input[type="text"]') as HTMLInputElement;
    it.type(input, "12k");
    expect(own(it).get("hub")).toBe(12_000);
    it.type(input, "many");
    act(() => input.blur());
    expect(it.find('[role="alert"]')?.textContent).toContain("“many” is not a number");
    expect(own(it).get("hub")).toBe(12_000);
    it.type(input, "");
    expect(own(it).has("hub")).toBe(false);
  });

  it("gives three points of a duration, in order, and is held until they are", () => {
    const it = open({ kind: "durations", field: "" });
    const [best, likely, worst] = it.all('input[type="text"]') as HTMLInputElement[];
    if (!best || !likely || !worst) throw new Error("Three points are asked for.");
    it.type(best, "5");
    it.type(likely, "2w");
    expect(own(it).size).toBe(0);
    it.type(worst, "8");
    expect(it.root.textContent).not.toContain("worst case is shorter");
    act(() => (it.find("form") as HTMLFormElement).requestSubmit());
    expect(document.activeElement?.getAttribute("aria-invalid")).toBe("true");
    act(() => (document.activeElement as HTMLElement).blur());
    expect(it.root.textContent).toContain("The worst case is shorter than the most likely one.");
    it.type(worst, "20");
    expect(own(it).get("hub")).toEqual({ optimistic: 5, likely: 10, pessimistic: 20 });
    expect(it.root.textContent).toContain("Expected: 10.8 days");
    it.type(best, "15");
    act(() => best.blur());
    expect(it.root.textContent).toContain("What counts is still 5 / 10 / 20.");
    expect(own(it).get("hub")).toMatchObject({ optimistic: 5 });
  });

  it("sees nobody's estimate before the end where they are hidden, and all of them as they come where not", () => {
    const hidden = open({ hidden: true });
    say(hidden, "ann-ann-ann-ann0", { hub: 13 });
    expect(hidden.find('[role="img"]')).toBeNull();
    hidden.close();
    const it = open({});
    say(it, "ann-ann-ann-ann0", { hub: 13 });
    expect(it.find('[role="img"]')?.getAttribute("aria-label")).toContain("1 estimate");
    expect(it.root.textContent).not.toContain("Adopt");
  });
});

describe("a viewer", () => {
  it("watches, and sees the results at the end without what changes anything", () => {
    const it = open(
      { hidden: true },
      { canTalk: () => false, canEdit: () => false, canFacilitate: () => false },
    );
    expect(it.root.textContent).toContain("You are watching.");
    expect(it.find("input")).toBeNull();
    say(it, "ann-ann-ann-ann0", { hub: 13 });
    end(it);
    expect(it.root.textContent).toContain("1 estimate");
    expect(it.all("button").map((one) => one.textContent)).not.toContain("Estimate again");
    expect(it.root.textContent).not.toContain("Adopt");
  });
});

describe("the reveal", () => {
  const estimated = (patch: Partial<Activity> = {}, can: Partial<BoardSession> = {}) => {
    const it = open(patch, can);
    say(it, "ann-ann-ann-ann0", { hub: 3, portal: 5 });
    say(it, "bob-bob-bob-bob0", { hub: 20, portal: 5 });
    say(it, "eve-eve-eve-eve0", { hub: 8 }, ["portal"]);
    end(it);
    return it;
  };

  it("shows every estimate as a dot, the figures, who abstained and how far apart people are", () => {
    const it = estimated();
    const hub = card(it, "Hub");
    expect(hub.textContent).toContain("3 estimates");
    expect(hub.textContent).toContain("Far apart");
    expect(hub.textContent).toContain("Median8Mean10.3Middle half5.5 to 14Deviation8.74");
    expect(hub.querySelectorAll("[data-out]")).toHaveLength(2);
    expect(card(it, "Portal").textContent).toContain("2 estimates, 1 cannot say");
    expect(card(it, "Portal").textContent).toContain("Close");
  });

  it("is told to those who do not see it, after the end itself", async () => {
    const it = open({});
    say(it, "ann-ann-ann-ann0", { hub: 3, portal: 5 });
    say(it, "bob-bob-bob-bob0", { hub: 20, portal: 5 });
    end(it);
    act(() => announce(it.session, "“Value” has ended."));
    const message = "“Value” has ended. The estimates are here: 1 close, 1 far apart.";
    await vi.waitFor(() => expect(announcements(it.session).getState().message).toBe(message), {
      timeout: 15_000,
    });
  });

  it("is brought to the top of what scrolls, and moves nothing else", async () => {
    const it = open({});
    const around = it.root;
    around.style.overflowY = "auto";
    around.getBoundingClientRect = () => new DOMRect(0, 100, 300, 400);
    const whole = vi.spyOn(Element.prototype, "scrollIntoView").mockImplementation(() => {});
    say(it, "ann-ann-ann-ann0", { hub: 3 });
    const part = it.named("Estimates").parentElement as HTMLElement;
    part.getBoundingClientRect = () => new DOMRect(0, 700, 300, 900);
    end(it);
    await vi.waitFor(() => expect(around.scrollTop).toBe(592), { timeout: 15_000 });
    expect(whole).not.toHaveBeenCalled();
    whole.mockRestore();
  });

  it("names nobody where that was promised, and otherwise who may explain", async () => {
    const it = estimated({ anonymous: true });
    it.click(button(it, "Talk about the outliers"));
    expect(card(it, "Hub").textContent).toContain("Furthest out: 3, 20");
    expect(card(it, "Hub").textContent).toContain("Nobody is named.");
    expect(it.find("[title]:not(button)")).toBeNull();
    it.close();
    vi.stubGlobal("fetch", async () => Response.json([{ id: "bob-bob-bob-bob0", name: "Bob" }]));
    const named = estimated({ anonymous: false });
    const names = "Furthest out: 3 (Somebody), 20 (Bob)";
    await act(() =>
      vi.waitFor(() => expect(card(named, "Hub").textContent).toContain(names), { timeout: 15_000 }),
    );
    named.click(button(named, "Talk about the outliers"));
    expect(card(named, "Hub").textContent).toContain("They begin");
    expect(card(named, "Hub").querySelectorAll("[data-dim]")).toHaveLength(1);
  });

  it("adopts one figure as one step that undo takes back, and then all", () => {
    const it = estimated();
    const before = takeSnapshot(it.session.board);
    let transactions = 0;
    it.session.board.doc.on("afterTransaction", ({ changed }: { changed: Map<unknown, unknown> }) => {
      if (changed.size > 0) transactions += 1;
    });
    it.click(button(it, "Adopt for Hub"));
    expect(transactions).toBe(1);
    expect(it.session.live.items.get("hub")).toMatchObject({ businessValue: 8 });
    expect(it.session.live.items.get("portal")).toMatchObject({ businessValue: null });
    expect(card(it, "Hub").textContent).toContain("In the plan");
    expect(it.session.live.items.get(decisionId("a1"))).toMatchObject({ outcome: "Hub 8" });
    act(() => it.session.undo.undo());
    expect(takeSnapshot(it.session.board)).toEqual(before);
    it.click(button(it, "Adopt for Portal"));
    it.click(button(it, "Adopt all 2"));
    expect(it.session.live.items.get(decisionId("a1"))).toMatchObject({
      outcome: "Hub 8, Portal 5",
      options: expect.stringContaining("Portal: median 5, 5 to 5, 2 estimates, 1 cannot say"),
    });
    expect(button(it, "All 2 are in the plan").getAttribute("aria-disabled")).toBe("true");
    expect(it.session.liveTalk.records("activities").get("a1")?.decision).toBe(decisionId("a1"));
  });

  it("adopts the mean or an own figure where somebody chooses so", () => {
    const it = estimated();
    const select = it.named<HTMLSelectElement>("Hub: figure to adopt");
    const pick = (value: string) =>
      act(() => {
        select.value = value;
        select.dispatchEvent(new Event("change", { bubbles: true }));
      });
    pick("mean");
    it.click(button(it, "Adopt for Hub"));
    expect(it.session.live.items.get("hub")).toMatchObject({ businessValue: 8 });
    pick("own");
    choose(it, "13");
    it.click(button(it, "Adopt for Hub"));
    expect(it.session.live.items.get("hub")).toMatchObject({ businessValue: 13 });
  });

  it("adopts a duration into three fields", () => {
    const it = open({ kind: "durations", field: "" });
    say(it, "ann-ann-ann-ann0", { hub: [5, 10, 20] });
    say(it, "bob-bob-bob-bob0", { hub: [6, 12, 40] });
    end(it);
    expect(card(it, "Hub").textContent).toContain("5.5 / 11 / 30 days");
    it.click(button(it, "Adopt for Hub"));
    expect(it.session.live.items.get("hub")).toMatchObject({
      optimistic: 5.5,
      duration: 11,
      pessimistic: 30,
    });
  });

  it("opens the next round by the same rules for a facilitator", async () => {
    const it = estimated({ step: "s1" });
    it.click(button(it, "Estimate again: round 2"));
    await act(() =>
      vi.waitFor(() => expect(it.session.liveTalk.records("activities").has("s1-1")).toBe(true), {
        timeout: 15_000,
      }),
    );
    expect(it.session.liveTalk.records("activities").get("s1-1")).toMatchObject({
      field: "businessValue",
      closed: null,
      counted: [],
    });
  });

  it("opens what was sealed, once the key is there", () => {
    const { publicKey, secretKey } = x25519.keygen();
    const it = open({ hidden: true, sealWith: toBase64Url(publicKey) });
    choose(it, "13");
    end(it);
    expect(it.root.textContent).toContain("Nobody estimated.");
    act(() => void putTalk(it.session.talk, "activities", "a1", { openWith: toBase64Url(secretKey) }));
    expect(card(it, "Hub").textContent).toContain("1 estimate");
    expect(it.all("[data-own]")).toHaveLength(1);
    expect(storeBallot(own(it)).values).toEqual({ hub: 13 });
  });
});
