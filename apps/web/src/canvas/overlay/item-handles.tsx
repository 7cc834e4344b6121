import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import { placesFreely } from "../../lenses/places-freely.ts";
import { useSession } from "../../session/session-context.ts";
import { useWorkspaceValue } from "../../workspace/workspace-context.ts";
import { farBelow } from "../camera/level-of-detail.ts";
import { useCanvas } from "../canvas-parts.ts";
import styles from "./overlay.module.css";

const RESIZE = ["nw", "n", "ne", "e", "se", "s", "sw", "w"] as const;
const SIDES = ["top", "right", "bottom", "left"] as const;

/** Handles of the one selected card, and dots to draw links from on the card under the pointer. */
export function ItemHandles() {
  const { hand } = useCanvas();
  const session = useSession();
  const only = useWorkspaceValue(({ selection: { items, links } }) =>
    items.length === 1 && links.length === 0 ? items[0] : undefined,
  );
  const tool = useWorkspaceValue((state) => state.tool.name);
  const editing = useWorkspaceValue((state) => state.editing);
  const hover = useStore(hand, (state) => state.hover);
  const busy = useStore(
    hand,
    (state) => state.moving || state.panning || state.marquee !== null || state.linking !== null,
  );
  if (busy || editing || tool !== "select" || !session.canEdit()) return null;
  return (
    <>
      {hover && hover !== only && <Handles key={`hover-${hover}`} id={hover} resizes={false} />}
      {only && <Handles key={only} id={only} resizes />}
    </>
  );
}

function Handles({ id, resizes }: { readonly id: string; readonly resizes: boolean }) {
  const { camera, scene, session, stage } = useCanvas();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = () => {
      const element = frame.current;
      const rect = scene.rect(id);
      if (!element) return;
      const { x, y, zoom } = camera.transform();
      const shown = rect !== undefined && zoom >= farBelow(scene.count());
      element.style.display = shown ? "" : "none";
      if (!rect) return;
      element.style.transform = `translate(${rect.x * zoom + x}px, ${rect.y * zoom + y}px)`;
      element.style.width = `${rect.width * zoom}px`;
      element.style.height = `${rect.height * zoom}px`;
    };
    follow();
    const stopCamera = camera.onMove(follow);
    const stopScene = scene.subscribe((change) => {
      if (change.items.includes(id)) follow();
    });
    return () => {
      stopCamera();
      stopScene();
    };
  }, [camera, scene, id]);

  const item = session.live.items.get(id);
  if (!item) return null;
  const { lens } = stage.get();
  const isFree = placesFreely(lens);
  const edges = isFree ? RESIZE : (lens.pullable?.(item) ?? []).map((side) => (side === "left" ? "w" : "e"));
  const links =
    (lens.linkable ?? false) && item.kind !== "section" && item.kind !== "stroke" && item.kind !== "text";
  return (
    <div ref={frame} className={styles.handles} data-handles-of={id} data-pulls={isFree ? undefined : "ends"}>
      {links &&
        SIDES.map((side) => (
          <div
            key={side}
            className={styles.dot}
            data-handle="link"
            data-side={side}
            data-item={id}
            title="Drag to another card to link them"
          />
        ))}
      {resizes &&
        !item.locked &&
        edges.map((edge) => (
          <div key={edge} className={styles.resize} data-handle="resize" data-edge={edge} data-item={id} />
        ))}
    </div>
  );
}
