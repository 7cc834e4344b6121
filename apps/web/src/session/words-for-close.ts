import { closeReasonOf } from "@throughline/protocol";

const titles: Readonly<Record<string, string>> = {
  "not-authenticated": "Link no longer valid",
  "access-removed": "Access removed",
  "board-deleted": "Board deleted",
  "old-client": "Reload to go on",
  "board-damaged": "Board damaged",
  "change-too-large": "Change too large",
  "invalid-update": "Change not read",
};

/** What to tell a person whose connection the server closed for good with this code. */
export function wordsForClose(code: number): {
  readonly title: string;
  readonly message: string;
  readonly name: string;
} {
  const reason = closeReasonOf(code);
  return {
    title: titles[reason?.name ?? ""] ?? "Disconnected",
    message:
      reason?.sentence ?? "The server closed the connection for good. Saved work is safe; reload the page.",
    name: reason?.name ?? "closed",
  };
}
