import type { Step } from "@throughline/model";
import { lensOf } from "../../lenses/all-lenses.ts";
import { readLensAddress } from "../../lenses/lens-address.ts";
import type { Workspace } from "../../workspace/workspace.ts";

/** The lens whose cards stand where people put them: all of it is shown at once. */
const FREE_LENS = "map";

/**
 * Brings this page to the lens and the part of the canvas that a step is looked at through. A step without a lens
 * leaves everyone where they are. Whoever followed somebody follows no more.
 */
export function bringToStep(
  workspace: Workspace,
  { lens: address, view }: Pick<Step, "lens" | "view">,
): void {
  if (address !== "") {
    const { id, look } = readLensAddress(address);
    const lens = lensOf(id).id;
    const isElsewhere = workspace.get().lens !== lens;
    workspace.set({
      following: null,
      looks: { ...workspace.get().looks, [lens]: look },
      ...(isElsewhere && { lens, menu: null, editing: null }),
    });
  }
  if (view) {
    const [x, y, width, height] = view;
    workspace.set({ following: null });
    workspace.camera?.show({ x, y, width, height });
  } else if (address !== "" && workspace.get().lens === FREE_LENS) workspace.camera?.fit();
}
