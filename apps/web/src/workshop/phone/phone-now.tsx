import { Hand, Handshake, type LucideIcon, ScrollText } from "lucide-react";
import { useSession } from "../../session/session-context.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { ActivityBody } from "../activity/activity-body.tsx";
import { switchHand, useOwnHand } from "../attention/use-own-hand.ts";
import { useRoom } from "../run/room-now.ts";
import css from "./phone.module.css";

/** What is asked of everyone now, and the way to be heard. */
export function PhoneNow() {
  const { step } = useRoom();
  return (
    <div className={css.now}>
      {step?.instructions && <p className={css.instructions}>{step.instructions}</p>}
      <ActivityBody />
      <div className={css.further}>
        <RaiseHand />
        <div className={css.pair}>
          <PanelButton name="give-get" label="Give and get" Icon={Handshake} />
          <PanelButton name="summary" label="Summary" Icon={ScrollText} />
        </div>
      </div>
    </div>
  );
}

function PanelButton(props: {
  readonly name: "give-get" | "summary";
  readonly label: string;
  readonly Icon: LucideIcon;
}) {
  const workspace = useWorkspace();
  return (
    <button type="button" className={css.hand} onClick={() => workspace.set({ sidePanel: props.name })}>
      <props.Icon size={20} aria-hidden /> {props.label}
    </button>
  );
}

/** Asks for the word; everyone sees the hand. */
function RaiseHand() {
  const session = useSession();
  const isUp = useOwnHand();
  return (
    <button type="button" className={css.hand} aria-pressed={isUp} onClick={() => switchHand(session)}>
      <Hand size={20} aria-hidden /> {isUp ? "Lower my hand" : "Raise my hand"}
    </button>
  );
}
