import { Button } from "@mantine/core";
import { ShieldX } from "lucide-react";
import { forgetBoard } from "../home/recent-boards.ts";
import { navigate } from "../route.ts";
import type { OnlineSession } from "../session/open-session.ts";
import { changes } from "../session/saved-light.ts";
import type { SavedLight } from "../session/session-context.ts";
import { MessagePage } from "../ui/message-page.tsx";

type Stopped = Extract<SavedLight, { state: "stopped" }>;

const CLOSED_FOR_ME = ["no-access", "not-authenticated", "access-removed", "board-deleted"];

/** True where the board itself is no longer this person's to see. */
export function isClosedForMe(light: SavedLight): light is Stopped {
  return light.state === "stopped" && CLOSED_FOR_ME.includes(light.name ?? "");
}

/** The page for a board that was deleted or taken away while this browser still has a copy of it. */
export function ClosedBoardPage(props: {
  readonly session: OnlineSession;
  readonly light: Stopped;
  onExport(): void;
}) {
  const { session, light } = props;
  const hasCopy = session.live.items.size > 0;
  const leave = async () => {
    await session.forgetOfflineCopy();
    forgetBoard(session.boardId);
    navigate("/");
  };
  const copy = `This browser still has its copy of the board${
    light.pending > 0 ? `, with ${changes(light.pending)} that the server does not have` : ""
  }.`;
  return (
    <MessagePage
      title={light.title}
      icon={<ShieldX aria-hidden size={24} />}
      happened={light.message}
      safe={hasCopy ? copy : "This browser keeps nothing of the board."}
      todo={
        hasCopy
          ? "Export the copy if you need it, then remove it from this browser. An exported file opens as a new board."
          : "Open the board by its full link, or ask whoever owns it for a new one."
      }
    >
      {hasCopy && <Button onClick={props.onExport}>Export what is kept here</Button>}
      <Button variant="default" onClick={() => void leave()}>
        {hasCopy ? "Remove the copy" : "Take it off my list"}
      </Button>
      <Button variant="subtle" color="gray" onClick={() => navigate("/")}>
        Go to your boards
      </Button>
    </MessagePage>
  );
}
