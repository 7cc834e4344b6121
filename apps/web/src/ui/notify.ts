import { notifications } from "@mantine/notifications";
import type { ReactNode } from "react";

/**
 * Shows one short sentence in a corner for some seconds. Problems stay longer and are read out at once; a message with
 * something to press stays longest. Returns the id under which Mantine
 * knows it.
 */
export function notify(message: ReactNode, tone: "info" | "problem" = "info"): string {
  const isText = typeof message === "string";
  return notifications.show({
    message,
    color: tone === "problem" ? "red" : "accent",
    autoClose: tone === "problem" ? 9000 : isText ? 4500 : 12_000,
    role: tone === "problem" ? "alert" : "status",
    withBorder: true,
    closeButtonProps: { "aria-label": "Dismiss" },
  });
}
