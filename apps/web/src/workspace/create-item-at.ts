import { addItem, addLink, asOneStep, type CommandResult } from "@throughline/board";
import { defaultSize, type ItemKind, itemKinds, newId, type Pair } from "@throughline/model";
import type { Creation, LensInput } from "../lenses/lens.ts";
import { placesFreely } from "../lenses/places-freely.ts";
import type { BoardSession } from "../session/session-context.ts";
import { notify } from "../ui/notify.ts";
import { freePlace } from "./free-place.ts";
import { sectionAt } from "./section-at.ts";
import { SELECT_TOOL, type Workspace } from "./workspace.ts";

/**
 * Makes a card of a kind where a point of the present lens is, selects it and starts typing its title. On the
 * map it stands with its middle at the point, inside the section that is there; in another lens it gets the
 * values that mean this place, and a free place on the map. With null the lens chooses the kind. The tool goes
 * back to selecting unless it is kept.
 */
export function createItemAt(
  { session, workspace }: { readonly session: BoardSession; readonly workspace: Workspace },
  kind: ItemKind | null,
  point: Pair,
  size?: Pair,
): void {
  if (!session.canEdit()) return;
  const state = workspace.stage?.get();
  const onMap = !state || placesFreely(state.lens);
  const creation = state?.lens.create(state.input, kind, point) ?? null;
  if (!creation && kind === null) return;
  const made = creation ?? { kind: kind ?? "note", values: {} };
  const id = newId();
  const result = onMap
    ? addOnMap(session, id, made.kind, point, size)
    : addInLens(session, id, made, state.input);
  if (!result.ok) {
    notify(result.reason, "problem");
    return;
  }
  if (!onMap && !workspace.stage?.get().arrangement.places.has(id)) {
    notify(`${itemKinds[made.kind].label} added. It has no place in this lens; it is on the map.`);
  }
  workspace.select([id]);
  workspace.set({ editing: id, ...(workspace.get().toolKept ? {} : { tool: SELECT_TOOL }) });
}

function addOnMap(
  session: BoardSession,
  id: string,
  kind: ItemKind,
  middle: Pair,
  size?: Pair,
): CommandResult {
  const [width, height] = size ?? defaultSize(kind);
  return addItem(session.board, {
    id,
    kind,
    pos: [Math.round(middle[0] - width / 2), Math.round(middle[1] - height / 2)],
    ...(size && { size }),
    section: kind === "section" ? null : sectionAt(session.live.items, middle),
    values: { author: session.peers.me().user.name },
  });
}

function addInLens(
  session: BoardSession,
  id: string,
  { kind, values, links = [] }: Creation,
  { items }: LensInput,
): CommandResult {
  const name = `Add ${itemKinds[kind].label.toLowerCase()}`;
  return asOneStep(session.board, name, () => {
    const result = addItem(session.board, {
      id,
      kind,
      pos: freePlace(items.values(), defaultSize(kind)),
      values: { author: session.peers.me().user.name, ...values },
    });
    if (!result.ok) return result;
    for (const { kind: linkKind, from = id, to = id, values: linkValues } of links) {
      addLink(session.board, { kind: linkKind, from, to, ...(linkValues && { values: linkValues }) });
    }
    return result;
  });
}
