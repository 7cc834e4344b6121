import {
  type Board,
  type CommandResult,
  removeLinks,
  setField,
  setLinkField,
  setMeta,
} from "@throughline/board";
import type { Repair } from "@throughline/engine";

/** A repair that writes: all but those where a person has to type. */
export type WritingRepair = Exclude<Repair, { readonly do: "fill-field" }>;

/** Does what a repair says by one command, which is one step to undo. */
export function runRepair(board: Board, repair: WritingRepair): CommandResult {
  switch (repair.do) {
    case "edit-item":
      return setField(board, repair.item, repair.field, repair.value);
    case "edit-link":
      return setLinkField(board, repair.link, repair.field, repair.value);
    case "edit-meta":
      return setMeta(board, repair.field, repair.value);
    case "remove-link":
      return removeLinks(board, [repair.link]);
  }
}
