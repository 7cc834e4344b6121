import { QrCode as CodeSign, Users, X } from "lucide-react";
import { useState } from "react";
import { useSession } from "../../../session/session-context.ts";
import { QrCode } from "../../../ui/qr-code.tsx";
import { useWorkspace } from "../../../workspace/workspace-context.ts";
import { StepTime } from "../../agenda/step-time.tsx";
import { titleOf } from "../../agenda/step-words.ts";
import { useRoom } from "../../run/room-now.ts";
import { usePeople } from "../use-people.ts";
import { joinAddress } from "./join-address.ts";
import { leavePresenting } from "./present.ts";
import styles from "./presenter.module.css";
import { useLeaveByEscape } from "./use-leave-by-escape.ts";
import { useSteadyView } from "./use-steady-view.ts";
import { WhomMenu } from "./whom-menu.tsx";

/** Around a board that is shown to a room: the step, its time and what is asked, and the way in, to be read from the back. */
export function PresenterBand() {
  const session = useSession();
  const workspace = useWorkspace();
  const { step, current, session: running } = useRoom();
  const people = usePeople();
  const [address] = useState(() => joinAddress(session.boardId));
  const [isCodeShown, setCodeShown] = useState(true);
  useLeaveByEscape();
  useSteadyView();
  const title = step ? titleOf(step) : running?.title || session.live.meta().title || "Untitled board";
  // Blank lines cost room that words need.
  const instructions = step?.instructions.trim().replace(/\n\s*\n/g, "\n");
  const here = people.filter(({ isMe }) => !isMe).length + 1;
  return (
    <>
      <section className={styles.band} aria-label="Presenting">
        <div className={styles.words}>
          <h1>{title}</h1>
          {instructions && <p>{instructions}</p>}
        </div>
        {current && step && (
          <div className={styles.clock}>
            <StepTime current={current} />
          </div>
        )}
        <div className={styles.side}>
          <span className={styles.here}>
            <Users aria-hidden size={22} />
            {here} here
          </span>
          <div className={styles.tools}>
            <WhomMenu people={people} />
            {address && (
              <button
                type="button"
                className={styles.tool}
                aria-pressed={isCodeShown}
                onClick={() => setCodeShown(!isCodeShown)}
              >
                <CodeSign aria-hidden size={14} /> Code
              </button>
            )}
            <button type="button" className={styles.tool} onClick={() => leavePresenting(workspace)}>
              <X aria-hidden size={14} /> Leave <kbd>Esc</kbd>
            </button>
          </div>
        </div>
      </section>
      {address && isCodeShown && (
        <figure className={styles.code}>
          <QrCode text={address} label="Code with the address to join" size={200} />
          <figcaption>Join at {new URL(address).host}</figcaption>
        </figure>
      )}
    </>
  );
}
