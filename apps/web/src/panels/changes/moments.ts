import { takeSnapshot } from "@throughline/board";
import { newId } from "@throughline/model";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { BoardSession } from "../../session/session-context.ts";
import type { MomentNote, MomentShelf } from "./moment-shelf.ts";

/** A moment that the plan of now can be compared with. */
export interface KnownMoment {
  readonly id: string;
  readonly kind: "opened" | "last-visit" | "mark" | "baseline";
  /** What a person called a mark; empty for the others, which have words of their own. */
  readonly label: string;
  /** Milliseconds since 1970; null for the baseline, which is no moment in time. */
  readonly at: number | null;
}

/** The moments of one open board. */
export interface Moments {
  /** In the order to offer them. */
  readonly store: StoreApi<{ readonly known: readonly KnownMoment[] }>;
  /** Makes the figures know a moment, so that they can compare with it. False when it cannot be read any more. */
  bring(id: string): Promise<boolean>;
  /** Remembers the plan as it is now. False when only until this page closes. */
  mark(label: string): Promise<{ readonly id: string; readonly isKept: boolean }>;
  forget(id: string): void;
  /** The plan as it is when this visit ends, or might. Does nothing while there is nothing new to keep. */
  keepVisit(): Promise<void>;
  /** Begins a visit: what an earlier one left becomes the last visit. The board is loaded by now. */
  beginVisit(): Promise<void>;
}

export const BASELINE = "baseline";
export const OPENED = "opened";
const LAST_VISIT = "last-visit";
const VISIT = "visit";
/** Two of the ten that are kept for a board are its visits. */
export const MOST_MARKS = 8;
/** Whoever comes back sooner, or reloads, is still on the same visit; milliseconds. */
const SAME_VISIT = 30 * 60_000;

/** Offers moments from the shelf and adds to it. Reads nothing before `beginVisit`. */
export function createMoments(session: BoardSession, shelf: MomentShelf, now: () => number): Moments {
  const { boardId, board, live, figures } = session;
  const store = createStore<{ readonly known: readonly KnownMoment[] }>(() => ({ known: [BASE] }));
  /** Moments that the figures know already. */
  const brought = new Set([BASELINE]);
  let kept: { readonly version: number; readonly at: number } | null = null;
  let hasBegun = false;

  const put = (...added: readonly KnownMoment[]) => {
    const ids = new Set(added.map(({ id }) => id));
    const rest = store.getState().known.filter(({ id }) => !ids.has(id));
    store.setState({ known: [...rest, ...added].sort(compareMoments) });
  };
  const forget = (id: string) => {
    brought.delete(id);
    store.setState({ known: store.getState().known.filter((one) => one.id !== id) });
    void shelf.drop(boardId, id);
  };
  const turnVisit = async (notes: readonly MomentNote[]) => {
    const visit = notes.find(({ id }) => id === VISIT);
    if (!visit || now() - visit.at < SAME_VISIT) return notes.find(({ id }) => id === LAST_VISIT);
    const plan = await shelf.read(boardId, VISIT);
    if (!plan) return undefined;
    const last: MomentNote = { id: LAST_VISIT, label: "", at: visit.at };
    await shelf.save(boardId, last, plan);
    figures.bringMoment(LAST_VISIT, plan);
    brought.add(LAST_VISIT);
    return last;
  };
  return {
    store,
    forget,
    async bring(id) {
      if (brought.has(id)) return true;
      const plan = await shelf.read(boardId, id);
      if (!plan) {
        forget(id);
        return false;
      }
      figures.bringMoment(id, plan);
      brought.add(id);
      return true;
    },
    async mark(label) {
      const note: MomentNote = { id: `mark-${newId()}`, label, at: now() };
      figures.keepMoment(note.id);
      brought.add(note.id);
      put({ ...note, kind: "mark" });
      const marks = store.getState().known.filter(({ kind }) => kind === "mark");
      for (const old of marks.slice(MOST_MARKS)) forget(old.id);
      return { id: note.id, isKept: await shelf.save(boardId, note, takeSnapshot(board)) };
    },
    async keepVisit() {
      const [version, at] = [live.version(), now()];
      if (!hasBegun || (kept?.version === version && at - kept.at < SAME_VISIT / 2)) return;
      const isKept = await shelf.save(boardId, { id: VISIT, label: "", at }, takeSnapshot(board));
      if (isKept) kept = { version, at };
    },
    async beginVisit() {
      if (!brought.has(OPENED)) {
        figures.keepMoment(OPENED);
        brought.add(OPENED);
        put({ id: OPENED, kind: "opened", label: "", at: now() });
      }
      const notes = await shelf.list(boardId);
      const last = await turnVisit(notes);
      const marks = notes.filter(({ id }) => id.startsWith("mark-"));
      put(
        ...(last ? [{ ...last, kind: "last-visit" as const }] : []),
        ...marks.map((note) => ({ ...note, kind: "mark" as const })),
      );
      hasBegun = true;
    },
  };
}

const BASE: KnownMoment = { id: BASELINE, kind: "baseline", label: "", at: null };
const ORDER: readonly KnownMoment["kind"][] = ["opened", "last-visit", "mark", "baseline"];

/** By kind, then the newest first. */
function compareMoments(one: KnownMoment, other: KnownMoment): number {
  const byKind = ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind);
  return byKind || (other.at ?? 0) - (one.at ?? 0) || (one.id < other.id ? -1 : 1);
}
