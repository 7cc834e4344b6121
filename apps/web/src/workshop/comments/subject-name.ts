import { linkKinds } from "@throughline/model";
import type { LiveBoard } from "../../live/live-board.ts";
import { itemName } from "../../panels/item-name.ts";

/** What a thread is about, in words. `about` is what it was called when somebody wrote, for when it is gone. */
export function subjectName(
  live: Pick<LiveBoard, "items" | "links">,
  { on, about }: { readonly on: string | null; readonly about: string },
): string {
  if (on === null) return "A place on the map";
  const item = live.items.get(on);
  if (item) return itemName(item);
  const link = live.links.get(on);
  if (!link) return about === "" ? "A card that is gone" : `${about} (gone)`;
  const [from, to] = [link.from, link.to].map((id) => itemName(live.items.get(id)));
  return `${from} ${linkKinds[link.kind].verb} ${to}`;
}
