import type { Peer } from "../../session/peers.ts";
import type { BoardCamera } from "../camera/board-camera.ts";
import type { OutOfSight } from "./edge-hints.ts";
import type { HintPerson } from "./hint-marks.ts";
import type { PeerMarks } from "./peer-marks.ts";

/**
 * Who of the people in this lens is out of sight, each once however many windows they have open, and not when one of
 * those is in sight. People who are idle are not looked for, nor is `me`.
 */
export function findAway(
  here: readonly Peer[],
  marks: ReadonlyMap<number, Pick<PeerMarks, "target">>,
  camera: Pick<BoardCamera, "transform" | "box">,
  me: string,
): { readonly places: readonly OutOfSight[]; readonly people: ReadonlyMap<number, HintPerson> } {
  const { x, y, zoom } = camera.transform();
  const { width, height } = camera.box();
  const found = new Map<string, { place: OutOfSight; person: HintPerson }>();
  const inSight = new Set<string>([me]);
  for (const { clientId, presence } of here) {
    const target = marks.get(clientId)?.target();
    if (!target || !presence.active) continue;
    const { id, name, color } = presence.user;
    const at = [target[0] * zoom + x, target[1] * zoom + y] as const;
    const isOutside = at[0] < 0 || at[1] < 0 || at[0] > width || at[1] > height;
    if (!isOutside) inSight.add(id);
    else if (!found.has(id)) found.set(id, { place: { clientId, at }, person: { clientId, name, color } });
  }
  const away = [...found].flatMap(([id, each]) => (inSight.has(id) ? [] : each));
  return {
    places: away.map(({ place }) => place),
    people: new Map(away.map(({ person }) => [person.clientId, person])),
  };
}
