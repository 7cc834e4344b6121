import { useMemo, useState } from "react";
import { type Person, usePeople } from "../../session/people-names.ts";
import { useSession } from "../../session/session-context.ts";
import { useRoster } from "../../session/use-session-state.ts";
import { type MentionQuery, matchPeople, mentionAt } from "./mention.ts";

/** The list of people at the name that is being typed. */
export interface MentionChoice {
  /** Whom the name may mean; empty while no list is open. */
  readonly people: readonly Person[];
  readonly query: MentionQuery | null;
  readonly active: number;
  /** The person that the keys have chosen. */
  readonly chosen: Person | undefined;
  /** Ids of those who have the board open. */
  readonly here: ReadonlySet<string>;
  /** Looks at the text before the caret. */
  look(text: string, caret: number): void;
  move(step: 1 | -1): void;
  point(at: number): void;
  close(): void;
}

/** Follows what is typed and offers people: those who are here first. */
export function useMentionChoice(): MentionChoice {
  const session = useSession();
  const everyone = usePeople();
  const roster = useRoster();
  const [query, setQuery] = useState<MentionQuery | null>(null);
  const [active, setActive] = useState(0);
  const here = useMemo(() => new Set(roster.map(({ presence }) => presence.user.id)), [roster]);
  const me = session.person();
  const people = useMemo(() => {
    if (!query) return [];
    const others = everyone.filter(({ id }) => id !== me);
    const inOrder = [...others.filter(({ id }) => here.has(id)), ...others.filter(({ id }) => !here.has(id))];
    return matchPeople(inOrder, query.query);
  }, [everyone, here, me, query]);
  return {
    people,
    query,
    active,
    chosen: people[active],
    here,
    look(text, caret) {
      const next = mentionAt(text, caret);
      if (next?.from === query?.from && next?.query === query?.query) return;
      setQuery(next);
      setActive(0);
    },
    move: (step) => setActive((at) => (at + step + people.length) % people.length),
    point: setActive,
    close: () => setQuery(null),
  };
}
