import type { Comment } from "@throughline/model";
import { useMemo } from "react";
import { usePeople } from "../../session/people-names.ts";
import { useSession } from "../../session/session-context.ts";
import { splitText } from "./mention.ts";
import css from "./thread.module.css";

/** What a comment says, with the names of those it means and its addresses set apart. */
export function WordText({ word }: { readonly word: Comment }) {
  const session = useSession();
  const people = usePeople();
  const { text, mentions } = word;
  const meant = useMemo(() => people.filter(({ id }) => mentions.includes(id)), [people, mentions]);
  const parts = useMemo(
    () =>
      splitText(
        text,
        meant.map(({ name }) => name),
      ),
    [text, meant],
  );
  const me = meant.find(({ id }) => id === session.person())?.name;
  return (
    <p className={css.text}>
      {parts.map((part, at) => {
        const key = `${at} ${part.kind}`;
        if (part.kind === "text") return <span key={key}>{part.text}</span>;
        if (part.kind === "name")
          return (
            <span key={key} className={css.name} data-me={part.text === `@${me}` || undefined}>
              {part.text}
            </span>
          );
        return (
          <a key={key} href={part.text} target="_blank" rel="noopener noreferrer nofollow">
            {part.text}
          </a>
        );
      })}
    </p>
  );
}
