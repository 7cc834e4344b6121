import type { Rect } from "../../workspace/camera.ts";
import type { Mark } from "../arrangement.ts";

/** The ground of the stakeholders of whom something is not known, and what to do with it. */
export function drawTray(tray: Rect, advice: string): readonly Mark[] {
  return [
    { draw: "rect", key: "tray", rect: tray, tone: "quiet", fill: 0.05, outline: "dashed", round: 6 },
    {
      draw: "text",
      key: "tray word",
      at: [tray.x + 10, tray.y + 15],
      text: advice,
      tone: "quiet",
      size: 12,
      most: tray.width - 20,
    },
  ];
}
