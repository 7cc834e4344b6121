import { describe, expect, it } from "vitest";
import {
  Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from "y-protocols/awareness";
import * as Y from "yjs";
import { createPeers } from "./create-peers.ts";

const me = { id: "a", name: "Ann", color: "#1f5eff", role: "editor" } as const;

function createClock() {
  let now = 0;
  let frames: (() => void)[] = [];
  let timers: { at: number; run: () => void }[] = [];
  return {
    now: () => now,
    frame: (run: () => void) => void frames.push(run),
    later(run: () => void, milliseconds: number) {
      const timer = { at: now + milliseconds, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    drawFrame() {
      const due = frames;
      frames = [];
      for (const run of due) run();
    },
    advance(milliseconds: number) {
      now += milliseconds;
      const due = timers.filter((timer) => timer.at <= now);
      timers = timers.filter((timer) => timer.at > now);
      for (const timer of due) timer.run();
    },
  };
}

function open() {
  const clock = createClock();
  const awareness = new Awareness(new Y.Doc());
  const peers = createPeers(awareness, me, clock);
  let heard = 0;
  let rosterHeard = 0;
  peers.subscribe(() => {
    heard += 1;
  });
  peers.subscribeRoster(() => {
    rosterHeard += 1;
  });
  return { clock, awareness, peers, heard: () => heard, rosterHeard: () => rosterHeard };
}

/** Someone else whose page sends `state`, whatever that is. */
function createOther(to: Awareness) {
  const awareness = new Awareness(new Y.Doc());
  return {
    id: awareness.clientID,
    say(state: Record<string, unknown>) {
      awareness.setLocalState(state);
      applyAwarenessUpdate(to, encodeAwarenessUpdate(awareness, [awareness.clientID]), "test");
    },
    leave: () => removeAwarenessStates(to, [awareness.clientID], "test"),
  };
}

const ben = { user: { id: "b", name: "Ben", color: "#0B7A55", role: "viewer" }, cursor: [1, 2] };

describe("peers", () => {
  it("hears of many changes once per frame", () => {
    const room = open();
    const other = createOther(room.awareness);
    for (let x = 0; x < 20; x++) other.say({ ...ben, cursor: [x, 0] });
    expect(room.heard()).toBe(0);
    room.clock.drawFrame();
    expect(room.heard()).toBe(1);
    expect(room.peers.others()[0]?.presence.cursor).toEqual([19, 0]);
  });

  it("sanitises what others send", () => {
    const room = open();
    createOther(room.awareness).say({
      user: { id: "b", name: "Ben\u202e<b>", color: "red;}", role: "emperor" },
      cursor: [Number.NaN, 2],
      view: { x: 0, y: 0, zoom: 0, width: 1, height: 1 },
      selection: "all",
    });
    room.clock.drawFrame();
    expect(room.peers.others()[0]?.presence).toMatchObject({
      user: { name: "Ben <b>", color: "#6b7280", role: "viewer" },
      cursor: null,
      view: null,
      selection: [],
    });
  });

  it("leaves out connections without a name", () => {
    const room = open();
    createOther(room.awareness).say({});
    room.clock.drawFrame();
    expect(room.peers.others()).toEqual([]);
  });

  it("tells the roster only of people, not of their pointers", () => {
    const room = open();
    const other = createOther(room.awareness);
    other.say(ben);
    room.clock.drawFrame();
    expect(room.rosterHeard()).toBe(1);
    other.say({ ...ben, cursor: [9, 9] });
    room.clock.drawFrame();
    expect(room.rosterHeard()).toBe(1);
    other.leave();
    room.clock.drawFrame();
    expect(room.rosterHeard()).toBe(2);
    expect(room.peers.roster()).toEqual([]);
  });

  it("keeps the same peer while that person does nothing", () => {
    const room = open();
    const still = createOther(room.awareness);
    const moving = createOther(room.awareness);
    still.say(ben);
    moving.say(ben);
    room.clock.drawFrame();
    const before = room.peers.others().find((peer) => peer.clientId === still.id);
    moving.say({ ...ben, cursor: [5, 5] });
    room.clock.drawFrame();
    expect(room.peers.others().find((peer) => peer.clientId === still.id)).toBe(before);
  });

  it("sends at most thirty times a second, and the last value always", () => {
    const room = open();
    let sent = 0;
    room.awareness.on("update", () => {
      sent += 1;
    });
    room.clock.advance(100);
    for (let x = 0; x < 100; x++) {
      room.peers.share({ cursor: [x, 0] });
      room.clock.advance(10);
    }
    room.clock.advance(100);
    expect(sent).toBeGreaterThan(20);
    expect(sent).toBeLessThanOrEqual(31);
    expect(room.awareness.getLocalState()?.cursor).toEqual([99, 0]);
  });
});
