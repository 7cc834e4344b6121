import { type ItemKind, itemKinds } from "@throughline/model";
import { type PointerEvent, useCallback } from "react";
import { createItemAt } from "../workspace/create-item-at.ts";
import { actionOf } from "./all-actions.ts";
import { roleObjection } from "./run-action.ts";
import styles from "./tool-rail.module.css";
import { useActionContext } from "./use-run-action.ts";

const THRESHOLD = { mouse: 4, touch: 8 };

/**
 * Lets a button be dragged onto the board, where it becomes a card of its kind. `onStart` is told when the
 * press has become a drag. Escape takes it back. The ghost moves without rendering anything.
 */
export function useDragToPlace(onStart?: () => void) {
  const context = useActionContext();
  return useCallback(
    (event: PointerEvent<HTMLButtonElement>, kind: ItemKind) => {
      const stage = event.currentTarget.closest("[data-stage-part]")?.parentElement;
      const action = actionOf(`create-${kind}`);
      if (event.button !== 0 || !stage || roleObjection(action, context)) return;
      const [startX, startY] = [event.clientX, event.clientY];
      const least = event.pointerType === "touch" ? THRESHOLD.touch : THRESHOLD.mouse;
      let ghost: HTMLElement | undefined;
      const controller = new AbortController();
      const stop = () => {
        controller.abort();
        ghost?.remove();
      };
      const move = ({ clientX: x, clientY: y }: globalThis.PointerEvent) => {
        if (!ghost) {
          if (Math.hypot(x - startX, y - startY) < least) return;
          ghost = createGhost(kind);
          onStart?.();
        }
        ghost.style.transform = `translate(${x}px, ${y}px) translate(-50%, -50%)`;
      };
      const drop = ({ clientX: x, clientY: y }: globalThis.PointerEvent) => {
        const dragged = ghost !== undefined;
        stop();
        const at = context.workspace.camera?.toBoard(x, y);
        const under = document.elementFromPoint(x, y);
        if (!dragged || !at || !under || !stage.contains(under) || under.closest("[data-stage-part]")) return;
        createItemAt(context, kind, at);
      };
      const { signal } = controller;
      window.addEventListener("pointermove", move, { signal });
      window.addEventListener("pointerup", drop, { signal });
      window.addEventListener("pointercancel", stop, { signal });
      window.addEventListener("keydown", (press) => press.key === "Escape" && stop(), { signal });
    },
    [context, onStart],
  );
}

function createGhost(kind: ItemKind): HTMLElement {
  const ghost = document.createElement("div");
  ghost.className = styles.ghost ?? "";
  ghost.style.setProperty("--kind", `var(--kind-${kind})`);
  ghost.textContent = itemKinds[kind].label;
  return document.body.appendChild(ghost);
}
