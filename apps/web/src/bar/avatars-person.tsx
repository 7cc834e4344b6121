import { UnstyledButton } from "@mantine/core";
import { CircleCheck, Eye, EyeOff, Hand, Megaphone, Moon } from "lucide-react";
import { useFollow } from "../follow/use-follow.ts";
import { lensOf } from "../lenses/all-lenses.ts";
import { useWorkshop } from "../live/use-talk.ts";
import { useSession } from "../session/session-context.ts";
import { rolesInWords } from "../share/roles-in-words.ts";
import { askToSpeak } from "../workshop/attention/bring.ts";
import type { PersonHere } from "../workshop/attention/people-here.ts";
import { Avatar } from "./avatar.tsx";
import styles from "./avatars.module.css";

/** One line of the list of people: who it is, what they do, and the ways to see what they see. */
export function AvatarsPerson({
  person,
  place,
  onLeave,
}: {
  readonly person: PersonHere;
  /** From the top of the list, where the raised hands are. */
  readonly place: number;
  onLeave(): void;
}) {
  const session = useSession();
  const { following, toggle } = useFollow();
  const { current } = useWorkshop();
  const { name, color, role, lens, active, hand, done, clientId, isMe } = person;
  const isFollowed = following === clientId;
  const isDone = done !== "" && done === current?.step;
  const follow = () => {
    toggle(person);
    onLeave();
  };
  const speak = () => {
    askToSpeak(session, person);
    onLeave();
  };
  return (
    <li className={styles.row}>
      <Avatar name={name} color={color} idle={!active} />
      <div className={styles.who}>
        <b>{isMe ? "You, in another window" : name}</b>
        <span>
          {rolesInWords[role].name} · {lensOf(lens).label}
        </span>
      </div>
      <div className={styles.signs}>
        {hand !== null && (
          <span className={styles.sign} data-tone="hand">
            <Hand aria-hidden size={13} /> Hand {place}
          </span>
        )}
        {isDone && (
          <span className={styles.sign} data-tone="done">
            <CircleCheck aria-hidden size={13} /> Done
          </span>
        )}
        {!active && (
          <span className={styles.sign}>
            <Moon aria-hidden size={13} /> Away
          </span>
        )}
      </div>
      {hand !== null && session.canFacilitate() && (
        <UnstyledButton
          className={styles.act}
          aria-label={`Ask ${name} to speak`}
          title={`Ask ${name} to speak: everyone is asked to look with them`}
          onClick={speak}
        >
          <Megaphone aria-hidden size={16} />
        </UnstyledButton>
      )}
      <UnstyledButton
        className={styles.act}
        aria-label={isFollowed ? `Stop following ${name}` : `Follow ${name}`}
        aria-pressed={isFollowed}
        title={isFollowed ? "Stop following" : "Follow"}
        onClick={follow}
      >
        {isFollowed ? <EyeOff aria-hidden size={16} /> : <Eye aria-hidden size={16} />}
      </UnstyledButton>
    </li>
  );
}
