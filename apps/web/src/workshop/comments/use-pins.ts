import type { Pair } from "@throughline/model";
import { type RefObject, useEffect, useState } from "react";
import { type BoardSession, useSession } from "../../session/session-context.ts";
import type { Rect } from "../../workspace/camera.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { collectPins, isSameGroups, type Pin } from "./collect-pins.ts";
import { commentsViewOf } from "./comments-view.ts";
import { draftsOf } from "./drafts.ts";
import { gatherPins, type PinGroup } from "./gather-pins.ts";
import { liveThreadsOf } from "./live-threads.ts";

/** How far beyond the window pins are made, as a part of its size: within it the view moves without new ones. */
const MARGIN = 0.5;
/** Pins are gathered anew when the zoom has changed by this factor. */
const ZOOM_STEP = 1.2;

/**
 * The pins near what is on screen. `plane` is moved with the view by its style, whatever the number of pins, and
 * pins of cards that somebody drags go with the hand.
 */
export function usePins(plane: RefObject<HTMLElement | null>): readonly PinGroup<Pin>[] {
  const session = useSession();
  const workspace = useWorkspace();
  const [groups, setGroups] = useState<readonly PinGroup<Pin>[]>([]);
  useEffect(() => {
    let covered: (Rect & { readonly zoom: number }) | null = null;
    let frame = 0;
    const gather = () => {
      frame = 0;
      const view = workspace.camera?.view();
      if (!view) {
        // The board is not on screen.
        covered = null;
        setGroups((before) => (before.length === 0 ? before : []));
        return;
      }
      covered = widen(view);
      const { x, y, width, height } = covered;
      const near = collectPins({ session, workspace }).filter(
        ({ tip }) => tip[0] >= x && tip[0] <= x + width && tip[1] >= y && tip[1] <= y + height,
      );
      const next = gatherPins(near, view.zoom);
      setGroups((before) => (isSameGroups(before, next) ? before : next));
    };
    const soon = () => {
      frame ||= requestAnimationFrame(gather);
    };
    const place = () => {
      const { camera } = workspace;
      const element = plane.current;
      const stage = element?.parentElement?.getBoundingClientRect();
      if (!camera) {
        soon();
        return;
      }
      if (!element || !stage) return;
      const view = camera.view();
      const [x, y] = camera.toScreen([0, 0]);
      element.style.transform = `translate(${x - stage.x}px, ${y - stage.y}px) scale(${view.zoom})`;
      element.style.setProperty("--z", String(view.zoom));
      if (!covered || !isWithin(view, covered)) soon();
    };
    place();
    gather();
    const stops = [
      workspace.followView(place),
      session.live.subscribe(soon),
      liveThreadsOf(session).subscribe(soon),
      draftsOf(session).subscribe(soon),
      commentsViewOf(workspace).subscribe(soon),
      workspace.stage?.subscribe(soon) ?? (() => {}),
      followHands(session, workspace, plane),
    ];
    return () => {
      cancelAnimationFrame(frame);
      for (const stop of stops) stop();
    };
  }, [session, workspace, plane]);
  return groups;
}

/** Moves the pins of dragged cards, own and others', away from their places by their style alone. */
function followHands(
  session: BoardSession,
  workspace: Workspace,
  plane: RefObject<HTMLElement | null>,
): () => void {
  const { peers, live } = session;
  let moved = new Set<HTMLElement>();
  let frame = 0;
  const follow = () => {
    frame = 0;
    const own = peers.me();
    const here = workspace.stage?.get().address ?? "";
    const hands = [own, ...peers.others().map(({ presence }) => presence)].filter(
      ({ drag, lens }) => drag !== null && (lens === own.lens || lens === here),
    );
    const next = new Set<HTMLElement>();
    for (const { drag } of hands)
      for (const [id, x, y] of drag?.moves ?? []) {
        const element = plane.current?.querySelector<HTMLElement>(`[data-pin="${CSS.escape(id)}"]`);
        const from = live.items.get(id)?.pos;
        if (!element || !from) continue;
        element.style.translate = `${x - from[0]}px ${y - from[1]}px`;
        next.add(element);
      }
    for (const element of moved) if (!next.has(element)) element.style.translate = "";
    moved = next;
    if (own.drag) schedule();
  };
  const schedule = () => {
    frame ||= requestAnimationFrame(follow);
  };
  const stops = [peers.subscribe(schedule), live.subscribe(schedule)];
  // Own hands are not told to listeners: they move with the pointer or with the arrow keys.
  const onMove = ({ buttons }: PointerEvent) => {
    if (buttons !== 0) schedule();
  };
  window.addEventListener("pointermove", onMove, { passive: true });
  window.addEventListener("pointerup", schedule);
  window.addEventListener("keydown", schedule);
  return () => {
    cancelAnimationFrame(frame);
    for (const stop of stops) stop();
    window.removeEventListener("pointermove", onMove);
    window.removeEventListener("pointerup", schedule);
    window.removeEventListener("keydown", schedule);
  };
}

function widen<T extends Rect>(view: T): T {
  const [dx, dy] = [view.width * MARGIN, view.height * MARGIN] as Pair;
  return {
    ...view,
    x: view.x - dx,
    y: view.y - dy,
    width: view.width + 2 * dx,
    height: view.height + 2 * dy,
  };
}

function isWithin(
  view: Rect & { readonly zoom: number },
  covered: Rect & { readonly zoom: number },
): boolean {
  const ratio = view.zoom / covered.zoom;
  return (
    ratio < ZOOM_STEP &&
    ratio > 1 / ZOOM_STEP &&
    view.x >= covered.x &&
    view.y >= covered.y &&
    view.x + view.width <= covered.x + covered.width &&
    view.y + view.height <= covered.y + covered.height
  );
}
