import { x25519 } from "@noble/curves/ed25519.js";
import { decisionId, putTalk, takeSnapshot } from "@throughline/board";
import type { Activity } from "@throughline/model";
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { BoardSession } from "../../session/session-context.ts";
import { announce, announcements } from "../activity/announce.ts";
import { toBase64Url } from "../seal/base64url.ts";
import { storeBallot } from "./ballot.ts";
import { closeEstimation, openEstimation } from "./testing/open-estimation.tsx";

beforeEach(() => {
  // A server that does not answer: names of people are not known.
  vi.stubGlobal("fetch", () => new Promise(() => {}));
});
afterEach(() => {
  closeEstimation();
  localStorage.clear();
  vi.unstubAllGlobals();
});

describe("the reveal", () => {
  const estimated = (patch: Partial<Activity> = {}, can: Partial<BoardSession> = {}) => {
    const it = openEstimation(patch, can);
    it.say("ann-ann-ann-ann0", { hub: 3, portal: 5 });
    it.say("bob-bob-bob-bob0", { hub: 20, portal: 5 });
    it.say("eve-eve-eve-eve0", { hub: 8 }, ["portal"]);
    it.end();
    return it;
  };

  it("shows every estimate as a dot, the figures, who abstained and how far apart people are", () => {
    const it = estimated();
    const hub = it.card("Hub");
    expect(hub.textContent).toContain("3 estimates");
    expect(hub.textContent).toContain("Far apart");
    expect(hub.textContent).toContain("Median8Mean10.3Middle half5.5 to 14Deviation8.74");
    expect(hub.querySelectorAll("[data-out]")).toHaveLength(2);
    expect(it.card("Portal").textContent).toContain("2 estimates, 1 cannot say");
    expect(it.card("Portal").textContent).toContain("Close");
  });

  it("is told to those who do not see it, after the end itself", async () => {
    const it = openEstimation({});
    it.say("ann-ann-ann-ann0", { hub: 3, portal: 5 });
    it.say("bob-bob-bob-bob0", { hub: 20, portal: 5 });
    it.end();
    act(() => announce(it.session, "“Value” has ended."));
    const message = "“Value” has ended. The estimates are here: 1 close, 1 far apart.";
    await vi.waitFor(() => expect(announcements(it.session).getState().message).toBe(message), {
      timeout: 15_000,
    });
  });

  it("is brought to the top of what scrolls, and moves nothing else", async () => {
    const it = openEstimation({});
    const around = it.root;
    around.style.overflowY = "auto";
    around.getBoundingClientRect = () => new DOMRect(0, 100, 300, 400);
    const whole = vi.spyOn(Element.prototype, "scrollIntoView").mockImplementation(() => {});
    it.say("ann-ann-ann-ann0", { hub: 3 });
    const part = it.named("Estimates").parentElement as HTMLElement;
    part.getBoundingClientRect = () => new DOMRect(0, 700, 300, 900);
    it.end();
    await vi.waitFor(() => expect(around.scrollTop).toBe(592), { timeout: 15_000 });
    expect(whole).not.toHaveBeenCalled();
    whole.mockRestore();
  });

  it("names nobody where that was promised, and otherwise who may explain", async () => {
    const it = estimated({ anonymous: true });
    it.click(it.button("Talk about the outliers"));
    expect(it.card("Hub").textContent).toContain("Furthest out: 3, 20");
    expect(it.card("Hub").textContent).toContain("Nobody is named.");
    expect(it.find("[title]:not(button)")).toBeNull();
    it.close();
    vi.stubGlobal("fetch", async () => Response.json([{ id: "bob-bob-bob-bob0", name: "Bob" }]));
    const named = estimated({ anonymous: false });
    const names = "Furthest out: 3 (Somebody), 20 (Bob)";
    await act(() =>
      vi.waitFor(() => expect(named.card("Hub").textContent).toContain(names), { timeout: 15_000 }),
    );
    named.click(named.button("Talk about the outliers"));
    expect(named.card("Hub").textContent).toContain("They begin");
    expect(named.card("Hub").querySelectorAll("[data-dim]")).toHaveLength(1);
  });

  it("adopts one figure as one step that undo takes back, and then all", () => {
    const it = estimated();
    const before = takeSnapshot(it.session.board);
    let transactions = 0;
    it.session.board.doc.on("afterTransaction", ({ changed }: { changed: Map<unknown, unknown> }) => {
      if (changed.size > 0) transactions += 1;
    });
    it.click(it.button("Adopt for Hub"));
    expect(transactions).toBe(1);
    expect(it.session.live.items.get("hub")).toMatchObject({ businessValue: 8 });
    expect(it.session.live.items.get("portal")).toMatchObject({ businessValue: null });
    expect(it.card("Hub").textContent).toContain("In the plan");
    expect(it.session.live.items.get(decisionId("a1"))).toMatchObject({ outcome: "Hub 8" });
    act(() => it.session.undo.undo());
    expect(takeSnapshot(it.session.board)).toEqual(before);
    it.click(it.button("Adopt for Portal"));
    it.click(it.button("Adopt all 2"));
    expect(it.session.live.items.get(decisionId("a1"))).toMatchObject({
      outcome: "Hub 8, Portal 5",
      options: expect.stringContaining("Portal: median 5, 5 to 5, 2 estimates, 1 cannot say"),
    });
    expect(it.button("All 2 are in the plan").getAttribute("aria-disabled")).toBe("true");
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
    it.click(it.button("Adopt for Hub"));
    expect(it.session.live.items.get("hub")).toMatchObject({ businessValue: 8 });
    pick("own");
    it.choose("13");
    it.click(it.button("Adopt for Hub"));
    expect(it.session.live.items.get("hub")).toMatchObject({ businessValue: 13 });
  });

  it("adopts a duration into three fields", () => {
    const it = openEstimation({ kind: "durations", field: "" });
    it.say("ann-ann-ann-ann0", { hub: [5, 10, 20] });
    it.say("bob-bob-bob-bob0", { hub: [6, 12, 40] });
    it.end();
    expect(it.card("Hub").textContent).toContain("5.5 / 11 / 30 days");
    it.click(it.button("Adopt for Hub"));
    expect(it.session.live.items.get("hub")).toMatchObject({
      optimistic: 5.5,
      duration: 11,
      pessimistic: 30,
    });
  });

  it("opens the next round by the same rules for a facilitator", async () => {
    const it = estimated({ step: "s1" });
    it.click(it.button("Estimate again: round 2"));
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
    const it = openEstimation({ hidden: true, sealWith: toBase64Url(publicKey) });
    it.choose("13");
    it.end();
    expect(it.root.textContent).toContain("Nobody estimated.");
    act(() => void putTalk(it.session.talk, "activities", "a1", { openWith: toBase64Url(secretKey) }));
    expect(it.card("Hub").textContent).toContain("1 estimate");
    expect(it.all("[data-own]")).toHaveLength(1);
    expect(storeBallot(it.own()).values).toEqual({ hub: 13 });
  });
});
