import { useState } from "react";
import { useSession } from "../../session/session-context.ts";
import { Dialog } from "../../ui/dialog.tsx";
import css from "./agenda.module.css";
import { agendaView, useAgendaView } from "./agenda-view.ts";
import { totalMinutes } from "./planned-time.ts";
import { askOf, sayLength } from "./step-words.ts";
import { TemplateList } from "./template-list.tsx";
import type { ReadyAgenda } from "./templates/ready-agenda.ts";

/** Offers the ready-made agendas while asked for, and asks before one replaces the steps there are. */
export function TemplateDialog({
  steps,
  onTake,
}: {
  /** How many steps would be replaced. */
  readonly steps: number;
  onTake(template: ReadyAgenda): void;
}) {
  const session = useSession();
  const isOpen = useAgendaView(({ asking }) => asking === "templates");
  const [chosen, setChosen] = useState<ReadyAgenda | null>(null);
  if (!isOpen) return null;
  const close = () => {
    setChosen(null);
    agendaView(session).setState({ asking: null });
  };
  const take = (template: ReadyAgenda) => {
    setChosen(null);
    onTake(template);
  };
  return (
    <Dialog title={chosen ? chosen.title : "Ready-made agendas"} size={560} onClose={close}>
      {chosen ? (
        <>
          <p className={css.calm}>
            {chosen.purpose} {sayLength(totalMinutes(chosen.steps))} in all.
          </p>
          <ol className={css.preview}>
            {chosen.steps.map(({ title, minutes, may }) => (
              <li key={title}>
                <span>{title}</span>
                <span className={css.faint}>
                  {askOf[may].word}, {minutes} min
                </span>
              </li>
            ))}
          </ol>
          <div className={css.tools}>
            <button type="button" className={css.main} data-autofocus="" onClick={() => take(chosen)}>
              {steps === 0
                ? "Take this agenda"
                : steps === 1
                  ? "Replace the step there is"
                  : `Replace the ${steps} steps there are`}
            </button>
            <button type="button" className={css.button} onClick={() => setChosen(null)}>
              Back
            </button>
          </div>
        </>
      ) : (
        <TemplateList onChoose={setChosen} />
      )}
    </Dialog>
  );
}
