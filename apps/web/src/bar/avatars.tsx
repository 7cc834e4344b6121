import { Tooltip, UnstyledButton } from "@mantine/core";
import { Eye, Hand } from "lucide-react";
import { useFollow } from "../follow/use-follow.ts";
import { personColor } from "../ui/person-color.ts";
import type { PersonHere } from "../workshop/attention/people-here.ts";
import { usePeople } from "../workshop/attention/use-people.ts";
import { Avatar } from "./avatar.tsx";
import styles from "./avatars.module.css";
import { AvatarsPeople } from "./avatars-people.tsx";

const MOST = 5;

/** Who else is here, raised hands first. A click follows a person's view, another one stops. */
export function Avatars() {
  const people = usePeople();
  const { following, toggle } = useFollow();
  const shown = people.slice(0, MOST);
  if (people.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="People on this board">
      {shown.map((person) => (
        <li key={person.clientId}>
          <Person
            person={person}
            place={person.hand === null ? 0 : people.indexOf(person) + 1}
            followed={following === person.clientId}
            onToggle={() => toggle(person)}
          />
        </li>
      ))}
      <li>
        <AvatarsPeople people={people} hidden={people.length - shown.length} />
      </li>
    </ul>
  );
}

function Person({
  person,
  place,
  followed,
  onToggle,
}: {
  readonly person: PersonHere;
  /** Whose hand went up first is 1; 0 while it is down. */
  readonly place: number;
  readonly followed: boolean;
  onToggle(): void;
}) {
  const { name, color, active, followsMe, isMe } = person;
  const state = [
    place > 0 ? `hand raised, number ${place}` : "",
    isMe ? "your other window" : "",
    active ? "" : "away",
    followsMe ? "follows you" : "",
  ].filter(Boolean);
  const action = followed ? `Stop following ${name}` : `Follow ${name}`;
  const label = state.length > 0 ? `${action} (${state.join(", ")})` : action;
  return (
    <Tooltip label={label}>
      <UnstyledButton
        className={styles.person}
        aria-label={label}
        aria-pressed={followed}
        data-followed={followed || undefined}
        data-avatar-of={person.clientId}
        style={personColor(color)}
        onClick={onToggle}
      >
        <Avatar name={name} color={color} idle={!active} />
        {place > 0 ? (
          // The number is drawn rather than written: the name of the button says it.
          <span className={styles.hand} data-place={place} aria-hidden>
            <Hand size={11} />
          </span>
        ) : (
          followsMe && (
            <span className={styles.eye}>
              <Eye aria-hidden size={10} />
            </span>
          )
        )}
      </UnstyledButton>
    </Tooltip>
  );
}
