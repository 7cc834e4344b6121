import { useSession } from "../../session/session-context.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { endSession } from "../run/run-session.ts";
import css from "./agenda.module.css";
import { agendaView, useAgendaView } from "./agenda-view.ts";

/** Asks a facilitator once more before the session ends for everyone. */
export function EndDialog() {
  const session = useSession();
  const isAsking = useAgendaView(({ asking }) => asking === "end");
  if (!isAsking) return null;
  const close = () => agendaView(session).setState({ asking: null });
  const end = () => {
    endSession(session);
    close();
  };
  return (
    <Dialog title="End the session for everyone?" size={440} onClose={close}>
      <p className={css.calm}>
        The agenda stops and everyone may work as before. What was said, voted and decided stays, and the
        agenda stays for another time.
      </p>
      <div className={css.tools}>
        <button type="button" className={css.main} data-autofocus="" onClick={end}>
          End the session
        </button>
        <button type="button" className={css.button} onClick={close}>
          Go on
        </button>
      </div>
    </Dialog>
  );
}
