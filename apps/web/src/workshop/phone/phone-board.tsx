import { ContextMenu } from "../../actions/context-menu.tsx";
import { useActionKeys } from "../../actions/use-action-keys.ts";
import { ViewControls } from "../../actions/view-controls.tsx";
import { Canvas } from "../../canvas/canvas.tsx";

/** The board itself on a phone: to look at, to move in by two fingers, and to hold a card for its menu. */
export function PhoneBoard() {
  useActionKeys();
  return (
    <>
      <Canvas />
      <ViewControls />
      <ContextMenu />
    </>
  );
}
