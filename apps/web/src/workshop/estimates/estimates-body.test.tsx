import { x25519 } from "@noble/curves/ed25519.js";
import { talkKey } from "@throughline/model";
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LOCAL_PERSON } from "../../testing/local-session.ts";
import { announcements } from "../activity/announce.ts";
import { toBase64Url } from "../seal/base64url.ts";
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

describe("a participant", () => {
  it("estimates one object after the other, with progress, and everything is kept at once", () => {
    const it = openEstimation({ hidden: true, sealWith: toBase64Url(x25519.keygen().publicKey) });
    expect(it.root.textContent).toContain("0 of 2 estimated");
    expect(it.root.textContent).toContain("1 of 2");
    it.choose("8");
    expect(it.own()).toEqual(new Map([["hub", 8]]));
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
    expect(it.own().get("portal")).toBe("?");
    expect(it.root.textContent).toContain("That was all.");
    it.click(it.button("All in a list"));
    expect(it.all("article")).toHaveLength(2);
    expect(it.all("input:checked")).toHaveLength(2);
  });

  it("goes back to what is still open", () => {
    const it = openEstimation({ hidden: true, sealWith: toBase64Url(x25519.keygen().publicKey) });
    act(() => (it.find("form") as HTMLFormElement).requestSubmit());
    it.choose("3");
    it.click(it.button("1 is still open"));
    expect(it.card("Hub")).toBeTruthy();
  });

  it("types a number where there is no scale, and is told kindly what cannot be read", () => {
    const it = openEstimation({ field: "reach" });
    const input = it.find('input[type="text"]') as HTMLInputElement;
    it.type(input, "12k");
    expect(it.own().get("hub")).toBe(12_000);
    it.type(input, "many");
    act(() => input.blur());
    expect(it.find('[role="alert"]')?.textContent).toContain("“many” is not a number");
    expect(it.own().get("hub")).toBe(12_000);
    it.type(input, "");
    expect(it.own().has("hub")).toBe(false);
  });

  it("gives three points of a duration, in order, and is held until they are", () => {
    const it = openEstimation({ kind: "durations", field: "" });
    const [best, likely, worst] = it.all('input[type="text"]') as HTMLInputElement[];
    if (!best || !likely || !worst) throw new Error("Three points are asked for.");
    it.type(best, "5");
    it.type(likely, "2w");
    expect(it.own().size).toBe(0);
    it.type(worst, "8");
    expect(it.root.textContent).not.toContain("worst case is shorter");
    act(() => (it.find("form") as HTMLFormElement).requestSubmit());
    expect(document.activeElement?.getAttribute("aria-invalid")).toBe("true");
    act(() => (document.activeElement as HTMLElement).blur());
    expect(it.root.textContent).toContain("The worst case is shorter than the most likely one.");
    it.type(worst, "20");
    expect(it.own().get("hub")).toEqual({ optimistic: 5, likely: 10, pessimistic: 20 });
    expect(it.root.textContent).toContain("Expected: 10.8 days");
    it.type(best, "15");
    act(() => best.blur());
    expect(it.root.textContent).toContain("What counts is still 5 / 10 / 20.");
    expect(it.own().get("hub")).toMatchObject({ optimistic: 5 });
  });

  it("sees nobody's estimate before the end where they are hidden, and all of them as they come where not", () => {
    const hidden = openEstimation({ hidden: true });
    hidden.say("ann-ann-ann-ann0", { hub: 13 });
    expect(hidden.find('[role="img"]')).toBeNull();
    hidden.close();
    const it = openEstimation({});
    it.say("ann-ann-ann-ann0", { hub: 13 });
    expect(it.find('[role="img"]')?.getAttribute("aria-label")).toContain("1 estimate");
    expect(it.root.textContent).not.toContain("Adopt");
  });
});

describe("a viewer", () => {
  it("watches, and sees the results at the end without what changes anything", () => {
    const it = openEstimation(
      { hidden: true },
      { canTalk: () => false, canEdit: () => false, canFacilitate: () => false },
    );
    expect(it.root.textContent).toContain("You are watching.");
    expect(it.find("input")).toBeNull();
    it.say("ann-ann-ann-ann0", { hub: 13 });
    it.end();
    expect(it.root.textContent).toContain("1 estimate");
    expect(it.all("button").map((one) => one.textContent)).not.toContain("Estimate again");
    expect(it.root.textContent).not.toContain("Adopt");
  });
});
