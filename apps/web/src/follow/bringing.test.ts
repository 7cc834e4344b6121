import { setWorkshop } from "@throughline/board";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { firstPresence } from "../session/first-presence.ts";
import type { Peer } from "../session/peers.ts";
import { createLocalSession, LOCAL_PERSON } from "../testing/local-session.ts";
import { createWorkspace } from "../workspace/workspace.ts";
import { createBringing, PATIENCE } from "./bringing.ts";

const ADA = "ada-person-00001";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"], now: 1_800_000_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

function createRoom({ facilitates = false } = {}) {
  const local = createLocalSession();
  let others: readonly Peer[] = [];
  const listeners = new Set<() => void>();
  const session = {
    ...local,
    canFacilitate: () => facilitates,
    peers: {
      ...local.peers,
      others: () => others,
      subscribe(listener: () => void) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
  };
  const workspace = createWorkspace();
  const bringing = createBringing(session, workspace);
  return {
    workspace,
    bringing,
    session,
    stage: () => bringing.state.getState().stage,
    following: () => workspace.get().following,
    here(...peers: readonly Peer[]) {
      others = peers;
      for (const listener of listeners) listener();
    },
    bring: (how: "invite" | "take", person = ADA) =>
      setWorkshop(session.talk, "attention", { person, name: "Ada", how, since: Date.now() }),
    release: () => setWorkshop(session.talk, "attention", null),
  };
}

function ada(clientId: number, patch: Partial<Peer["presence"]> = {}): Peer {
  const user = { id: ADA, name: "Ada", color: "#b3261e", role: "facilitator" } as const;
  return { clientId, presence: { ...firstPresence(user), ...patch } };
}

const pressEscape = () => window.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));

describe("asking everyone to look", () => {
  it("waits for an answer and goes along by itself when there is none", () => {
    const room = createRoom();
    room.here(ada(7));
    room.bring("invite");
    expect(room.stage()).toBe("asked");
    expect(room.following()).toBeNull();
    vi.advanceTimersByTime(PATIENCE - 1);
    expect(room.stage()).toBe("asked");
    vi.advanceTimersByTime(1);
    expect(room.stage()).toBe("along");
    expect(room.workspace.get()).toMatchObject({ following: 7, held: false });
  });

  it("goes along at once on yes, and never on no", () => {
    const [yes, no] = [createRoom(), createRoom()];
    for (const room of [yes, no]) {
      room.here(ada(7));
      room.bring("invite");
    }
    yes.bringing.goAlong();
    no.bringing.leave();
    vi.advanceTimersByTime(PATIENCE * 5);
    expect(yes.following()).toBe(7);
    expect(no.following()).toBeNull();
    expect(no.stage()).toBe("away");
  });

  it("lets an own move leave, keeps the way back while it lasts, and ends with the release", () => {
    const room = createRoom();
    room.here(ada(7));
    room.bring("invite");
    room.bringing.goAlong();
    room.workspace.set({ following: null });
    expect(room.stage()).toBe("away");
    room.here(ada(7, { cursor: [1, 1] }));
    expect(room.following()).toBeNull();
    room.bringing.goAlong();
    expect(room.following()).toBe(7);
    room.release();
    expect(room.stage()).toBe("none");
    expect(room.following()).toBeNull();
  });

  it("stays along when the room goes to the next step, which brings every page to its view", () => {
    const room = createRoom();
    room.here(ada(7));
    room.bring("invite");
    room.bringing.goAlong();
    room.session.liveTalk.subscribe("workshop", () => room.workspace.set({ following: null }));
    const current = { step: "two", since: Date.now(), length: 0, paused: null, activity: "" };
    setWorkshop(room.session.talk, "current", current);
    expect(room.following()).toBe(7);
    vi.advanceTimersByTime(1);
    room.workspace.set({ following: null });
    expect(room.stage()).toBe("away");
  });

  it("asks again when asked anew, and asks nobody who leads", () => {
    const room = createRoom();
    room.here(ada(7));
    room.bring("invite");
    room.bringing.leave();
    vi.advanceTimersByTime(1000);
    room.bring("invite");
    expect(room.stage()).toBe("asked");
    room.bring("invite", LOCAL_PERSON);
    expect(room.stage()).toBe("leading");
    vi.advanceTimersByTime(PATIENCE * 2);
    expect(room.following()).toBeNull();
  });

  it("puts no question on the wall of a room", () => {
    const room = createRoom();
    room.workspace.set({ presenting: true });
    room.here(ada(7));
    room.bring("invite");
    expect(room.following()).toBe(7);
  });
});

