import type { Activity } from "@throughline/model";
import { type FocusEvent, type KeyboardEvent, useCallback, useMemo, useState } from "react";
import { useCanEdit } from "../../panels/use-can-edit.ts";
import { useCanTalk } from "../activity/use-may.ts";
import { GroupTitle } from "./group-title.tsx";
import { Note, shortText } from "./note.tsx";
import { NoteMenu } from "./note-menu.tsx";
import type { Wall, WallNote } from "./read-wall.ts";
import { stepFocus } from "./step-focus.ts";
import { type DropPlace, useWallDrag } from "./use-wall-drag.ts";
import type { WallSelection } from "./use-wall-selection.ts";
import css from "./wall.module.css";
import { useWallHands } from "./wall-hands.ts";

interface WallViewProps {
  readonly activity: Activity;
  readonly wall: Wall;
  readonly selection: WallSelection;
}

/** All notes in their groups: to choose, to drag onto each other, and to go through with the arrow keys. */
export function WallView({ activity, wall, selection }: WallViewProps) {
  const hands = useWallHands();
  const canTalk = useCanTalk();
  const canEdit = useCanEdit();
  const [menu, setMenu] = useState<{ readonly key: string; readonly button: HTMLElement } | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const byKey = useMemo(() => new Map(wall.notes.map((note) => [note.key, note])), [wall]);
  const noteOf = (keys: readonly string[]) => keys.flatMap((key) => byKey.get(key) ?? []);
  const { gesture, ghost, onPointerDown } = useWallDrag({
    taken: (key) => (selection.keys.has(key) ? [...selection.keys] : [key]),
    isMovable: canTalk,
    drop: (keys, place) => dropNotes(noteOf(keys), place),
    lasso: (keys, isAdded) => selection.choose(isAdded ? [...selection.keys, ...keys] : keys),
  });
  const dropNotes = (notes: readonly WallNote[], place: DropPlace) => {
    const other = place.on === "note" ? byKey.get(place.key) : undefined;
    if (other) hands.beside(notes, other);
    if (place.on === "group") hands.group(notes, place.title);
    if (place.on === "wall") hands.group(notes, "");
  };
  const onMenu = useCallback((key: string, button: HTMLElement) => setMenu({ key, button }), []);
  const stop = current !== null && byKey.has(current) ? current : wall.notes[0]?.key;
  const drag = gesture?.what === "drag" ? gesture : null;
  const open = menu && byKey.get(menu.key);
  const list = (notes: readonly WallNote[]) => (
    <ul className={css.notes}>
      {notes.map((note) => (
        <Note
          key={note.key}
          note={note}
          isAnonymous={activity.anonymous}
          isSelected={selection.keys.has(note.key)}
          isHeld={drag?.keys.includes(note.key) ?? false}
          isOver={drag?.over?.on === "note" && drag.over.key === note.key}
          hasMenu={canTalk || canEdit}
          isStop={note.key === stop}
          onClick={selection.click}
          onMenu={onMenu}
        />
      ))}
    </ul>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the notes in it are buttons; this only listens for them.
    <div
      className={css.wall}
      data-dragging={drag ? "" : undefined}
      data-over={drag?.over?.on === "wall" || undefined}
      onPointerDown={onPointerDown}
      onDragStart={(event) => event.preventDefault()}
      onFocus={(event: FocusEvent) => setCurrent(keyAt(event.target) ?? current)}
      onKeyDown={(event) => onWallKey(event, wall, selection)}
    >
      {wall.groups.map(({ title, notes }) => (
        <section
          key={title}
          className={css.group}
          aria-label={`Group ${title}`}
          data-group={title}
          data-over={(drag?.over?.on === "group" && drag.over.title === title) || undefined}
        >
          <GroupTitle title={title} count={notes.length} isFixed={!canTalk} />
          {list(notes)}
        </section>
      ))}
      {wall.alone.length > 0 && (
        <section className={css.rest} aria-label={wall.groups.length > 0 ? "In no group" : "All proposals"}>
          {wall.groups.length > 0 && <h4 className={css.restTitle}>In no group</h4>}
          {list(wall.alone)}
        </section>
      )}
      {wall.alone.length === 0 && drag && <p className={css.out}>Drop here to take it out of its group</p>}
      {gesture?.what === "lasso" && <div className={css.lasso} style={gesture.box} />}
      <div ref={ghost} className={css.ghost} hidden={!drag} aria-hidden>
        {drag && noteOf(drag.keys.slice(0, 1)).map(shortText)}
        {drag && drag.keys.length > 1 && <b>{` and ${drag.keys.length - 1} more`}</b>}
      </div>
      {menu && open && (
        <NoteMenu
          key={menu.key}
          note={open}
          wall={wall}
          kinds={activity.kinds}
          canTalk={canTalk}
          canEdit={canEdit}
          button={menu.button}
          onClose={() => setMenu(null)}
        />
      )}
    </div>
  );
}

function onWallKey(event: KeyboardEvent<HTMLElement>, wall: Wall, selection: WallSelection): void {
  if (!(event.target instanceof HTMLElement) || event.target.closest("input, textarea")) return;
  if (event.key.toLowerCase() === "a" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    event.stopPropagation();
    selection.choose(wall.notes.map(({ key }) => key));
    return;
  }
  if (event.key === "Escape" && selection.keys.size > 0) {
    event.preventDefault();
    event.stopPropagation();
    selection.clear();
    return;
  }
  if (stepFocus(event.currentTarget, event.target, event.key)) {
    event.preventDefault();
    event.stopPropagation();
  }
}

function keyAt(target: EventTarget): string | null {
  return target instanceof Element
    ? (target.closest<HTMLElement>("[data-note]")?.dataset.note ?? null)
    : null;
}
