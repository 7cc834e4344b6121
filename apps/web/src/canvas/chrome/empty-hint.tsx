import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { useRunAction } from "../../actions/use-run-action.ts";
import { lensOf } from "../../lenses/all-lenses.ts";
import { placesFreely } from "../../lenses/places-freely.ts";
import { useSession } from "../../session/session-context.ts";
import { useWorkspaceValue } from "../../workspace/workspace-context.ts";
import { useCanvas } from "../canvas-parts.ts";
import styles from "./chrome.module.css";

/** What a first-time guest sees on an empty board: how to begin, in the order most people do. */
export function EmptyHint() {
  const { session } = useCanvas();
  const { state } = useSession();
  const loaded = useStore(state, (value) => value.loaded);
  const run = useRunAction();
  const [empty, setEmpty] = useState(() => session.live.items.size === 0);
  useEffect(() => {
    const look = () => setEmpty(session.live.items.size === 0);
    look();
    return session.live.subscribe(look);
  }, [session]);
  const onMap = useWorkspaceValue((value) => placesFreely(lensOf(value.lens)));
  if (!empty || !loaded || !onMap) return null;
  if (!session.canEdit()) {
    return (
      <div className={styles.hint}>
        <h2>Nothing here yet</h2>
        <p>Whatever the others put on this board appears here at once.</p>
      </div>
    );
  }
  return (
    <div className={styles.hint}>
      <h2>Start anywhere</h2>
      <ul>
        <li>
          <b>Double-click</b> the canvas, or press <kbd>N</kbd> and click, for a sticky note
        </li>
        <li>
          <kbd>G</kbd> goal <kbd>B</kbd> benefit <kbd>J</kbd> project <kbd>R</kbd> risk, then pull an arrow
          from the edge of a card to another
        </li>
        <li>
          <button type="button" data-own-pointer onClick={() => run("paste-list")}>
            Paste a list
          </button>{" "}
          of projects or ideas: each line becomes a card
        </li>
        <li>
          Or{" "}
          <button type="button" data-own-pointer onClick={() => run("new-board")}>
            start from a sample program
          </button>
        </li>
      </ul>
    </div>
  );
}
