import type { CommandResult } from "@throughline/board";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Parsed } from "./parse-number.ts";

/** A text being typed: what it is, what was stored when it began, and why it was refused, if it was. */
interface DraftState {
  readonly text: string;
  readonly base: string;
  readonly problem: string | null;
}

export interface DraftOptions {
  /** What the document says now, as text. */
  readonly stored: string;
  /** A draft that had to wait, to begin with. */
  readonly kept?: DraftState | undefined;
  parse(text: string): Parsed<unknown>;
  /** Runs the command. Called at most once for each commit. */
  write(value: unknown): CommandResult;
  /** Told when a draft that could not be stored goes away with its field. */
  keep(draft: DraftState & { readonly problem: string }): void;
  /** Told when a draft was stored or given up. */
  drop(): void;
}

export interface Draft {
  /** What the control shows. */
  readonly text: string;
  readonly dirty: boolean;
  readonly problem: string | null;
  /** What someone else stored meanwhile, or null while nobody has. */
  readonly theirs: string | null;
  type(text: string): void;
  /** Stores what was typed. False when it stays a draft: unreadable, refused, or someone else's is newer. */
  commit(): boolean;
  /** As `commit`, but leaves a draft alone whose stored value someone else has changed. */
  leave(): boolean;
  /** Gives the draft up and shows what is stored. */
  restore(): void;
  /** Goes on with one's own text although someone else stored another. */
  keepMine(): void;
}

const CONFLICT = "Someone else changed this meanwhile.";

/**
 * The one way of typing into a field that holds a single value. The text is a draft until Enter or blur
 * stores it in one transaction; what cannot be read stays typed with a sentence and writes nothing. A draft
 * whose field goes away is stored, or kept for its person.
 */
export function useDraft(options: DraftOptions): Draft {
  const [state, setState] = useState<DraftState | null>(() => options.kept ?? null);
  const now = useRef(state);
  const latest = useRef(options);
  useLayoutEffect(() => {
    latest.current = options;
  });
  const put = (next: DraftState | null) => {
    now.current = next;
    setState(next);
  };
  const commit = (evenOver: boolean): boolean => {
    const draft = now.current;
    if (!draft) return true;
    const { stored, parse, write, drop } = latest.current;
    if (draft.text === stored || draft.text === draft.base) {
      put(null);
      drop();
      return true;
    }
    if (!evenOver && stored !== draft.base) return false;
    const parsed = parse(draft.text);
    if (!parsed.ok) {
      put({ ...draft, problem: parsed.reason });
      return false;
    }
    put(null);
    const result = write(parsed.value);
    if (!result.ok) put({ ...draft, problem: result.reason });
    else drop();
    return result.ok;
  };
  const leave = useRef(() => commit(false));
  useLayoutEffect(() => {
    leave.current = () => commit(false);
  });
  useLayoutEffect(
    () => () => {
      if (leave.current()) return;
      const draft = now.current;
      if (draft) latest.current.keep({ ...draft, problem: draft.problem ?? CONFLICT });
    },
    [],
  );
  const dirty = state !== null;
  useEffect(() => {
    if (!dirty) return;
    const leavePage = () => void leave.current();
    window.addEventListener("pagehide", leavePage);
    return () => window.removeEventListener("pagehide", leavePage);
  }, [dirty]);
  return {
    text: state?.text ?? options.stored,
    dirty,
    problem: state?.problem ?? null,
    theirs: state && options.stored !== state.base && options.stored !== state.text ? options.stored : null,
    type: (text) => put({ text, base: now.current?.base ?? options.stored, problem: null }),
    commit: () => commit(true),
    leave: () => leave.current(),
    restore() {
      put(null);
      latest.current.drop();
    },
    keepMine() {
      if (now.current) put({ ...now.current, base: latest.current.stored });
    },
  };
}
