export { type Board, LOCAL, openBoard } from "./board.ts";
export type { CommandResult } from "./change.ts";
export { addItem, type NewItem } from "./commands/add-item.ts";
export { addItems } from "./commands/add-items.ts";
export { addLink, type NewLink } from "./commands/add-link.ts";
export { addLinkedItem, type NewLinkedItem } from "./commands/add-linked-item.ts";
export {
  type AdoptedDecision,
  type Adoption,
  type AdoptResult,
  adoptResult,
  decisionId,
} from "./commands/adopt-result.ts";
export { assignSection } from "./commands/assign-section.ts";
export { changeKind } from "./commands/change-kind.ts";
export { changeLinkKind } from "./commands/change-link-kind.ts";
export type { AdoptedValue, LeftOut } from "./commands/check-adopted.ts";
export { duplicateItems } from "./commands/duplicate-items.ts";
export { editLinkText, editText } from "./commands/edit-text.ts";
export { type GroupOptions, groupIntoSection, type Rect } from "./commands/group-into-section.ts";
export { type MoveOptions, moveItems } from "./commands/move-items.ts";
export { type PasteResult, type PasteTarget, pasteRecords } from "./commands/paste-records.ts";
export { removeItems, removeLinks, removeSelection } from "./commands/remove-items.ts";
export { renameBoard } from "./commands/rename-board.ts";
export { type OrderMove, reorderItems } from "./commands/reorder-items.ts";
export { resizeItem } from "./commands/resize-item.ts";
export { retargetLink } from "./commands/retarget-link.ts";
export { reverseLink } from "./commands/reverse-link.ts";
export { setEntry, setLinkEntry } from "./commands/set-entry.ts";
export { setField, setFields } from "./commands/set-field.ts";
export { setLinkField } from "./commands/set-link-field.ts";
export { setLocked } from "./commands/set-locked.ts";
export { setMeta } from "./commands/set-meta.ts";
export { ungroupSection } from "./commands/ungroup-section.ts";
export { type CopiedRecords, copyRecords } from "./copied-records.ts";
export { type MigrationResult, migrateBoard, schemaOf } from "./migrate.ts";
export { asOneStep } from "./one-step.ts";
export { compareOrder, type Ordered, placesFor } from "./order.ts";
export { readBoardItem, readBoardLink, readBoardMeta } from "./read.ts";
export { itemsInSection, itemsInside } from "./sections.ts";
export { FILL, fillBoard, takeSnapshot } from "./snapshot.ts";
export {
  putTalk,
  removeTalk,
  setWorkshop,
  type TalkPatch,
  type TalkWrite,
  writeTalk,
} from "./talk/put-talk.ts";
export { fillTalk, openTalk, type Talk, takeTalkSnapshot } from "./talk/talk.ts";
export { readTalk, readTalkWorkshop, type TalkChanges, watchTalk } from "./talk/watch-talk.ts";
export { createUndo, type Undo, type UndoState } from "./undo.ts";
export { type ChangeSet, type CollectionChanges, watchBoard } from "./watch-board.ts";
