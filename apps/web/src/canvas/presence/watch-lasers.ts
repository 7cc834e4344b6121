import type { Peer } from "../../session/peers.ts";
import type { CanvasParts } from "../canvas-parts.ts";
import { createLaser } from "./draw-laser.ts";

/** This person's own laser; connections have numbers from zero. */
const OWN = -1;

/** Shows everyone's laser pointers on `canvas`. `update` takes everyone's presence as seen in this lens. */
export function watchLasers(
  { camera, workspace, session }: Pick<CanvasParts, "camera" | "workspace" | "session">,
  canvas: HTMLCanvasElement,
  smooth: boolean,
) {
  const laser = createLaser(canvas, camera, smooth);
  const pointing = new Set<number>();
  const stage = canvas.parentElement?.parentElement;
  const isOn = () => workspace.get().tool.name === "laser";
  const onMove = (event: PointerEvent) => {
    if (isOn()) laser.point(OWN, session.peers.me().user.color, camera.toBoard(event.clientX, event.clientY));
  };
  const liftOwn = () => laser.lift(OWN);
  stage?.addEventListener("pointermove", onMove);
  stage?.addEventListener("pointerleave", liftOwn);
  const stopTool = workspace.store.subscribe((state, before) => {
    if (state.tool !== before.tool && before.tool.name === "laser") liftOwn();
  });
  return {
    update(others: readonly Peer[]): void {
      const before = new Set(pointing);
      pointing.clear();
      for (const { clientId, presence } of others) {
        if (!presence.room?.laser || !presence.cursor) continue;
        pointing.add(clientId);
        before.delete(clientId);
        laser.point(clientId, presence.user.color, presence.cursor);
      }
      for (const clientId of before) laser.lift(clientId);
    },
    /** The view has moved. */
    refresh: laser.refresh,
    dispose(): void {
      stage?.removeEventListener("pointermove", onMove);
      stage?.removeEventListener("pointerleave", liftOwn);
      stopTool();
      laser.dispose();
    },
  };
}
