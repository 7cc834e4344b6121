import { Menu } from "@mantine/core";
import { type ItemKind, isItemKind, itemKinds } from "@throughline/model";
import { kindGroups } from "../../actions/kind-groups.ts";
import { KindIcon } from "../../ui/kind-icon.tsx";
import { freeTitle } from "./arrange-notes.ts";
import { kindOfNote } from "./card-of-note.ts";
import { shortText } from "./note.tsx";
import type { Wall, WallNote } from "./read-wall.ts";
import { useWallHands } from "./wall-hands.ts";

interface NotesProps {
  readonly notes: readonly WallNote[];
}

/** The lines of a menu that turn notes into cards: as their authors said, then the kinds of the round, then all. */
export function TurnIntoLines({
  notes,
  kinds,
  onDone = () => {},
}: NotesProps & { readonly kinds: readonly string[]; onDone?(): void }) {
  const hands = useWallHands();
  const round = kinds.filter(isItemKind);
  const said = new Set(notes.map(({ parts }) => kindOfNote(parts, round, isItemKind)));
  const isSaid = notes.some(({ parts }) => parts.some(({ kind }) => isItemKind(kind)));
  const first = [...new Set([...round, ...(isSaid ? said : [])])];
  const others: readonly ItemKind[] = [...kindGroups.flatMap((group) => group.kinds), "note"];
  const convert = (kind: ItemKind | null) => {
    hands.convert(notes, kind);
    onDone();
  };
  const line = (kind: ItemKind) => (
    <Menu.Item key={kind} leftSection={<KindIcon kind={kind} />} onClick={() => convert(kind)}>
      {itemKinds[kind].label}
    </Menu.Item>
  );
  return (
    <>
      {isSaid && said.size > 1 && (
        <>
          <Menu.Item onClick={() => convert(null)}>Each as its author said</Menu.Item>
          <Menu.Divider />
        </>
      )}
      {first.map(line)}
      {first.length > 0 && <Menu.Divider />}
      {others.filter((kind) => !first.includes(kind)).map(line)}
    </>
  );
}

/** The lines of a menu that move notes to a group, to a new one, or out of any. */
export function GroupLines({ notes, wall }: NotesProps & { readonly wall: Wall }) {
  const hands = useWallHands();
  const own = new Set(notes.map(({ group }) => group));
  return (
    <>
      {wall.groups
        .filter(({ title }) => own.size > 1 || !own.has(title))
        .map(({ title }) => (
          <Menu.Item key={title} onClick={() => hands.group(notes, title)}>
            {title}
          </Menu.Item>
        ))}
      <Menu.Item onClick={() => hands.group(notes, freeTitle(wall))}>New group</Menu.Item>
      {notes.some(({ group }) => group !== "") && (
        <Menu.Item onClick={() => hands.group(notes, "")}>No group</Menu.Item>
      )}
    </>
  );
}

/** The lines of a menu that merge a note with another. */
export function MergeLines({ note, wall }: { readonly note: WallNote; readonly wall: Wall }) {
  const hands = useWallHands();
  return wall.notes
    .filter(({ key }) => key !== note.key)
    .map((other) => (
      <Menu.Item key={other.key} onClick={() => hands.merge(other, [note])}>
        {shortText(other)}
      </Menu.Item>
    ));
}
