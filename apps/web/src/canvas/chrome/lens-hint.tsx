import { isSameValue } from "@throughline/engine";
import { itemKinds } from "@throughline/model";
import { placesFreely } from "../../lenses/places-freely.ts";
import { useLensState } from "../../lenses/use-lens.ts";
import { createItemAt } from "../../workspace/create-item-at.ts";
import { useCanvas } from "../canvas-parts.ts";
import { middleOf } from "../scene/rect.ts";
import styles from "./chrome.module.css";

/** What a lens says while no card has a place in it: what to add, and one button that does. */
export function LensHint() {
  const parts = useCanvas();
  const { lens, input, arrangement } = useLensState();
  if (placesFreely(lens) || arrangement.places.size > 0) return null;
  // A filter that hides every card leaves the lens empty, and nothing is missing.
  if (arrangement.bounds !== null && !isSameValue(input.look, lens.look)) return null;
  const { title, text, kind } = lens.emptyOf?.(input.look) ?? lens.empty;
  return (
    <div className={styles.hint}>
      <h2>{title}</h2>
      <p>{text}</p>
      {parts.session.canEdit() && (
        <p>
          <button
            type="button"
            data-own-pointer
            onClick={() => createItemAt(parts, kind, middleOf(parts.camera.view()))}
          >
            Add a {itemKinds[kind].label.toLowerCase()}
          </button>
        </p>
      )}
    </div>
  );
}
