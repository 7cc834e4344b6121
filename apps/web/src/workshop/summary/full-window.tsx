import { Modal } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import type { Selection } from "../../workspace/workspace.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import css from "./full-window.module.css";

/**
 * A page over the whole window, such as for a projector or for print, where only the page is printed. Closes by
 * itself when something of it is shown on the board.
 */
export function FullWindow({
  label,
  onClose,
  children,
}: {
  readonly label: string;
  onClose(): void;
  readonly children: ReactNode;
}) {
  const workspace = useWorkspace();
  useEffect(
    () =>
      workspace.store.subscribe((now, before) => {
        if (showsOther(now.selection, before.selection)) onClose();
      }),
    [workspace, onClose],
  );
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      title={label}
      classNames={{
        root: css.root ?? "",
        overlay: css.overlay ?? "",
        inner: css.inner ?? "",
        content: css.content ?? "",
        header: css.header ?? "",
        body: css.body ?? "",
      }}
    >
      {children}
    </Modal>
  );
}

/** Whether something else is selected now. A canvas that is out of sight selects nothing anew, which is no reason. */
function showsOther(now: Selection, before: Selection): boolean {
  if (now === before || now.items.length + now.links.length === 0) return false;
  return String([now.items, now.links]) !== String([before.items, before.links]);
}
