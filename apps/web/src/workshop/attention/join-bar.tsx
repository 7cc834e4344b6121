import { ActionButton } from "../../actions/action-button.tsx";
import { useWorkspaceValue } from "../../workspace/workspace-context.ts";
import styles from "./join-bar.module.css";
import { useOwnHand } from "./use-own-hand.ts";
import { usePeople } from "./use-people.ts";

/** Small ways to say something to the others without speaking, at the bottom. Not there while nobody else is. */
export function JoinBar() {
  const hidden = useWorkspaceValue((state) => state.interfaceHidden);
  const isAlone = usePeople().every(({ isMe }) => isMe);
  const isUp = useOwnHand();
  if (hidden || isAlone) return null;
  return (
    <div
      className={styles.bar}
      role="toolbar"
      aria-label="Take part"
      data-stage-part=""
      data-hand={isUp || undefined}
      // Pressing a button here leaves the focus where it was: with what is open at the cursor.
      onMouseDown={(event) => event.preventDefault()}
    >
      <ActionButton id="raise-hand" side="top" />
      <ActionButton id="react" side="top" />
      <ActionButton id="say" side="top" />
      <ActionButton id="tool-laser" side="top" />
    </div>
  );
}
