import type { Step } from "@throughline/model";
import type { Workspace } from "../../workspace/workspace.ts";

/** The lens this person sees the board through and the part of it on screen; null while no board is on screen. */
export function viewNow({
  stage,
  camera,
}: Pick<Workspace, "stage" | "camera">): Pick<Step, "lens" | "view"> | null {
  if (!stage || !camera) return null;
  const { x, y, width, height } = camera.view();
  return {
    lens: stage.get().address,
    view: [x, y, width, height].map(Math.round) as [number, number, number, number],
  };
}
