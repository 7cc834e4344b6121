import { Button } from "@mantine/core";
import { navigate } from "../route.ts";
import type { AccessProblem } from "../session/access.ts";
import { MessagePage } from "../ui/message-page.tsx";

interface Words {
  readonly title: string;
  readonly happened: string;
  readonly safe: string;
  readonly todo: string;
}

const words: Readonly<Record<AccessProblem, Words>> = {
  "no-board": {
    title: "This board does not open here",
    happened: "There is no board at this address, or this browser has not been let in to it.",
    safe: "Nothing has been changed, and nothing of yours is lost.",
    todo: "Open the board by its full link, the one that ends in #k= and some letters. If you do not have one, ask whoever owns the board.",
  },
  "bad-link": {
    title: "This link does not work",
    happened: "The link is incomplete, has expired or was revoked, or the board behind it was deleted.",
    safe: "Nothing has been changed. If the board still exists, everything on it is safe.",
    todo: "Check that the whole link was copied, or ask whoever sent it for a new one.",
  },
  "too-many-tries": {
    title: "Too many tries",
    happened:
      "Too many links were tried from your network in a short time, so the server is waiting before it answers again.",
    safe: "Boards and their content are not affected.",
    todo: "Wait a minute, then try again.",
  },
  unreachable: {
    title: "The server cannot be reached",
    happened:
      "This page got no answer from its server. The network may be down, or the server is restarting.",
    safe: "Everything that was saved is safe on the server. This browser has no copy of this board to open meanwhile.",
    todo: "Check the network and try again.",
  },
  "server-error": {
    title: "The server met an error",
    happened: "The server could not open the board just now.",
    safe: "Everything that was saved is safe on its disk.",
    todo: "Try again in a moment. If it lasts, tell whoever runs this server.",
  },
};

/** The page for a board that does not open, with one way on. */
export function AccessProblemPage(props: { readonly problem: AccessProblem; onRetry(): void }) {
  const canRetry = props.problem !== "no-board" && props.problem !== "bad-link";
  return (
    <MessagePage {...words[props.problem]}>
      {canRetry && <Button onClick={props.onRetry}>Try again</Button>}
      <Button variant={canRetry ? "default" : "filled"} onClick={() => navigate("/")}>
        Go to your boards
      </Button>
    </MessagePage>
  );
}
