import type { DependencyMatch } from "@throughline/engine";
import { Handshake, Maximize2 } from "lucide-react";
import { useState } from "react";
import css from "./give-get.module.css";
import { groupMatches, type MatchFilter, type PartyMatches, passes } from "./group-matches.ts";
import { MatchRow } from "./match-row.tsx";
import { useMatches } from "./use-matches.ts";

const FILTERS: readonly { readonly id: MatchFilter; readonly label: string }[] = [
  { id: "all", label: "All" },
  { id: "unmatched", label: "Unmatched" },
  { id: "late", label: "Too late" },
];

/**
 * What each team gives and gets, and how the days fit. Stands alone: beside the board, where `onWiden` fills the window
 * with it, or as a page of its own.
 */
export function GiveGetBody({ onWiden }: { readonly onWiden?: () => void }) {
  const matches = useMatches();
  const [filter, setFilter] = useState<MatchFilter>("all");
  if (matches.length === 0) return <NothingShared />;
  const groups = groupMatches(matches.filter((match) => passes(match, filter)));
  return (
    <div className={css.body}>
      <div className={css.top}>
        <fieldset className={css.filter}>
          <legend className="visually-hidden">Show</legend>
          {FILTERS.map(({ id, label }) => (
            <label key={id}>
              <input
                type="radio"
                name="give-get-filter"
                checked={filter === id}
                onChange={() => setFilter(id)}
              />
              <span>
                {label} <b>{matches.filter((match) => passes(match, id)).length}</b>
              </span>
            </label>
          ))}
        </fieldset>
        {onWiden && (
          <button
            type="button"
            className={css.icon}
            aria-label="Fill the window"
            title="Fill the window"
            onClick={onWiden}
          >
            <Maximize2 size={15} aria-hidden />
          </button>
        )}
      </div>
      {groups.map((group) => (
        <PartySection key={group.key} group={group} />
      ))}
      {groups.length === 0 && (
        <p className={css.calm} role="status">
          {filter === "unmatched" ? "Every dependency has a day from both sides." : "Nothing comes too late."}
        </p>
      )}
    </div>
  );
}

function PartySection({ group }: { readonly group: PartyMatches }) {
  return (
    <section className={css.party} aria-label={group.name}>
      <h3>{group.name}</h3>
      <div className={css.columns}>
        <Column label="We give" matches={group.gives} />
        <Column label="We get" matches={group.gets} />
      </div>
    </section>
  );
}

function Column({
  label,
  matches,
}: {
  readonly label: string;
  readonly matches: readonly DependencyMatch[];
}) {
  if (matches.length === 0) return null;
  return (
    <div className={css.column} data-side={label === "We give" ? "give" : "get"}>
      <h4>
        {label} <span className={css.count}>{matches.length}</span>
      </h4>
      <ul className={css.matches}>
        {matches.map((match) => (
          <MatchRow key={match.link} match={match} />
        ))}
      </ul>
    </div>
  );
}

function NothingShared() {
  return (
    <div className={css.empty}>
      <Handshake size={28} strokeWidth={1.5} aria-hidden />
      <p>
        <strong>No team waits for another yet.</strong>
      </p>
      <p>
        Draw an arrow from the work that gives something to the work that needs it. When the two belong to
        different teams or owners, they meet here: one says when it gives, the other when it needs, and the
        plan says whether both can be true.
      </p>
      <p>A team stands behind work that it staffs. Without one, the owner on the card does.</p>
    </div>
  );
}
