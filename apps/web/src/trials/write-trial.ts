import { asOneStep, type Board, type CommandResult, setField } from "@throughline/board";
import type { PresenceEdit } from "@throughline/protocol";

/**
 * Writes what was tried out, as one transaction and one step of the undo list with this name. Cards that are
 * gone or locked by now are left as they are; when nothing could be written the reason says why.
 */
export function writeTrial(board: Board, name: string, edits: readonly PresenceEdit[]): CommandResult {
  return asOneStep(board, name, () => {
    const changed = new Set<string>();
    let refusal: CommandResult | undefined;
    let written = 0;
    for (const { id, ...fields } of edits) {
      for (const [field, value] of Object.entries(fields)) {
        if (value === undefined) continue;
        const result = setField(board, id, field, value);
        if (result.ok) {
          written += 1;
          for (const touched of result.changed) changed.add(touched);
        } else refusal ??= result;
      }
    }
    return written === 0 && refusal ? refusal : { ok: true, changed: [...changed] };
  });
}
