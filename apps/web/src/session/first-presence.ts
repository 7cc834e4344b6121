import type { Presence } from "@throughline/protocol";

/** What others see of a person who has just come and done nothing yet. */
export function firstPresence(user: Presence["user"]): Presence {
  return {
    user,
    cursor: null,
    selection: [],
    drag: null,
    trial: null,
    view: null,
    lens: "map",
    following: null,
    editing: null,
    active: true,
    room: null,
  };
}
