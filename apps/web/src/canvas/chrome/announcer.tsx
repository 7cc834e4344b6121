import { itemKinds } from "@throughline/model";
import { useEffect, useState } from "react";
import { useCanvas } from "../canvas-parts.ts";
import styles from "./chrome.module.css";

/** Says aloud what this person has just made or deleted, for those who do not see it. */
export function Announcer() {
  const { session } = useCanvas();
  const [message, setMessage] = useState("");
  useEffect(
    () =>
      session.live.subscribe(({ source, items, links }) => {
        if (source === "remote") return;
        const [first] = items.added;
        const item = first === undefined ? undefined : session.live.items.get(first);
        if (items.added.length > 1) setMessage(`${items.added.length} cards added`);
        else if (item) setMessage(`${itemKinds[item.kind].label} added`);
        else if (links.added.length > 0) setMessage("Link added");
        else if (items.removed.length > 0) setMessage(counted(items.removed.length, "card"));
        else if (links.removed.length > 0) setMessage(counted(links.removed.length, "link"));
      }),
    [session],
  );
  return (
    <div className={styles.unseen} role="status" aria-live="polite">
      {message}
    </div>
  );
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun} deleted` : `${count} ${noun}s deleted`;
}
