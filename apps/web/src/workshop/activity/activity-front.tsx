import { ActivityAnnouncer } from "./activity-announcer.tsx";
import { ActivityInvite } from "./activity-invite.tsx";

/** What everyone is in now, over the board. */
export function ActivityFront() {
  return (
    <>
      <ActivityInvite />
      <ActivityAnnouncer />
    </>
  );
}
