import { type LevelingProposal, sayDays } from "@throughline/engine";
import { showDate } from "../../canvas/cards/format-figure.ts";
import { itemName } from "../../panels/item-name.ts";
import { useSession } from "../../session/session-context.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import css from "./teams.module.css";

/** What a proposal would move, what that does to the end of the plan, and what it cannot mend. */
export function LevelingMoves({ proposal }: { readonly proposal: LevelingProposal }) {
  const { live } = useSession();
  const { moves, impossible } = proposal;
  const name = (id: string) => itemName(live.items.get(id));
  return (
    <>
      <p>{sayOutcome(proposal)}</p>
      {moves.length > 0 && (
        <ul className={css.list} aria-label="Later starts">
          {moves.map(({ item, from, to, days, team }) => (
            <li key={item}>
              <Jump id={item} name={name(item)} />
              {` starts ${showDate(to)} instead of ${showDate(from)}, ${sayDays(days)} later: waits for ${name(team)}.`}
              {live.items.get(item)?.locked && <b> It is locked and stays.</b>}
            </li>
          ))}
        </ul>
      )}
      {impossible.length > 0 && (
        <ul className={css.list} aria-label="What later starts cannot mend">
          {impossible.map(({ team, item }) => (
            <li key={`${team} ${item}`}>
              <Jump id={item} name={name(item)} />
              {` alone asks for more of ${name(team)} than there is.`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Jump({ id, name }: { readonly id: string; readonly name: string }) {
  const workspace = useWorkspace();
  return (
    <button type="button" className={css.jump} onClick={() => workspace.select([id])}>
      {name}
    </button>
  );
}

function sayOutcome({ moves, finishBefore, finishAfter, impossible }: LevelingProposal): string {
  if (moves.length === 0) {
    return impossible.length === 0
      ? "Nothing to level: no later start would take people over capacity away."
      : "No later start would help.";
  }
  const starts = moves.length === 1 ? "One later start keeps" : `${moves.length} later starts keep`;
  const said = `${starts} teams closer to what they have.`;
  if (finishBefore === null || finishAfter === null) return said;
  if (finishBefore === finishAfter) return `${said} The plan still finishes ${showDate(finishAfter)}.`;
  return `${said} The plan finishes ${showDate(finishAfter)} instead of ${showDate(finishBefore)}.`;
}
