import { Modal } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
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
        if (now.selection !== before.selection) onClose();
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
