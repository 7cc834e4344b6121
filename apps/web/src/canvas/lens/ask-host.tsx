import { useStore } from "zustand";
import { useLensState } from "../../lenses/use-lens.ts";
import { useCanvas } from "../canvas-parts.ts";
import { settleDrop } from "./settle-drop.ts";

/** The question that a drop has to have answered before it is written, in the lens's own dialog. */
export function AskHost() {
  const parts = useCanvas();
  const { lens } = useLensState();
  const asking = useStore(parts.hand, (state) => state.asking);
  const { Ask } = lens;
  if (!asking || !Ask) return null;
  const { drop, end } = asking;
  const close = () => parts.hand.setState({ asking: null });
  return (
    <Ask
      question={drop.question}
      finish={(writes) => {
        close();
        settleDrop(parts, { ok: true, name: drop.name, writes }, end);
      }}
      cancel={() => {
        close();
        end.stopTrying();
        end.letGo();
      }}
    />
  );
}
