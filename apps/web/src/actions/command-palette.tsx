import { Modal } from "@mantine/core";
import { cardSize } from "@throughline/model";
import { useCallback, useRef, useState } from "react";
import { useWorkspace, useWorkspaceValue } from "../workspace/workspace-context.ts";
import styles from "./command-palette.module.css";
import type { PaletteEntry } from "./palette-entries.ts";
import { PaletteList } from "./palette-list.tsx";
import { useActionContext, useRunAction } from "./use-run-action.ts";

const MOST_RECENT = 6;
const READABLE_ZOOM = 0.5;

/** Finds any action or card by a few letters. The focus goes back to where it was unless something was chosen. */
export function CommandPalette() {
  const opened = useWorkspaceValue((state) => state.dialog === "palette");
  const workspace = useWorkspace();
  const context = useActionContext();
  const run = useRunAction();
  const [recent, setRecent] = useState<readonly string[]>([]);
  const before = useRef<Element | null>(null);
  if (opened) before.current ??= document.activeElement;

  const close = useCallback(() => {
    workspace.set({ dialog: null });
    const last = before.current;
    before.current = null;
    if (last instanceof HTMLElement) last.focus({ preventScroll: true });
  }, [workspace]);

  const choose = (entry: PaletteEntry) => {
    before.current = null;
    workspace.set({ dialog: null });
    if ("itemId" in entry) {
      goTo(entry.itemId);
      return;
    }
    setRecent([entry.id, ...recent.filter((id) => id !== entry.id)].slice(0, MOST_RECENT));
    const view = workspace.camera?.view();
    const middle = view && ([view.x + view.width / 2, view.y + view.height / 2] as const);
    run(entry.id, middle && { x: 0, y: 0, about: "board", at: middle });
  };

  const goTo = (id: string) => {
    const item = context.session.live.items.get(id);
    if (!item) return;
    const [width, height] = cardSize(item);
    workspace.select([id]);
    // One move of the camera only: a second would stop the first where it began.
    if ((workspace.camera?.view().zoom ?? 1) < READABLE_ZOOM) workspace.camera?.fit([id]);
    else workspace.camera?.center([item.pos[0] + width / 2, item.pos[1] + height / 2]);
  };

  return (
    <Modal
      opened={opened}
      onClose={close}
      withCloseButton={false}
      returnFocus={false}
      centered={false}
      yOffset="12vh"
      size={620}
      padding={0}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.3 }}
      attributes={{ content: { "aria-label": "Find an action or a card" } }}
      classNames={{ content: styles.content ?? "" }}
    >
      <PaletteList context={context} recent={recent} onChoose={choose} />
    </Modal>
  );
}
