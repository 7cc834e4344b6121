import { cardSize, type Pair } from "@throughline/model";
import type { BoardSession } from "../../session/session-context.ts";
import type { Workspace } from "../../workspace/workspace.ts";

/** Once the board has its new height: brings the one selected card back when the sheet has pushed it out of view. */
export function keepSelectedInView(workspace: Workspace, { live }: BoardSession): void {
  // The board learns its size at the end of the next frame.
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      const { camera } = workspace;
      const [id, more] = workspace.get().selection.items;
      const item = id === undefined || more !== undefined ? undefined : live.items.get(id);
      if (!camera || !item) return;
      const [width, height] = cardSize(item);
      const view = camera.view();
      const middle: Pair = [item.pos[0] + width / 2, item.pos[1] + height / 2];
      const seen = item.pos[1] >= view.y && item.pos[1] + height <= view.y + view.height;
      if (!seen) camera.center(middle);
    });
  });
}
