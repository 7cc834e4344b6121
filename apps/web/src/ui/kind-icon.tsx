import type { ItemKind } from "@throughline/model";
import {
  BadgeCheck,
  CircleAlert,
  CircleHelp,
  Compass,
  Diamond,
  FileDiff,
  Flag,
  FolderKanban,
  Frame,
  Gavel,
  type LucideIcon,
  Package,
  Pencil,
  RefreshCw,
  StickyNote,
  TrendingUp,
  TriangleAlert,
  Type,
  UserRound,
  UsersRound,
} from "lucide-react";

const icons: Readonly<Record<ItemKind, LucideIcon>> = {
  program: Compass,
  goal: Flag,
  benefit: TrendingUp,
  change: RefreshCw,
  project: FolderKanban,
  milestone: Diamond,
  deliverable: Package,
  risk: TriangleAlert,
  assumption: CircleHelp,
  issue: CircleAlert,
  stakeholder: UserRound,
  team: UsersRound,
  decision: Gavel,
  request: FileDiff,
  control: BadgeCheck,
  note: StickyNote,
  text: Type,
  section: Frame,
  stroke: Pencil,
};

/** The icon of an item kind, for places that colour it themselves. */
export function kindIconOf(kind: ItemKind): LucideIcon {
  return icons[kind];
}

/** The icon of an item kind, in the kind's colour. Decorative: the kind's word stands beside it. */
export function KindIcon({ kind, size = 16 }: { readonly kind: ItemKind; readonly size?: number }) {
  const Icon = icons[kind];
  return (
    <Icon aria-hidden size={size} strokeWidth={2.2} style={{ color: `var(--kind-${kind})`, flex: "none" }} />
  );
}
