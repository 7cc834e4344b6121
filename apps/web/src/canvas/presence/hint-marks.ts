import { initials } from "../../ui/initials.ts";
import type { EdgeHint } from "./edge-hints.ts";
import { inkOn } from "./ink-on.ts";
import styles from "./presence.module.css";

/** Whom a hint stands for. */
export interface HintPerson {
  readonly clientId: number;
  readonly name: string;
  readonly color: string;
}

/** The marks at the edge of the board for people out of sight. Elements are made by hand and used again. */
export interface HintMarks {
  show(hints: readonly EdgeHint[], people: ReadonlyMap<number, HintPerson>): void;
}

/** `onGo` is called with the connection whose mark was pressed. */
export function createHintMarks(overlay: HTMLElement, onGo: (clientId: number) => void): HintMarks {
  const marks: HTMLButtonElement[] = [];
  const makeMark = () => {
    const mark = document.createElement("button");
    mark.type = "button";
    mark.className = styles.hint ?? "";
    // By keys the same way is in the list of people.
    mark.tabIndex = -1;
    mark.append(document.createElement("span"), document.createElement("i"));
    mark.addEventListener("click", () => onGo(Number(mark.dataset.whose)));
    overlay.append(mark);
    return mark;
  };
  return {
    show(hints, people) {
      for (const [index, hint] of hints.entries()) {
        const mark = marks[index] ?? makeMark();
        marks[index] = mark;
        mark.hidden = false;
        mark.style.transform = `translate(${hint.at[0]}px, ${hint.at[1]}px) translate(-50%, -50%)`;
        mark.style.setProperty("--way", `${hint.degrees}deg`);
        nameMark(
          mark,
          hint.clientIds.flatMap((id) => people.get(id) ?? []),
        );
      }
      for (const mark of marks.slice(hints.length)) mark.hidden = true;
    },
  };
}

/** Writes whom a mark stands for, only where that changed: it is placed with each frame. */
function nameMark(mark: HTMLButtonElement, people: readonly HintPerson[]): void {
  const [first] = people;
  if (!first) return;
  const names = people.map(({ name }) => name);
  const label = `Go to ${names.length > 3 ? `${names.slice(0, 2).join(", ")} and ${names.length - 2} more` : names.join(", ")}`;
  const key = `${first.clientId} ${first.color} ${label}`;
  if (mark.dataset.shown === key) return;
  mark.dataset.shown = key;
  mark.dataset.whose = String(first.clientId);
  mark.title = label;
  mark.setAttribute("aria-label", label);
  mark.style.setProperty("--peer", first.color);
  mark.style.setProperty("--peer-ink", inkOn(first.color));
  const [text] = mark.children;
  if (text) text.textContent = people.length > 1 ? `+${people.length}` : initials(first.name);
}
