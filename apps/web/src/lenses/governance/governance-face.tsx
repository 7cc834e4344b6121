import type { FaceProps } from "../lens.ts";
import { ControlFace } from "./compliance/control-face.tsx";
import { GateFace } from "./gates/gate-face.tsx";
import { isStaged } from "./gates/gate-grid.ts";
import { LogFace } from "./log/log-face.tsx";
import { isLogged } from "./log/log-states.ts";
import { RowFace } from "./raci/row-face.tsx";
import { isRow } from "./raci/row-kinds.ts";

/** A card as this lens shows its kind; a project looks different in a row of the matrix. */
export function GovernanceFace({ item, facts }: FaceProps) {
  if ("check" in facts && isRow(item)) return <RowFace item={item} facts={facts} />;
  if (isStaged(item)) return <GateFace item={item} />;
  if (isLogged(item)) return <LogFace item={item} facts={facts} />;
  return item.kind === "control" ? <ControlFace item={item} facts={facts} /> : null;
}
