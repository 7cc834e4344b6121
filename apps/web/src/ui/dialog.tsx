import { Modal } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";

interface DialogProps {
  readonly title: string;
  /** Width in pixels. */
  readonly size?: number;
  onClose(): void;
  readonly children: ReactNode;
}

/** A dialog that is open for as long as it is mounted, and gives the focus back to what opened it. */
export function Dialog({ title, size = 480, onClose, children }: DialogProps) {
  const [opener] = useState(findOpener);
  useEffect(
    () => () => {
      // After the dialog is gone, unless something else has taken the focus.
      setTimeout(() => {
        if (document.activeElement === document.body) opener?.focus({ preventScroll: true });
      });
    },
    [opener],
  );
  return (
    <Modal opened onClose={onClose} title={title} size={size} returnFocus={false}>
      {children}
    </Modal>
  );
}

/** What has the focus now; for an entry of a menu, which closes, the button that opened the menu. */
function findOpener(): HTMLElement | null {
  const focused = document.activeElement;
  const menu = focused?.closest('[role="menu"]');
  const button = menu?.id ? document.querySelector(`[aria-controls="${CSS.escape(menu.id)}"]`) : null;
  const opener = button ?? focused;
  return opener instanceof HTMLElement && opener !== document.body ? opener : null;
}
