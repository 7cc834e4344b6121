import type { Presence, PresenceEdit } from "@throughline/protocol";
import { describe, expect, it, vi } from "vitest";
import type { Trial } from "../live/figures/live-figures.ts";
import { firstPresence } from "../session/first-presence.ts";
import type { Peer } from "../session/peers.ts";
import { createLocalSession } from "../testing/local-session.ts";
import { ownTrial } from "./own-trial.ts";
import { watchTrials } from "./watch-trials.ts";

const EDIT: PresenceEdit = { id: "a", start: "2013-09-02" };

function room() {
  const local = createLocalSession();
  let others: readonly Peer[] = [];
  let tellOthers = () => {};
  const session = {
    figures: { ...local.figures, setTrials: vi.fn<(trials: readonly Trial[]) => void>() },
    peers: {
      ...local.peers,
      others: () => others,
      subscribe(listener: () => void) {
        tellOthers = listener;
        return () => {
          tellOthers = () => {};
        };
      },
    },
  };
  const frames: (() => void)[] = [];
  const stop = watchTrials(session, (run) => {
    frames.push(run);
    return () => void frames.splice(frames.indexOf(run), 1);
  });
  return {
    session,
    stop,
    frame: () => {
      for (const run of frames.splice(0)) run();
    },
    setOthers(next: readonly Peer[]) {
      others = next;
      tellOthers();
    },
    told: () => session.figures.setTrials.mock.calls.map(([trials]) => trials),
  };
}

function peer(clientId: number, trial: Presence["trial"], role: Presence["user"]["role"] = "editor"): Peer {
  const user = { id: `${clientId}`, name: "Ana", color: "#0b7a55", role };
  return { clientId, presence: { ...firstPresence(user), trial } };
}

describe("watching what people try out", () => {
  it("tells own and others' trials once a frame, and only when they changed", () => {
    const { session, frame, setOthers, told } = room();
    ownTrial(session).hold([{ ...EDIT, start: "2013-09-09" }]);
    ownTrial(session).hold([EDIT]);
    setOthers([peer(7, { edits: [EDIT] })]);
    expect(told()).toEqual([]);
    frame();
    expect(told()).toEqual([
      [
        { by: 1, edits: [EDIT] },
        { by: 7, edits: [EDIT] },
      ],
    ]);
    setOthers([peer(7, { edits: [EDIT] })]);
    frame();
    expect(told()).toHaveLength(1);
  });

  it("drops someone who leaves, lets go or may not change the plan", () => {
    const { frame, setOthers, told } = room();
    setOthers([peer(7, { edits: [EDIT] }), peer(8, { edits: [EDIT] }, "viewer"), peer(9, null)]);
    frame();
    setOthers([]);
    frame();
    expect(told()).toEqual([[{ by: 7, edits: [EDIT] }], []]);
  });

  it("tells of no more people than can be computed, of oneself always", () => {
    const { session, frame, setOthers, told } = room();
    ownTrial(session).hold([EDIT]);
    setOthers([40, 30, 20, 10, 0, 50, 60].map((id) => peer(id, { edits: [EDIT] })));
    frame();
    expect(told()[0]?.map(({ by }) => by)).toEqual([0, 1, 10, 20, 30, 40]);
  });

  it("forgets all when it stops", () => {
    const { session, frame, stop, told } = room();
    ownTrial(session).hold([EDIT]);
    frame();
    stop();
    ownTrial(session).hold([]);
    frame();
    expect(told()).toEqual([[{ by: 1, edits: [EDIT] }], []]);
  });
});
