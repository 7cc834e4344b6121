import { notifications } from "@mantine/notifications";

/** Shows one short sentence in a corner for some seconds. Problems stay longer and are read out at once. */
export function notify(message: string, tone: "info" | "problem" = "info"): void {
  notifications.show({
    message,
    color: tone === "problem" ? "red" : "accent",
    autoClose: tone === "problem" ? 9000 : 4500,
    role: tone === "problem" ? "alert" : "status",
    withBorder: true,
    closeButtonProps: { "aria-label": "Dismiss" },
  });
}
