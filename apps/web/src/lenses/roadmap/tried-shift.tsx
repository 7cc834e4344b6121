import { toDay } from "@throughline/engine";
import { useFigures } from "../../live/figures/use-figures.ts";
import { useTrialFigures } from "../../live/figures/use-trial-figures.ts";
import { useSession } from "../../session/session-context.ts";
import { sayShift } from "../../trials/say-move.ts";
import { personColor } from "../../ui/person-color.ts";
import styles from "./roadmap-face.module.css";

/** How far a trial would push the finish of this card, in the colour of the person who tries; nothing where it stays. */
export function TriedShift({ id }: { readonly id: string }) {
  const { peers } = useSession();
  const now = useFigures(id)?.schedule?.finish;
  const trial = useTrialFigures(id);
  const then = trial?.figures.schedule?.finish;
  if (!trial || !now || !then || now === then) return null;
  const isMine = trial.by === peers.clientId();
  const person = isMine ? peers.me() : peers.others().find(({ clientId }) => clientId === trial.by)?.presence;
  return (
    <span className={styles.tried} style={personColor(person?.user.color ?? "var(--accent)")}>
      {sayShift(toDay(then) - toDay(now))}
    </span>
  );
}
