import type { LiveBoard } from "../../live/live-board.ts";

/** Which of the lanes between its two cards a link takes, so that several links are told apart. */
export function laneOf(live: LiveBoard, id: string): number {
  const link = live.links.get(id);
  if (!link) return 0;
  const fromLinks = live.linksAt(link.from);
  const toLinks = live.linksAt(link.to);
  const [few, many] = fromLinks.size < toLinks.size ? [fromLinks, toLinks] : [toLinks, fromLinks];
  let place = 0;
  for (const other of few) if (other !== id && other < id && many.has(other)) place += 1;
  const distance = Math.ceil(place / 2);
  const lane = place % 2 === 1 ? distance : -distance;
  return link.from < link.to ? lane : -lane || 0;
}
