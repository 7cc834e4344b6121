import { Popover, Tooltip, UnstyledButton } from "@mantine/core";
import { Users } from "lucide-react";
import { useState } from "react";
import type { PersonHere } from "../workshop/attention/people-here.ts";
import styles from "./avatars.module.css";
import { AvatarsList } from "./avatars-list.tsx";

/** The button behind the avatars: everyone here in a list, and, for facilitators, the ways to bring them together. */
export function AvatarsPeople({
  people,
  hidden,
}: {
  readonly people: readonly PersonHere[];
  /** How many have no avatar in the bar. */
  readonly hidden: number;
}) {
  const [open, setOpen] = useState(false);
  const hands = people.filter(({ hand }) => hand !== null).length;
  const label = `People: ${people.length} ${people.length === 1 ? "other" : "others"} here${hands > 0 ? `, ${hands} with a raised hand` : ""}`;
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      width="min(380px, calc(100vw - 24px))"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Tooltip label={label} disabled={open}>
          <UnstyledButton className={styles.more} aria-label={label} onClick={() => setOpen(!open)}>
            {hidden > 0 ? `+${hidden}` : <Users aria-hidden size={15} />}
          </UnstyledButton>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown className={styles.people ?? ""} aria-label="People on this board">
        <AvatarsList people={people} onLeave={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
