import type { Person } from "../../session/people-names.ts";
import css from "./composer.module.css";
import { PersonMark } from "./person-mark.tsx";

/** The people whom a name being typed may mean. The text field keeps the focus; `active` is its choice. */
export function MentionList({
  id,
  people,
  active,
  here,
  onPick,
  onPoint,
}: {
  readonly id: string;
  readonly people: readonly Person[];
  readonly active: number;
  /** Ids of those who have the board open. */
  readonly here: ReadonlySet<string>;
  onPick(person: Person): void;
  onPoint(at: number): void;
}) {
  return (
    <div id={id} role="listbox" aria-label="People to mention" className={css.people}>
      {people.map((person, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text field has the focus and answers the keys.
        <div
          key={person.id}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          className={css.person}
          // Keeps the focus in the text.
          onPointerDown={(event) => event.preventDefault()}
          onPointerMove={() => onPoint(at)}
          onClick={() => onPick(person)}
        >
          <PersonMark id={person.id} name={person.name} size={22} />
          <span className={css.personName}>{person.name}</span>
          {here.has(person.id) && <span className={css.here}>here now</span>}
        </div>
      ))}
    </div>
  );
}
