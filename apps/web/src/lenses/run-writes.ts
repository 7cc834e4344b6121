import {
  addItem,
  addLink,
  asOneStep,
  type Board,
  type CommandResult,
  moveItems,
  removeLinks,
  retargetLink,
  setEntry,
  setField,
  setLinkEntry,
  setLinkField,
  setMeta,
} from "@throughline/board";
import type { Write } from "./drop.ts";

/**
 * Writes what a drop asks for as one transaction and one step of the undo list. Cards that are gone or locked by
 * now are left as they are; when nothing could be written the reason says why.
 */
export function runWrites(board: Board, name: string, writes: readonly Write[]): CommandResult {
  return asOneStep(board, name, () => {
    const changed = new Set<string>();
    let refusal: CommandResult | undefined;
    let written = 0;
    for (const write of writes) {
      const result = runWrite(board, write);
      if (result.ok) {
        written += 1;
        for (const id of result.changed) changed.add(id);
      } else refusal ??= result;
    }
    return written === 0 && refusal ? refusal : { ok: true, changed: [...changed] };
  });
}

function runWrite(board: Board, write: Write): CommandResult {
  switch (write.do) {
    case "set": {
      const set = board.links.has(write.id) ? setLinkField : setField;
      return set(board, write.id, write.field, write.value);
    }
    case "entry": {
      const set = board.links.has(write.id) ? setLinkEntry : setEntry;
      return set(board, write.id, write.field, write.key, write.value);
    }
    case "meta":
      return setMeta(board, write.field, write.value);
    case "move":
      return moveItems(board, write.moves, { sections: write.sections });
    case "add-item":
      return addItem(board, write.item);
    case "add-link":
      return addLink(board, write.link);
    case "remove-link":
      return removeLinks(board, [write.id]);
    case "retarget":
      return retargetLink(board, write.id, write.ends);
  }
}
