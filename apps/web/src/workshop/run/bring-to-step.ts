import type { Step } from "@throughline/model";
import { lensOf } from "../../lenses/all-lenses.ts";
import { readLensAddress } from "../../lenses/lens-address.ts";
import type { Workspace } from "../../workspace/workspace.ts";

/** The lens whose cards stand where people put them: all of it is shown at once. */
const FREE_LENS = "map";

/**
 * Brings this page to the lens and the part of the canvas that a step is looked at through, as soon as a canvas is on
 * screen: it frames a lens that it changes to. A step without a lens leaves everyone where they are. Whoever followed
 * somebody follows no more. Returns the function that gives up waiting for a canvas.
 */
export function bringToStep(
  workspace: Workspace,
  { lens: address, view }: Pick<Step, "lens" | "view">,
): () => void {
  if (address === "" && view === null) return () => {};
  return onceOnScreen(workspace, () => {
    workspace.set({ following: null });
    if (address !== "") goToLens(workspace, address);
    if (view) {
      const [x, y, width, height] = view;
      workspace.camera?.show({ x, y, width, height });
    } else if (workspace.get().lens === FREE_LENS) workspace.camera?.fit();
  });
}

function goToLens(workspace: Workspace, address: string): void {
  const { id, look } = readLensAddress(address);
  const lens = lensOf(id).id;
  const isElsewhere = workspace.get().lens !== lens;
  workspace.set({
    looks: { ...workspace.get().looks, [lens]: look },
    ...(isElsewhere && { lens, menu: null, editing: null }),
  });
}

/** Runs once when a canvas is on screen, now if one is. Returns the function that gives it up. */
function onceOnScreen(workspace: Workspace, run: () => void): () => void {
  if (workspace.camera !== null) {
    run();
    return () => {};
  }
  const stop = workspace.followView(() => {
    if (workspace.camera === null) return;
    stop();
    run();
  });
  return stop;
}
