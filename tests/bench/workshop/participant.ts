import { openTalk, putTalk, readTalk, type Talk, watchTalk } from "@throughline/board";
import { talkKey } from "@throughline/model";
import { talkRoomOf } from "@throughline/protocol";
import { openBrowser, type Tab } from "../../faults/support/open-browser.ts";
import type { WorkshopLoad } from "./workshop-load.ts";

/** One person in the workshop: a browser session with stock clients in both rooms of the board. */
export interface Participant {
  readonly plan: Tab;
  readonly talk: Talk;
  readonly key: string;
  /** Points at a place on the canvas; `number` counts this person's moves. */
  point(at: readonly [x: number, y: number], number: number): void;
  /** Puts five dots, the first of them on this item; `number` counts this person's changes of mind. */
  vote(items: readonly string[], number: number): void;
  /** Called with the key and the number of every ballot of another that arrives. */
  onVote(listener: (key: string, number: number) => void): void;
  /** Called with the client id and the number of every move of another that arrives. */
  onMove(listener: (clientId: number, number: number) => void): void;
  leave(): void;
}

/** A move's number travels in the digits of its place behind the point; a canvas unit has no use for them. */
const PER_UNIT = 100_000;

/** Comes in by the contributor link; resolves when both documents have arrived. */
export async function enterWorkshop({ board, activity }: WorkshopLoad, name: string): Promise<Participant> {
  const browser = openBrowser(board.url);
  const status = await browser.join(board, board.secrets.contributor, name);
  if (status !== 200) throw new Error(`Joining answered ${status}.`);
  const found = await browser.call("GET", `/api/boards/${board.id}`);
  const { user } = (await found.json()) as { user: { id: string } };
  const plan = browser.open(board);
  const said = browser.open(board, talkRoomOf(board.id));
  await Promise.all([plan, said].map(untilSynced));
  const talk = openTalk(said.doc);
  const key = talkKey(user.id, activity);
  const { awareness } = plan.provider;
  return {
    plan,
    talk,
    key,
    point: ([x, y], number) =>
      awareness.setLocalState({
        user: { id: "", name: "", color: "#1f5eff", role: "contributor" },
        cursor: [Math.round(x), Math.round(y) + (number + 1) / PER_UNIT],
        active: true,
      }),
    vote: (items, number) => {
      const dots = Object.fromEntries(items.map((item, at) => [`d${at}`, item]));
      putTalk(talk, "votes", key, { dots, written: number + 1 });
    },
    onVote: (listener) =>
      watchTalk(talk, (changes) => {
        for (const of of changes.get("votes") ?? []) {
          const { written = 0 } = readTalk(talk, "votes", of) ?? {};
          if (of !== key && written > 0) listener(of, written - 1);
        }
      }),
    onMove: (listener) =>
      awareness.on("change", ({ added, updated }: Record<"added" | "updated", number[]>, origin: unknown) => {
        if (origin === "local") return;
        for (const clientId of [...added, ...updated]) {
          const y: unknown = awareness.getStates().get(clientId)?.cursor?.[1];
          const number = typeof y === "number" ? Math.round((y - Math.floor(y)) * PER_UNIT) : 0;
          if (clientId !== awareness.clientID && number > 0) listener(clientId, number - 1);
        }
      }),
    leave() {
      plan.leave();
      said.leave();
    },
  };
}

async function untilSynced({ provider }: Tab): Promise<void> {
  if (!provider.synced) await new Promise<void>((resolve) => provider.once("sync", () => resolve()));
}
