import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import { useCanvas } from "../canvas-parts.ts";
import styles from "./drop-hint.module.css";

const OFF = 18;

/** What letting go here would mean, beside the pointer; read out once the hand rests. */
export function DropHint() {
  const { hand } = useCanvas();
  const hint = useStore(hand, (state) => state.hint);
  return hint ? <Hint text={hint.text} isProblem={hint.isProblem} /> : null;
}

function Hint({ text, isProblem }: { readonly text: string; readonly isProblem: boolean }) {
  const { camera, session, scene, workspace } = useCanvas();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = camera.box();
    const place = (x: number, y: number) => {
      const { current } = element;
      if (!current) return;
      const left = Math.min(x - box.x + OFF, box.width - current.offsetWidth - 8);
      const top = Math.min(y - box.y + OFF, box.height - current.offsetHeight - 8);
      current.style.transform = `translate(${Math.max(8, left)}px, ${Math.max(8, top)}px)`;
    };
    const follow = (event: PointerEvent) => place(event.clientX, event.clientY);
    // Moved by keys there is no pointer to stand beside: it stands below the card.
    const [first] = workspace.get().selection.items;
    const rect = first === undefined ? undefined : scene.rect(first);
    const { cursor } = session.peers.me();
    const token = document.activeElement?.closest("[data-token]")?.getBoundingClientRect();
    if (token) place(token.right, token.bottom);
    else if (cursor) place(...camera.toScreen(cursor));
    else if (rect) place(...camera.toScreen([rect.x, rect.y + rect.height]));
    window.addEventListener("pointermove", follow);
    return () => window.removeEventListener("pointermove", follow);
  }, [camera, session, scene, workspace]);
  return (
    <div ref={element} className={styles.hint} data-problem={isProblem || undefined} role="status">
      {text}
    </div>
  );
}
