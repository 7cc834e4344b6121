import type { ItemOf } from "@throughline/model";
import {
  Blend,
  BookOpen,
  CircleDashed,
  Crown,
  Leaf,
  ListOrdered,
  type LucideIcon,
  RefreshCcw,
} from "lucide-react";

const icons: Readonly<Record<ItemOf<"project">["method"], LucideIcon>> = {
  none: CircleDashed,
  agile: RefreshCcw,
  waterfall: ListOrdered,
  lean: Leaf,
  prince2: Crown,
  pmbok: BookOpen,
  hybrid: Blend,
};

/** The icon of a way of working. */
export function methodIconOf(method: ItemOf<"project">["method"]): LucideIcon {
  return icons[method];
}
