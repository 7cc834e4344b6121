import { describe, expect, it } from "vitest";
import {
  type ConnectionEvent,
  type ConnectionState,
  nextState,
  pauseBefore,
  transitions,
} from "./connection-state.ts";

const events: readonly ConnectionEvent[] = [
  "ticket",
  "opened",
  "synced",
  "answered",
  "failed",
  "refused",
  "timeout",
  "wake",
];

function follow(...path: ConnectionEvent[]): ConnectionState {
  return path.reduce<ConnectionState>(nextState, "waiting");
}

describe("the connection", () => {
  it("goes from the first try to a live line", () => {
    expect(follow("wake", "ticket", "opened", "synced")).toBe("live");
  });

  it.each(Object.keys(transitions) as ConnectionState[])("has an answer to every event in %s", (state) => {
    for (const event of events) expect(Object.keys(transitions)).toContain(nextState(state, event));
  });

  it("stays stopped, whatever happens", () => {
    for (const event of events) expect(nextState("stopped", event)).toBe("stopped");
  });

  it("stops on a refusal from everywhere but the end", () => {
    for (const state of Object.keys(transitions) as ConnectionState[]) {
      expect(nextState(state, "refused")).toBe("stopped");
    }
  });

  it("uses a ticket only when it has asked for one", () => {
    for (const state of Object.keys(transitions) as ConnectionState[]) {
      if (state !== "asking") expect(nextState(state, "ticket")).toBe(state);
    }
  });

  it("tests a live line after sleep, and makes a new one when nothing answers", () => {
    expect(nextState("live", "wake")).toBe("checking");
    expect(nextState("checking", "answered")).toBe("live");
    expect(nextState("checking", "timeout")).toBe("asking");
  });

  it("does not wait out its pause when the network comes back", () => {
    expect(nextState("waiting", "wake")).toBe("asking");
  });

  it("doubles the pause up to ten seconds, never less than half of it", () => {
    expect(pauseBefore(1, () => 1)).toBe(250);
    expect(pauseBefore(3, () => 1)).toBe(1000);
    expect(pauseBefore(50, () => 1)).toBe(10_000);
    expect(pauseBefore(50, () => 0)).toBe(5_000);
  });
});
