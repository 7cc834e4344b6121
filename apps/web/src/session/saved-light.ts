import type { SavedLight } from "./session-context.ts";

/** The words of the light: one short line, and a sentence for who wants to know more. */
export interface LightWords {
  readonly word: string;
  readonly detail: string;
  readonly tone: "good" | "busy" | "warn" | "bad";
}

/** After this many milliseconds without the server's word, “Saving…” becomes a count of seconds. */
const SLOW_AFTER = 5_000;

/**
 * What the light says at `now` (milliseconds). `keptHere` tells whether this browser's own copy holds the
 * changes that the server does not have.
 */
export function describeLight(light: SavedLight, now: number, keptHere: boolean): LightWords {
  const { pending } = light;
  const where = keptHere
    ? "Kept in this browser, and sent as soon as the server answers."
    : "Only in this page so far: keep it open until the light says Saved.";
  if (light.state === "saved") {
    return { word: "Saved", detail: "Every change is on the server's disk.", tone: "good" };
  }
  if (light.state === "stopped") {
    const missing = `${changes(pending)} ${pending === 1 ? "is" : "are"} not on the server.`;
    const kept = keptHere ? "Kept in this browser." : "";
    const detail = [light.message, ...(pending > 0 ? [missing, kept] : [])].filter(Boolean).join(" ");
    return { word: light.title, detail, tone: "bad" };
  }
  if (light.state === "connecting") {
    return {
      word: "Connecting…",
      detail:
        pending > 0
          ? `${changes(pending)} not yet on the server. ${where}`
          : "Getting the board from the server.",
      tone: "busy",
    };
  }
  if (light.state === "offline") {
    return {
      word:
        pending > 0
          ? `Offline, ${changes(pending)} ${keptHere ? "kept here" : "only in this page"}`
          : "Offline",
      detail:
        pending > 0
          ? `The server does not answer or cannot save. ${where}`
          : "The server does not answer. You can go on working: changes are kept in this browser and sent later.",
      tone: "warn",
    };
  }
  const waited = now - light.since;
  if (waited < SLOW_AFTER) {
    return { word: "Saving…", detail: `${changes(pending)} on the way to the server's disk.`, tone: "busy" };
  }
  return {
    word: `Not saved for ${Math.floor(waited / 1000)} s`,
    detail: `The server has not confirmed ${changes(pending)}. ${where}`,
    tone: "warn",
  };
}

/** “1 change” or “12 changes”. */
export function changes(count: number): string {
  return count === 1 ? "1 change" : `${count} changes`;
}
