import { type RefObject, useEffect, useState } from "react";
import { useSession } from "../../session/session-context.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { type MarkPlace, marksInView } from "./marks-in-view.ts";

/** Milliseconds between two looks at which cards are in view: between them the marks move with the board as one. */
const PAUSE = 150;

/**
 * Keeps a plane of marks over the board: which cards are in view is looked at now and then, and each frame moves the
 * plane as a whole by its style alone, so no card and no mark renders for a moving view.
 */
export function useMarks(plane: RefObject<HTMLElement | null>, ids: readonly string[]): readonly MarkPlace[] {
  const session = useSession();
  const workspace = useWorkspace();
  const [marks, setMarks] = useState<readonly MarkPlace[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      timer = undefined;
      const next = marksInView(session, workspace, ids);
      setMarks((before) => (isSame(before, next) ? before : next));
    };
    const lookSoon = () => {
      timer ??= setTimeout(look, PAUSE);
    };
    const place = () => {
      const element = plane.current;
      const { camera } = workspace;
      if (!element || !camera) return;
      const frame = element.parentElement?.getBoundingClientRect();
      const [x, y] = camera.toScreen([0, 0]);
      const { zoom } = camera.view();
      element.style.transform = `translate(${x - (frame?.x ?? 0)}px, ${y - (frame?.y ?? 0)}px) scale(${zoom})`;
      element.style.setProperty("--z", String(zoom));
    };
    const moved = () => {
      place();
      lookSoon();
    };
    // A card in hand has left its place before anything is written: its mark would stay behind.
    const onMove = (event: PointerEvent) => {
      const { drag, trial } = session.peers.me();
      const isDragging = event.buttons !== 0 && (drag !== null || trial !== null);
      if (isDragging) plane.current?.style.setProperty("visibility", "hidden");
    };
    const onUp = () => {
      plane.current?.style.removeProperty("visibility");
      lookSoon();
    };
    place();
    look();
    const stops = [
      workspace.followView(moved),
      session.live.subscribe(lookSoon),
      workspace.stage?.subscribe(lookSoon) ?? (() => {}),
    ];
    window.addEventListener("resize", moved);
    window.addEventListener("pointermove", onMove);
    window.addEventListener("pointerup", onUp);
    window.addEventListener("pointercancel", onUp);
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
      window.removeEventListener("resize", moved);
      window.removeEventListener("pointermove", onMove);
      window.removeEventListener("pointerup", onUp);
      window.removeEventListener("pointercancel", onUp);
    };
  }, [session, workspace, plane, ids]);
  return marks;
}

function isSame(some: readonly MarkPlace[], others: readonly MarkPlace[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, at) => {
      const other = others[at];
      return other !== undefined && one.id === other.id && one.x === other.x && one.y === other.y;
    })
  );
}
