import { Button } from "@mantine/core";
import { ActionIcon } from "../actions/action-icon.tsx";
import { actionOf } from "../actions/all-actions.ts";
import { useActionState } from "../actions/use-action-state.ts";
import { useRunAction } from "../actions/use-run-action.ts";
import { useWorkshop } from "../live/use-talk.ts";
import { useSession } from "../session/session-context.ts";
import type { PersonHere } from "../workshop/attention/people-here.ts";
import { useOwnHand } from "../workshop/attention/use-own-hand.ts";
import styles from "./avatars.module.css";
import { AvatarsPerson } from "./avatars-person.tsx";

/** Everyone here, one line each, with the ways to bring them together. `onLeave` is called when one was taken. */
export function AvatarsList({
  people,
  onLeave,
}: {
  readonly people: readonly PersonHere[];
  onLeave(): void;
}) {
  const session = useSession();
  const others = people.filter(({ isMe }) => !isMe).length;
  // What the buttons below say depends on both.
  useWorkshop();
  useOwnHand();
  return (
    <>
      <h2 className={styles.title}>You and {others === 1 ? "1 other" : `${others} others`}</h2>
      <ul className={styles.rows}>
        {people.map((person, index) => (
          <AvatarsPerson key={person.clientId} person={person} place={index + 1} onLeave={onLeave} />
        ))}
      </ul>
      <div className={styles.foot}>
        <ActionWord id="raise-hand" />
        {session.canFacilitate() && (
          <>
            <ActionWord id="bring-everyone" />
            <ActionWord id="take-everyone" />
            <ActionWord id="release-everyone" />
          </>
        )}
      </div>
    </>
  );
}

/** An action as a button with its whole name; not shown while it would do nothing. */
function ActionWord({ id }: { readonly id: string }) {
  const action = actionOf(id);
  const state = useActionState(action);
  const run = useRunAction();
  if (!state.enabled) return null;
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<ActionIcon action={action} size={14} />}
      onClick={() => run(id)}
    >
      {state.label}
    </Button>
  );
}
