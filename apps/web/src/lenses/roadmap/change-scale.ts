import type { Camera } from "../../workspace/camera.ts";
import type { BarProps } from "../lens.ts";
import type { LensStage } from "../lens-stage.ts";
import { layOutRoadmap } from "./lay-out-roadmap.ts";
import type { ScaleChoice } from "./roadmap-look.ts";
import { xOf } from "./time-scale.ts";

/** Spreads the axis otherwise and keeps the day in the middle of the window there; `fit` shows all of it. */
export function changeScale(
  stage: Pick<LensStage, "get">,
  camera: Camera | null,
  choose: BarProps["choose"],
  scale: ScaleChoice,
): void {
  const before = layOutRoadmap(stage.get().input);
  const view = camera?.view();
  choose({ scale });
  if (!camera || !view) return;
  if (scale === "fit") {
    camera.fit();
    return;
  }
  const { input, arrangement } = stage.get();
  const after = layOutRoadmap(input);
  const middle = before.scale.origin + (view.x + view.width / 2) / before.scale.perDay;
  const day = Math.min(before.until, Math.max(before.from, middle));
  const last = (arrangement.bounds?.height ?? view.height) - view.height / 2;
  const y = Math.max(view.y + view.height / 2, 0);
  camera.center([xOf(after.scale, day), Math.min(y, Math.max(last, view.height / 2))]);
}
