import type { Action, ActionGroup } from "./action.ts";
import { allActions } from "./all-actions.ts";

/** One part of the help sheet. */
export interface HelpSection {
  readonly label: string;
  readonly actions: readonly Action[];
}

const LABELS: Readonly<Record<ActionGroup, string>> = {
  tools: "Tools",
  create: "New cards",
  edit: "Edit",
  arrange: "Arrange",
  view: "View",
  workshop: "Workshop",
  board: "Board",
};

/** The heading of a group of actions. */
export function groupLabel(group: ActionGroup): string {
  return LABELS[group];
}

/**
 * All actions by group, for reading. Of a submenu's actions only those with keys are listed; the others are
 * named where they stand, in menus and the palette.
 */
export function helpSections(): readonly HelpSection[] {
  return (Object.keys(LABELS) as ActionGroup[])
    .map((group) => ({
      label: LABELS[group],
      actions: allActions.filter((action) => action.group === group && (action.keys || !action.under)),
    }))
    .filter((section) => section.actions.length > 0);
}

/** What mouse, trackpad and fingers do on the board. */
export const gestures: readonly { readonly what: string; readonly how: string }[] = [
  { what: "Move the view", how: "Wheel or two fingers; hold Space and drag; drag with the middle button" },
  { what: "Zoom where the pointer is", how: "Ctrl or Cmd with the wheel; pinch" },
  {
    what: "Select several",
    how: "Drag a frame on the empty board; Shift or Ctrl and click adds and removes",
  },
  { what: "New note", how: "Double-click the empty board" },
  { what: "Write a title", how: "Double-click the card, or Enter when it is selected" },
  {
    what: "Draw an arrow",
    how: "Drag from the edge of a card to another; drop it on the empty board for a new card",
  },
  { what: "Copy by dragging", how: "Hold Alt while dragging" },
  { what: "Nudge", how: "Arrow keys; with Shift in larger steps" },
  { what: "Go from card to card", how: "Tab and Shift+Tab" },
  { what: "Open a menu", how: "Right-click, long press, or the menu key" },
  { what: "Place a card from the rail", how: "Drag its button onto the board" },
];
