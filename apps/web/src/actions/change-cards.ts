import { changeKind, setFields } from "@throughline/board";
import { type Item, type ItemKind, itemFields, itemKinds } from "@throughline/model";
import { Palette } from "lucide-react";
import { kindIconOf } from "../ui/kind-icon.tsx";
import type { Action, ActionContext } from "./action.ts";
import { drawingKinds, kindGroups } from "./kind-groups.ts";
import { reportResult } from "./report-result.ts";
import { openSelection } from "./selected.ts";

const turnable = (context: ActionContext): readonly Item[] =>
  openSelection(context).filter((item) => item.kind !== "section" && item.kind !== "stroke");

function turnInto(kind: ItemKind): Action {
  const { label } = itemKinds[kind];
  return {
    id: `turn-into-${kind}`,
    label: `Turn into ${label.toLowerCase()}`,
    group: "edit",
    icon: kindIconOf(kind),
    kind,
    under: { menu: "Turn into", label },
    writes: true,
    menus: ["item", "selection"],
    enabled: (context) => turnable(context).some((item) => item.kind !== kind),
    run: (context) => {
      const ids = turnable(context).map((item) => item.id);
      reportResult(context, changeKind(context.session.board, ids, kind));
    },
  };
}

function paint(color: string, label: string): Action {
  return {
    id: `color-${color}`,
    label: color === "auto" ? "Colour by kind" : `Colour ${label.toLowerCase()}`,
    group: "edit",
    icon: Palette,
    under: { menu: "Colour", label },
    writes: true,
    menus: ["item", "selection"],
    checked: (context) => {
      const items = openSelection(context);
      return items.length > 0 && items.every((item) => item.color === color);
    },
    enabled: (context) => openSelection(context).length > 0,
    run: (context) => {
      const ids = openSelection(context).map((item) => item.id);
      reportResult(context, setFields(context.session.board, ids, "color", color));
    },
  };
}

/** What a card is: its kind. Everything that was typed stays, so that turning back loses nothing. */
export const turnIntoActions: readonly Action[] = [
  ...kindGroups.flatMap((group) => group.kinds),
  ...drawingKinds.filter((kind) => kind !== "section"),
].map(turnInto);

/** The colours that a card can have beside its kind's own. */
export const colorActions: readonly Action[] = (itemFields("note").color?.options ?? []).map((option) =>
  paint(option.value, option.label),
);
