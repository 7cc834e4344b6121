import { createStore, type StoreApi } from "zustand/vanilla";
import type { BoardSession } from "../session/session-context.ts";
import { type Attention, attentionAt, releaseEveryone } from "../workshop/attention/bring.ts";
import { findConnection } from "../workshop/attention/find-connection.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { watchEscapeTwice } from "./watch-escape-twice.ts";

/**
 * Where this person stands towards whom everyone is brought to: nobody leads, or they lead themselves; they are
 * asked; they went along and may leave by any own move; they are held; or they declined or left.
 */
export interface BringingState {
  readonly stage: "none" | "leading" | "asked" | "along" | "held" | "away";
  readonly attention: Attention | null;
}

export interface Bringing {
  readonly state: StoreApi<BringingState>;
  goAlong(): void;
  /** Declines, or leaves: also where everyone is held, for nobody is trapped. */
  leave(): void;
  dispose(): void;
}

/** Whoever says nothing goes along after this, and what a person began ends when they are gone for this, milliseconds. */
export const PATIENCE = 10_000;

const NOBODY: BringingState = Object.freeze({ stage: "none", attention: null });

/** Brings this person where everyone is brought, by the rules of asking and of taking along. */
export function createBringing(session: BoardSession, workspace: Workspace): Bringing {
  const { liveTalk, peers, clock } = session;
  const state = createStore<BringingState>(() => NOBODY);
  const movedAt = new Map<number, number>();
  const places = new Map<number, string>();
  let key = "";
  let answer: "open" | "along" | "away" = "open";
  /** The connection followed because of this, and whether it was this that set it. */
  let target: number | null = null;
  let isSetting = false;
  /** The step seen last, and whether the room goes to another one at this moment. */
  let step = stepNow();
  let isStepping = false;
  let asking: ReturnType<typeof setTimeout> | undefined;
  let missing: ReturnType<typeof setTimeout> | undefined;
  let stopEscape: (() => void) | null = null;

  const show = (stage: BringingState["stage"], attention: Attention | null) => {
    const now = state.getState();
    if (now.stage === stage && now.attention === attention) return;
    if (stage === "held") stopEscape ??= watchEscapeTwice(leave);
    else {
      stopEscape?.();
      stopEscape = null;
    }
    state.setState({ stage, attention });
  };
  const follow = (connection: number | null, held: boolean) => {
    target = connection;
    const now = workspace.get();
    if (now.following === connection && now.held === held) return;
    isSetting = true;
    workspace.set({ following: connection, held });
    isSetting = false;
  };
  const letGo = () => {
    if (target !== null && workspace.get().following === target) follow(null, false);
    else if (workspace.get().held) workspace.set({ held: false });
    target = null;
  };
  const stopWaiting = () => {
    clearTimeout(asking);
    clearTimeout(missing);
    asking = missing = undefined;
  };
  const giveUp = () => {
    missing = undefined;
    if (answer === "along") answer = "away";
    const { light } = session.state.getState();
    const isOnline = light.state === "saved" || light.state === "saving";
    // Without a line nobody is here to be seen, which says nothing of the others.
    if (isOnline && session.canFacilitate()) releaseEveryone(session);
    look();
  };
  const noteMoves = (person: string) => {
    for (const { clientId, presence } of peers.others()) {
      if (presence.user.id !== person) continue;
      const place = JSON.stringify([presence.cursor, presence.view, presence.lens]);
      if (places.get(clientId) === place) continue;
      // Where a connection is first seen says nothing of when it moved there.
      if (places.has(clientId)) movedAt.set(clientId, clock.now());
      places.set(clientId, place);
    }
  };

  function stepNow(): string {
    return liveTalk.workshop().current?.step ?? "";
  }
  /** Each page goes to the view of a step that begins, which ends following: no wish of this person. */
  const onRoom = () => {
    if (stepNow() !== step) {
      step = stepNow();
      isStepping = true;
      setTimeout(() => {
        isStepping = false;
      });
    }
    look();
  };
  const begin = (attention: Attention | null, next: string) => {
    stopWaiting();
    letGo();
    key = next;
    answer = attention?.how === "take" ? "along" : "open";
  };
  const look = () => {
    const attention = attentionAt(liveTalk.workshop(), clock.now());
    const next = attention ? `${attention.person} ${attention.how} ${attention.since}` : "";
    if (next !== key) begin(attention, next);
    if (!attention) return show("none", null);
    if (attention.person === session.person()) return show("leading", attention);
    noteMoves(attention.person);
    const peer = findConnection(peers.others(), attention.person, movedAt);
    if (!peer) {
      clearTimeout(asking);
      asking = undefined;
      missing ??= setTimeout(giveUp, PATIENCE);
      if (answer === "along") follow(null, false);
      return show("none", null);
    }
    clearTimeout(missing);
    missing = undefined;
    // What a room looks at goes along without a question on the wall.
    if (answer === "open" && workspace.get().presenting) answer = "along";
    if (answer === "open") {
      asking ??= setTimeout(goAlong, PATIENCE);
      return show("asked", attention);
    }
    clearTimeout(asking);
    asking = undefined;
    if (answer === "away") return show("away", attention);
    const isHeld = attention.how === "take";
    // Two who follow each other would push each other's view around.
    const isMutual = peer.presence.following === String(peers.clientId());
    follow(isMutual ? null : peer.clientId, isHeld && !isMutual);
    show(isHeld ? "held" : "along", attention);
  };
  const goAlong = () => {
    if (key === "") return;
    answer = "along";
    look();
  };
  const leave = () => {
    if (key === "") return;
    answer = "away";
    letGo();
    look();
  };
  const onWorkspace = ({ following }: { readonly following: number | null }) => {
    if (isSetting || answer !== "along" || target === null || following === target) return;
    // Following ends by itself when a connection goes: that is no move of this person.
    if (!peers.others().some(({ clientId }) => clientId === target)) return;
    const isOwnMove = !isStepping && stepNow() === step;
    if (state.getState().stage !== "held" && isOwnMove) {
      answer = "away";
      target = null;
    }
    look();
  };

  const stops = [
    liveTalk.subscribe("workshop", onRoom),
    peers.subscribe(() => {
      if (key !== "") look();
    }),
    workspace.store.subscribe(onWorkspace),
  ];
  look();
  return {
    state,
    goAlong,
    leave,
    dispose() {
      for (const stop of stops) stop();
      stopWaiting();
      stopEscape?.();
      letGo();
    },
  };
}
