import { CircleDot, ListChecks, type LucideIcon, Map as MapIcon, MessageSquare, Table2 } from "lucide-react";
import { type ComponentType, lazy } from "react";

export type PhoneTab = "now" | "agenda" | "cards" | "comments" | "board";

interface PhonePart {
  readonly name: PhoneTab;
  readonly label: string;
  readonly Icon: LucideIcon;
  readonly Body: ComponentType;
}

/** What a person does on a phone, in the order of the thumb: what the room is in comes first. */
export const phoneTabs: readonly PhonePart[] = [
  {
    name: "now",
    label: "Now",
    Icon: CircleDot,
    Body: lazy(() => import("./phone-now.tsx").then((it) => ({ default: it.PhoneNow }))),
  },
  {
    name: "agenda",
    label: "Agenda",
    Icon: ListChecks,
    Body: lazy(() => import("../agenda/agenda-body.tsx").then((it) => ({ default: it.AgendaBody }))),
  },
  {
    name: "cards",
    label: "Cards",
    Icon: Table2,
    Body: lazy(() => import("./phone-cards.tsx").then((it) => ({ default: it.PhoneCards }))),
  },
  {
    name: "comments",
    label: "Comments",
    Icon: MessageSquare,
    Body: lazy(() => import("../comments/comments-body.tsx").then((it) => ({ default: it.CommentsBody }))),
  },
  {
    name: "board",
    label: "Board",
    Icon: MapIcon,
    Body: lazy(() => import("./phone-board.tsx").then((it) => ({ default: it.PhoneBoard }))),
  },
];
