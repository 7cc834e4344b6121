import { Menu, Tooltip, UnstyledButton } from "@mantine/core";
import { Eye } from "lucide-react";
import { useFollow } from "../follow/use-follow.ts";
import type { Peer } from "../session/peers.ts";
import { useSession } from "../session/session-context.ts";
import { useRoster } from "../session/use-session-state.ts";
import { personColor } from "../ui/person-color.ts";
import { Avatar } from "./avatar.tsx";
import styles from "./avatars.module.css";

const MOST = 5;

/** Who else is here. A click follows a person's view, another one stops. */
export function Avatars() {
  const session = useSession();
  const roster = useRoster();
  const { following, toggle } = useFollow();
  const myId = String(session.peers.clientId());
  const shown = roster.length > MOST + 1 ? roster.slice(0, MOST) : roster;
  const rest = roster.slice(shown.length);
  if (roster.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="People on this board">
      {shown.map((peer) => (
        <li key={peer.clientId}>
          <Person
            peer={peer}
            followed={following === peer.clientId}
            followsMe={peer.presence.following === myId}
            onToggle={() => toggle(peer)}
          />
        </li>
      ))}
      {rest.length > 0 && (
        <li>
          <Menu position="bottom-end" width={220}>
            <Menu.Target>
              <UnstyledButton className={styles.more} aria-label={`${rest.length} more people`}>
                +{rest.length}
              </UnstyledButton>
            </Menu.Target>
            <Menu.Dropdown>
              {rest.map((peer) => (
                <Menu.Item
                  key={peer.clientId}
                  leftSection={<Avatar {...peer.presence.user} idle={!peer.presence.active} />}
                  onClick={() => toggle(peer)}
                >
                  {followLabel(peer, following === peer.clientId)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </li>
      )}
    </ul>
  );
}

function Person(props: {
  readonly peer: Peer;
  readonly followed: boolean;
  readonly followsMe: boolean;
  onToggle(): void;
}) {
  const { user, active } = props.peer.presence;
  const label = followLabel(props.peer, props.followed);
  const state = [active ? "" : "away", props.followsMe ? "follows you" : ""].filter(Boolean).join(", ");
  return (
    <Tooltip label={state ? `${label} (${state})` : label}>
      <UnstyledButton
        className={styles.person}
        aria-label={state ? `${label} (${state})` : label}
        aria-pressed={props.followed}
        data-followed={props.followed || undefined}
        style={personColor(user.color)}
        onClick={props.onToggle}
      >
        <Avatar {...user} idle={!active} />
        {props.followsMe && (
          <span className={styles.eye}>
            <Eye aria-hidden size={10} />
          </span>
        )}
      </UnstyledButton>
    </Tooltip>
  );
}

function followLabel(peer: Peer, followed: boolean): string {
  return followed ? `Stop following ${peer.presence.user.name}` : `Follow ${peer.presence.user.name}`;
}
