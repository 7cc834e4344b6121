import { describe, expect, it } from "vitest";
import { describeLight } from "./saved-light.ts";

describe("the words of the light", () => {
  it("says Saved only when nothing is pending", () => {
    expect(describeLight({ state: "saved", pending: 0 }, 0, true)).toMatchObject({
      word: "Saved",
      tone: "good",
    });
  });

  it("says Saving… at first, and counts seconds when it takes long", () => {
    const light = { state: "saving", pending: 3, since: 1000 } as const;
    expect(describeLight(light, 2000, true).word).toBe("Saving…");
    expect(describeLight(light, 13_400, true)).toMatchObject({ word: "Not saved for 12 s", tone: "warn" });
  });

  it("counts what is kept here while offline", () => {
    const light = { state: "offline", pending: 12, since: 0 } as const;
    expect(describeLight(light, 0, true).word).toBe("Offline, 12 changes kept here");
    expect(describeLight({ ...light, pending: 1 }, 0, true).word).toBe("Offline, 1 change kept here");
    expect(describeLight({ ...light, pending: 0 }, 0, true).word).toBe("Offline");
  });

  it("does not promise a copy that this browser does not keep", () => {
    const light = { state: "offline", pending: 2, since: 0 } as const;
    const { word, detail } = describeLight(light, 0, false);
    expect(word).toBe("Offline, 2 changes only in this page");
    expect(detail).toContain("keep it open");
  });

  it("tells why it has stopped, and what did not reach the server", () => {
    const light = {
      state: "stopped",
      pending: 2,
      title: "Access removed",
      message: "Ask the owner.",
    } as const;
    const { word, detail, tone } = describeLight(light, 0, true);
    expect(word).toBe("Access removed");
    expect(detail).toBe("Ask the owner. 2 changes are not on the server. Kept in this browser.");
    expect(tone).toBe("bad");
  });
});
