import { VisuallyHidden } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useWorkshop } from "../../live/use-talk.ts";
import { useSession } from "../../session/session-context.ts";
import { notify } from "../../ui/notify.ts";
import type { PersonHere } from "./people-here.ts";
import { sayHands } from "./say-hands.ts";
import { shareInRoom } from "./share-in-room.ts";
import { isHandUp } from "./use-own-hand.ts";
import { usePeople } from "./use-people.ts";

/** Says whose hands go up and down. Lowers my own once everyone was asked to look with me: I have the floor. */
export function HandsAnnouncer() {
  const session = useSession();
  const people = usePeople();
  const { attention } = useWorkshop();
  const [said, setSaid] = useState("");
  const known = useRef<ReadonlyMap<string, PersonHere>>(new Map());

  useEffect(() => {
    const now = new Map(
      people.filter(({ hand }) => hand !== null).map((person) => [keyOf(person), person] as const),
    );
    const text = sayHands(known.current, now);
    known.current = now;
    if (text) setSaid(text);
  }, [people]);
  useEffect(() => {
    if (!attention || attention.person !== session.person() || !isHandUp(session.peers)) return;
    shareInRoom(session.peers, { hand: null });
    notify("You have the floor: everyone is asked to look with you. Your hand is down.");
  }, [attention, session]);

  return (
    <VisuallyHidden>
      <div role="status" aria-live="polite">
        {said}
      </div>
    </VisuallyHidden>
  );
}

function keyOf({ id, clientId }: PersonHere): string {
  return id || String(clientId);
}
