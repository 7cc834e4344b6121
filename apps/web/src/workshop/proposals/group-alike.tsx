import { writeTalk } from "@throughline/board";
import { Sparkles, Undo2 } from "lucide-react";
import { useState } from "react";
import { useSession } from "../../session/session-context.ts";
import { announce } from "../activity/announce.ts";
import css from "./proposals.module.css";
import type { Wall, WallNote } from "./read-wall.ts";
import { type SuggestedGroup, suggestGroups } from "./suggest-groups.ts";

/** Suggests what could stand together by the words it shares: to accept, to leave, and once accepted to take back. */
export function GroupAlike({ wall }: { readonly wall: Wall }) {
  const session = useSession();
  const [suggested, setSuggested] = useState<readonly SuggestedGroup[] | null>(null);
  const [accepted, setAccepted] = useState<readonly SuggestedGroup[] | null>(null);
  const suggest = () => {
    setAccepted(null);
    const texts = wall.alone.map(({ key, parts }) => ({
      key,
      text: parts.map((part) => part.text).join("\n"),
    }));
    const groups = suggestGroups(
      texts,
      wall.groups.map(({ title }) => title),
    );
    setSuggested(groups);
    if (groups.length === 0) announce(session, "No notes share enough words.");
  };
  const movesOf = (groups: readonly SuggestedGroup[], from: (title: string) => readonly WallNote[]) =>
    groups.flatMap(({ title, keys }) =>
      from(title)
        .filter(({ key }) => keys.includes(key))
        .map(({ key }) => ({ key, title })),
    );
  const accept = () => {
    const moves = movesOf(suggested ?? [], () => wall.alone);
    writeTalk(
      session.talk,
      moves.map(({ key, title }) => ({ in: "groups", key, put: { group: title } })),
    );
    announce(session, `${suggested?.length ?? 0} groups made.`);
    setAccepted(suggested);
    setSuggested(null);
  };
  /** Only notes that still stand where the suggestion put them go back. */
  const undo = () => {
    const moves = movesOf(
      accepted ?? [],
      (title) => wall.groups.find((group) => group.title === title)?.notes ?? [],
    );
    writeTalk(
      session.talk,
      moves.map(({ key }) => ({ in: "groups", key, put: { group: "" } })),
    );
    setAccepted(null);
    announce(session, "The suggested groups are gone.");
  };
  return (
    <>
      {accepted ? (
        <button type="button" className={css.button} onClick={undo}>
          <Undo2 size={14} aria-hidden /> Undo grouping
        </button>
      ) : (
        <button type="button" className={css.button} aria-expanded={suggested !== null} onClick={suggest}>
          <Sparkles size={14} aria-hidden /> Group alike
        </button>
      )}
      {suggested && (
        <section className={css.suggested} aria-label="Suggested groups">
          {suggested.length === 0 ? (
            <p>No notes share enough words. Drag one onto another to group them.</p>
          ) : (
            <>
              <p>These share words. It is only a suggestion:</p>
              <ul>
                {suggested.map(({ title, keys }) => (
                  <li key={title}>
                    {title} <span className={css.soft}>{keys.length}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
          <div className={css.row}>
            {suggested.length > 0 && (
              <button type="button" className={css.main} onClick={accept}>
                Group them
              </button>
            )}
            <button type="button" className={css.button} onClick={() => setSuggested(null)}>
              {suggested.length > 0 ? "Leave it" : "Close"}
            </button>
          </div>
        </section>
      )}
    </>
  );
}
