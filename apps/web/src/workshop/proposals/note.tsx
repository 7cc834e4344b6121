import { isItemKind, itemKinds, type Proposal } from "@throughline/model";
import { ArrowUpRight, Check, Clock, Ellipsis } from "lucide-react";
import { type MouseEvent, memo } from "react";
import { usePersonName } from "../../session/people-names.ts";
import { KindIcon } from "../../ui/kind-icon.tsx";
import type { WallNote } from "./read-wall.ts";
import css from "./wall.module.css";
import { useWallHands } from "./wall-hands.ts";

interface NoteProps {
  readonly note: WallNote;
  readonly isAnonymous: boolean;
  readonly isSelected: boolean;
  readonly isHeld: boolean;
  readonly isOver: boolean;
  readonly hasMenu: boolean;
  /** Whether the Tab key stops here: at one note of the wall, and arrow keys go on from there. */
  readonly isStop: boolean;
  onClick(key: string, how: "only" | "toggle" | "range"): void;
  onMenu(key: string, button: HTMLElement): void;
}

/** One proposal on the wall, or several that were merged. */
export const Note = memo(function Note(props: NoteProps) {
  const { note, isAnonymous, isSelected, isHeld, isOver, hasMenu, isStop, onClick, onMenu } = props;
  const hands = useWallHands();
  const kind = note.parts.map((part) => part.kind).find(isItemKind);
  return (
    <li
      className={css.note}
      data-note={note.key}
      data-held={isHeld || undefined}
      data-menu={hasMenu || undefined}
      data-over={isOver || undefined}
      data-selected={isSelected || undefined}
      style={kind && { borderLeftColor: `var(--kind-${kind})` }}
    >
      <button
        type="button"
        className={css.face}
        data-face=""
        // Escape lets go of the notes first, then closes the large wall.
        data-mantine-stop-propagation={isSelected || undefined}
        tabIndex={isStop ? 0 : -1}
        aria-pressed={isSelected}
        onClick={(event) => onClick(note.key, howOf(event))}
      >
        {isSelected && <Check aria-hidden strokeWidth={3} className={css.tick} />}
        {(kind || note.isLate) && (
          <span className={css.top}>
            {kind && (
              <span className={css.kind}>
                <KindIcon kind={kind} size={13} /> {itemKinds[kind].label}
              </span>
            )}
            {note.isLate && (
              <span className={css.late}>
                <Clock size={12} aria-hidden /> Came later
              </span>
            )}
          </span>
        )}
        {note.parts.map((part) => (
          <span key={part.key} className={css.part}>
            <span className={css.text}>{part.text}</span>
            {!isAnonymous && <Author proposal={part} />}
          </span>
        ))}
      </button>
      {note.item !== null && (
        <button
          type="button"
          className={css.jump}
          data-still=""
          tabIndex={isStop ? 0 : -1}
          aria-label={`On the board: ${shortText(note)}. Show it`}
          onClick={() => hands.show([note])}
        >
          On the board <ArrowUpRight size={13} aria-hidden />
        </button>
      )}
      {hasMenu && (
        <button
          type="button"
          className={css.more}
          data-still=""
          tabIndex={isStop ? 0 : -1}
          aria-label={`More for “${shortText(note)}”`}
          aria-haspopup="menu"
          title="More"
          onClick={(event) => onMenu(note.key, event.currentTarget)}
        >
          <Ellipsis size={16} aria-hidden />
        </button>
      )}
    </li>
  );
});

function Author({ proposal }: { readonly proposal: Proposal }) {
  const name = usePersonName(proposal.author ?? "", proposal.name);
  return name === "" ? null : <span className={css.author}>{name}</span>;
}

/** A finger and a key have no modifiers at hand: they add and take away. */
function howOf(event: MouseEvent): "only" | "toggle" | "range" {
  const native = event.nativeEvent;
  const isTouch = native instanceof PointerEvent && native.pointerType === "touch";
  if (event.shiftKey && event.detail > 0) return "range";
  return event.ctrlKey || event.metaKey || isTouch || event.detail === 0 ? "toggle" : "only";
}

/** The beginning of what a note says. */
export function shortText({ parts }: WallNote): string {
  const line = parts[0]?.text.split("\n")[0] ?? "";
  return line.length > 50 ? `${line.slice(0, 49)}…` : line;
}