describe("taking everyone along", () => {
  it("follows at once and goes back whatever the person does, until released", () => {
    const room = createRoom();
    room.here(ada(7), { ...ada(8), presence: firstPresence({ ...ada(8).presence.user, id: "ben" }) });
    room.bring("take");
    expect(room.workspace.get()).toMatchObject({ following: 7, held: true });
    room.workspace.set({ following: null });
    expect(room.workspace.get()).toMatchObject({ following: 7, held: true });
    room.workspace.set({ following: 8 });
    expect(room.following()).toBe(7);
    room.release();
    expect(room.workspace.get()).toMatchObject({ following: null, held: false });
  });

  it("traps nobody: leaving works, and so does Escape twice", () => {
    const room = createRoom();
    room.here(ada(7));
    room.bring("take");
    pressEscape();
    expect(room.stage()).toBe("held");
    pressEscape();
    expect(room.stage()).toBe("away");
    expect(room.workspace.get()).toMatchObject({ following: null, held: false });
    room.bringing.goAlong();
    expect(room.stage()).toBe("held");
    room.bringing.leave();
    expect(room.workspace.get()).toMatchObject({ following: null, held: false });
  });

  it("holds through a short absence, and releases when the person is gone", () => {
    const room = createRoom();
    room.here(ada(7));
    room.bring("take");
    room.here();
    expect(room.workspace.get()).toMatchObject({ following: null, held: false });
    vi.advanceTimersByTime(PATIENCE - 1);
    room.here(ada(9));
    expect(room.workspace.get()).toMatchObject({ following: 9, held: true });
    room.here();
    vi.advanceTimersByTime(PATIENCE);
    room.here(ada(10));
    expect(room.stage()).toBe("away");
    expect(room.following()).toBeNull();
  });

  it("is ended for everyone by a facilitator whose page sees the person gone", () => {
    const [guest, facilitator] = [createRoom(), createRoom({ facilitates: true })];
    for (const room of [guest, facilitator]) {
      room.here(ada(7));
      room.bring("take");
      room.here();
      vi.advanceTimersByTime(PATIENCE);
    }
    expect(guest.session.liveTalk.workshop().attention).not.toBeNull();
    expect(facilitator.session.liveTalk.workshop().attention).toBeNull();
  });

  it("takes the connection that moved last, and never one that itself follows", () => {
    const room = createRoom();
    room.here(ada(7, { cursor: [0, 0] }), ada(8));
    room.bring("take");
    expect(room.following()).toBe(7);
    vi.advanceTimersByTime(100);
    room.here(ada(7, { cursor: [0, 0] }), ada(8, { cursor: [5, 5] }));
    expect(room.following()).toBe(8);
    room.here(ada(7, { cursor: [0, 0] }), ada(8, { cursor: [6, 6], following: "7" }));
    expect(room.following()).toBe(7);
  });

  it("does not follow somebody who follows back", () => {
    const room = createRoom();
    room.here(ada(7, { following: "1" }));
    room.bring("take");
    expect(room.following()).toBeNull();
    room.here(ada(7));
    expect(room.following()).toBe(7);
  });

  it("forgets what was left behind hours ago", () => {
    const room = createRoom();
    room.here(ada(7));
    setWorkshop(room.session.talk, "attention", {
      person: ADA,
      name: "Ada",
      how: "take",
      since: Date.now() - 5 * 3_600_000,
    });
    expect(room.stage()).toBe("none");
  });
});
