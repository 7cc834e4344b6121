import { setWorkshop } from "@throughline/board";
import type { Workshop } from "@throughline/model";
import type { BoardSession } from "../../session/session-context.ts";
import type { Workspace } from "../../workspace/workspace.ts";

/** To whom everyone is brought, and how. */
export type Attention = NonNullable<Workshop["attention"]>;

/** What was left behind longer ago than this brings nobody anywhere, milliseconds. */
const LONGEST = 4 * 3_600_000;

/** Asks everyone to see what this person sees, or takes them along. For facilitators. */
export function bringEveryone(
  { talk, clock, peers, person }: Pick<BoardSession, "talk" | "clock" | "peers" | "person">,
  workspace: Workspace,
  how: Attention["how"],
): void {
  // Whoever leads goes where they want, not where somebody else goes.
  workspace.set({ following: null, held: false });
  const { name } = peers.me().user;
  setWorkshop(talk, "attention", { person: person(), name, how, since: Math.round(clock.now()) });
}

/** Gives somebody else the floor: everyone is asked to see what they see. For facilitators. */
export function askToSpeak(
  { talk, clock }: Pick<BoardSession, "talk" | "clock">,
  someone: { readonly id: string; readonly name: string },
): void {
  const since = Math.round(clock.now());
  setWorkshop(talk, "attention", { person: someone.id, name: someone.name, how: "invite", since });
}

/** Lets everyone go their own ways again. For facilitators. */
export function releaseEveryone({ talk }: Pick<BoardSession, "talk">): void {
  setWorkshop(talk, "attention", null);
}

/** To whom everyone is brought at `now` by the server's clock; null for nobody. */
export function attentionAt({ attention }: Workshop, now: number): Attention | null {
  return attention && attention.person !== "" && now - attention.since < LONGEST ? attention : null;
}
